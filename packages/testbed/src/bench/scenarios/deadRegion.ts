import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { benchCluster, datacenterName, HOME, NAMESPACE } from '../clusters';
import { apply, complete, gone, remove } from '../life';
import type { Scenario } from '../scenario';

const RUNS = 5;

/** B14: a cluster in ten regions is deleted while one of them hangs: how long until the other nine are empty. */
export const deadRegion: Scenario = async ({ bed }) => {
  const values: number[] = [];
  const dead = bed.regions.length - 1;
  for (let run = 0; run < RUNS; run++) {
    const name = `dead-${run}`;
    await complete(bed, await apply(bed, benchCluster(name, bed.regions)));
    await bed.requests.whenQuiet();
    await bed.fleet.fault(bed.regions[dead], 'hangs');
    const askedAt = await remove(bed, name);
    const ends = await Promise.all(
      bed.regions
        .slice(0, dead)
        .map((region, index) =>
          bed.datacenters[index].first(
            datacenterName(name, index),
            each => each === undefined,
            `the datacenter in ${region} is gone`,
          ),
        ),
    );
    values.push(Math.max(...ends.map(each => each.at)) - askedAt);
    const held = await bed.admin(HOME).get(resourceTypes.K8ssandraCluster, {
      namespace: NAMESPACE,
      name,
    });
    if (!held.metadata.deletionTimestamp) throw new Error('is not deleted');
    await bed.fleet.fault(bed.regions[dead], 'none');
    await gone(bed, name, 120_000);
  }
  return [
    {
      measure: 'B14, 10 regions, one hangs: delete → the other nine are empty',
      unit: 'ms',
      values,
      goal: { kind: 'bar', max: 2000 },
    },
  ];
};
