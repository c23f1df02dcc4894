import { baseline } from '../report/baseline';
import { benchCluster, datacenterName } from '../clusters';
import { apply, complete, gone, remove } from '../life';
import type { Scenario } from '../scenario';

const RUNS = 16;
const WARM_UP = 2;
const SIZES = [4, 3];

/** One of three datacenters grows by a node, and shrinks again. */
export const scaleOne: Scenario = async ({ bed, note }) => {
  const { requests } = bed;
  const name = 'scale';
  await complete(bed, await apply(bed, benchCluster(name, 3)));
  const written: number[] = [];
  const writes: number[] = [];
  for (let index = -WARM_UP; index < RUNS; index++) {
    const size = SIZES[Math.abs(index) % SIZES.length];
    await requests.whenQuiet();
    await requests.reset();
    bed.datacenters.forEach(each => each.forget());
    const cluster = benchCluster(name, 3);
    cluster.spec.cassandra!.datacenters![1].size = size;
    const sent = await apply(bed, cluster);
    const sighting = await bed.datacenters[1].first(
      datacenterName(name, 1),
      object => object?.spec.size === size,
      `size ${size}`,
    );
    await complete(bed, sent);
    await requests.whenQuiet();
    if (index < 0) continue;
    written.push(sighting.at - sent.at);
    writes.push((await requests.totals()).writes);
    note(`one to size ${size}: ${await requests.details()}`);
  }
  await remove(bed, name);
  await gone(bed, name);
  return [
    {
      measure: 'size change of one datacenter: write requests',
      unit: 'requests',
      values: writes,
      goal: { kind: 'bar', max: 5 },
      baseline: baseline.scaleOne.writes,
    },
    {
      measure: 'size change of one datacenter: apply → written',
      unit: 'ms',
      values: written,
    },
  ];
};
