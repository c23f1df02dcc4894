import { baseline } from '../report/baseline';
import { benchCluster, datacenterName, REGIONS } from '../clusters';
import { onServers, type Goals } from '../goals';
import { apply, complete, gone, remove } from '../life';
import type { Scenario } from '../scenario';

const RUNS = 16;
const WARM_UP = 2;
const WRITTEN: Goals = {
  simulator: { kind: 'aim', p50: 90 },
  ...onServers({ kind: 'bar', p50: 150 }),
};
const SIZES = [4, 3];

/** A cluster of three datacenters grows by a node in each, and shrinks again. */
export const sizeChange: Scenario = async ({ bed, note }) => {
  const { requests } = bed;
  const name = 'resize';
  await complete(bed, await apply(bed, benchCluster(name, 3)));
  const written: number[] = [];
  const completed: number[] = [];
  const writes: number[] = [];
  for (let index = -WARM_UP; index < RUNS; index++) {
    const size = SIZES[Math.abs(index) % SIZES.length];
    await requests.whenQuiet();
    await requests.reset();
    bed.datacenters.forEach(each => each.forget());
    const sent = await apply(bed, benchCluster(name, 3, size));
    const sightings = await Promise.all(
      REGIONS.map((region, dc) =>
        bed.datacenters[dc].first(
          datacenterName(name, dc),
          object => object?.spec.size === size,
          `size ${size} in ${region}`,
        ),
      ),
    );
    const done = await complete(bed, sent);
    await requests.whenQuiet();
    if (index < 0) continue;
    written.push(Math.max(...sightings.map(each => each.at)) - sent.at);
    completed.push(done.at - sent.at);
    writes.push((await requests.totals()).writes);
    note(`to size ${size}: ${await requests.details()}`);
  }
  await remove(bed, name);
  await gone(bed, name);
  return [
    {
      measure: 'size change of 3 datacenters: write requests',
      unit: 'requests',
      values: writes,
      goal: { kind: 'bar', max: 12 },
      baseline: baseline.sizeChange.writes,
    },
    {
      measure: 'B5, size change of 3 datacenters: apply → all written',
      unit: 'ms',
      values: written,
      goal: WRITTEN[bed.driver],
      baseline: baseline.sizeChange.written,
    },
    {
      measure: 'size change of 3 datacenters: apply → complete',
      unit: 'ms',
      values: completed,
      baseline: baseline.sizeChange.complete,
    },
  ];
};
