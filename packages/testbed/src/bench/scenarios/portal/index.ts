import { setTimeout as pause } from 'node:timers/promises';
import type { Bed } from '../../bed';
import { benchCluster, datacenterName } from '../../clusters';
import { apply, complete, gone, remove } from '../../life';
import type { Row } from '../../report/row';
import type { Scenario } from '../../scenario';
import { answerRows, untilShown } from './answers';
import { browserRows } from './browsers';
import { fleetPageRows } from './fleetPage';
import { withPortal } from './withPortal';

export { historyWrites } from './history';

const CLUSTERS = 500;
const LARGE = 'large';
const NODES = 100;
/** So many are made and taken away at once. */
const AT_ONCE = 50;
const LIMIT_MS = 600_000;
/** A portal that has just read everything rests. */
const REST_MS = 15_000;

/** A whole portal with 500 clusters, one of them of 12 datacenters with 100 nodes each, and what its pages and browsers cost. */
export const portal: Scenario = async ({ bed, note }) => {
  const names = Array.from({ length: CLUSTERS - 1 }, (_, i) => `page-${i + 1}`);
  await inBatches(names, async (name, index) => {
    const regions = [0, 1].map(
      each => bed.regions[(index + each) % bed.regions.length],
    );
    await complete(
      bed,
      await apply(bed, benchCluster(name, regions, 1)),
      LIMIT_MS,
    );
  });
  note(`${names.length} clusters are complete`);
  await complete(
    bed,
    await apply(bed, benchCluster(LARGE, bed.regions, NODES)),
    LIMIT_MS,
  );
  note(`${LARGE} is complete`);
  // One process serves the API of all clusters: a portal that reads them all while it still answers others is not ready in time.
  await bed.requests.whenQuiet();
  const rows = await withPortal(bed, running => measure(bed, running));
  await inBatches([LARGE, ...names], async name => {
    await remove(bed, name);
    await gone(bed, name, LIMIT_MS);
  });
  return rows;
};

async function measure(
  bed: Bed,
  running: Parameters<typeof answerRows>[1],
): Promise<Row[]> {
  await untilShown(running, CLUSTERS);
  await pause(REST_MS);
  const place = {
    cluster: 'page-1',
    datacenter: datacenterName('page-1', 0),
    region: bed.regions[0],
  };
  return [
    ...(await browserRows(bed, running, place)),
    ...(await answerRows(bed, running, { clusters: CLUSTERS, large: LARGE })),
    ...(await fleetPageRows(bed, running, CLUSTERS)),
  ];
}

async function inBatches(
  names: string[],
  work: (name: string, index: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const batch = names.slice(from, from + AT_ONCE);
    await Promise.all(batch.map((name, index) => work(name, from + index)));
  }
}
