import {
  resourceTypes,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { benchCluster } from '../clusters';
import { apply, gone, remove } from '../life';
import { observe, type Observer } from '../observer';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';

const COUNTS = [1, 3, 10, 50, 200];
const RUNS = 5;
const WARM_UP = 1;

/** B3: a new cluster in so many regions: from the apply to the superuser's secret in the last of them. */
export const secretCopies: Scenario = async ({ bed }) => {
  const observers: Array<Observer<Secret>> = [];
  for (const region of bed.regions) {
    observers.push(await observe(bed.admin(region), resourceTypes.Secret));
  }
  const rows: Row[] = [];
  try {
    for (const count of COUNTS.filter(each => each <= bed.regions.length)) {
      const values: number[] = [];
      for (let run = -WARM_UP; run < RUNS; run++) {
        const name = `secrets${count}-${run + WARM_UP}`;
        const sent = await apply(
          bed,
          benchCluster(name, bed.regions.slice(0, count)),
        );
        const copies = await Promise.all(
          observers
            .slice(0, count)
            .map((each, index) =>
              each.first(
                `${name}-superuser`,
                secret => secret !== undefined,
                `the secret in ${bed.regions[index]}`,
              ),
            ),
        );
        if (run >= 0) {
          values.push(Math.max(...copies.map(each => each.at)) - sent.at);
        }
        await remove(bed, name);
        await gone(bed, name, 180_000);
        await bed.requests.whenQuiet();
      }
      rows.push({
        measure: `B3, ${count} ${
          count === 1 ? 'region' : 'regions'
        }: apply → secret in the last`,
        unit: 'ms',
        values,
        ...(count === 10 && { goal: { kind: 'aim' as const, max: 500 } }),
      });
    }
    return rows;
  } finally {
    observers.forEach(each => each.stop());
  }
};
