import { baseline } from '../report/baseline';
import type { Bed } from '../bed';
import { benchCluster, datacenterName, REGIONS } from '../clusters';
import { onServers, type Goals } from '../goals';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';
import { changeSteadily } from '../statusWriter';

const RUNS = 150;
/** Changes come so far apart: status writes of one cluster are throttled to one in 140 ms. */
const EVERY_MS = 250;
const LATENCY: Goals = {
  simulator: { kind: 'aim', p50: 30, p99: 150 },
  ...onServers({ kind: 'bar', p50: 60, p99: 150 }),
};

/** One cluster of three datacenters, settled; an administrator patches the status of one after the other. */
export const statusChange: Scenario = async ({ bed, note }) => {
  const { requests } = bed;
  const name = 'status';
  await complete(bed, await apply(bed, benchCluster(name, 3)));
  await requests.whenQuiet();
  await requests.reset();
  const values = await changes(bed, name, RUNS);
  await requests.whenQuiet();
  const { writes, reads } = await requests.totals();
  note(`${RUNS} status changes: ${await requests.details()}`);
  await remove(bed, name);
  await gone(bed, name);
  return [
    latencyRow(bed, 1, values),
    {
      measure: 'write requests per such change (mean)',
      unit: 'requests',
      values: [writes / RUNS],
      baseline: baseline.status.writes,
    },
    {
      measure: 'reads per such change (mean)',
      unit: 'requests',
      values: [reads / RUNS],
      baseline: baseline.status.reads,
    },
  ];
};

/** The row of a series of {@link changes}. */
export function latencyRow(
  { driver }: Bed,
  clusters: 1 | 51,
  values: number[],
): Row {
  const among = clusters === 1 ? '1 cluster' : `${clusters} clusters`;
  return {
    measure: `B6, ${among}: status in a region → K8ssandraCluster status`,
    unit: 'ms',
    values,
    goal: LATENCY[driver],
    baseline: baseline.status[clusters],
  };
}

/** Changes of a cluster of three datacenters, one datacenter after the other. */
export function changes(
  bed: Bed,
  name: string,
  count: number,
): Promise<number[]> {
  const places = REGIONS.map((region, index) => ({
    cluster: name,
    datacenter: datacenterName(name, index),
    region,
  }));
  return changeSteadily(bed, places, { everyMs: EVERY_MS, count });
}
