import { benchCluster, datacenterName, isReady } from '../clusters';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';

const RUNS = 3;
const COUNTS = [2, 4, 6, 8, 10];

/** B2: clusters of two to ten datacenters: from a datacenter's being ready to the creation of the next. */
export const gates: Scenario = async ({ bed, note }) => {
  const rows: Row[] = [];
  for (const count of COUNTS) {
    const values: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const name = `gates${count}-${run}`;
      const sent = await apply(
        bed,
        benchCluster(name, bed.regions.slice(0, count)),
      );
      await complete(bed, sent);
      for (let index = 1; index < count; index++) {
        const before = await bed.datacenters[index - 1].first(
          datacenterName(name, index - 1),
          each => isReady(each?.status),
          'is ready',
        );
        const created = await bed.datacenters[index].first(
          datacenterName(name, index),
          each => each !== undefined,
          'is created',
        );
        values.push(created.at - before.at);
      }
      await remove(bed, name);
      await gone(bed, name);
      await bed.requests.whenQuiet();
    }
    note(`gates of ${count}: ${values.map(each => each.toFixed(0))}`);
    rows.push({
      measure: `B2, ${count} datacenters of 10 regions: ready(dc i) → dc i+1 created`,
      unit: 'ms',
      values,
    });
  }
  return rows;
};
