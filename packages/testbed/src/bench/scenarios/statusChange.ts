import { setTimeout as pause } from 'node:timers/promises';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { baseline } from '../report/baseline';
import type { Bed } from '../bed';
import { benchCluster, datacenterName, NAMESPACE, REGIONS } from '../clusters';
import type { Goals } from '../goals';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';

const RUNS = 150;
/** Changes come so far apart: status writes of one cluster are throttled to one in 100 ms. */
const EVERY_MS = 250;
const LATENCY: Goals = {
  simulator: { kind: 'aim', p50: 30, p99: 150 },
  real: { kind: 'bar', p50: 60, p99: 150 },
};
const FIRST_TIME = Date.UTC(2026, 0, 1);

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

/** Milliseconds from just before the patch of a CassandraDatacenter's status to its copy in the K8ssandraCluster. */
export async function changes(
  bed: Bed,
  name: string,
  runs: number,
): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < runs; index++) {
    const dc = index % REGIONS.length;
    const datacenter = datacenterName(name, dc);
    // A field that the data plane's operator leaves as it is, with a value of its own each time.
    const lastRollingRestart = new Date(FIRST_TIME + index * 1000)
      .toISOString()
      .replace('.000', '');
    await pause(EVERY_MS);
    const at = performance.now();
    await bed
      .admin(REGIONS[dc])
      .mergePatch(
        resourceTypes.CassandraDatacenter,
        { namespace: NAMESPACE, name: datacenter },
        { status: { lastRollingRestart } },
        { subresource: 'status' },
      );
    const seen = await bed.clusters.first(
      name,
      object =>
        object?.status?.datacenters?.[datacenter]?.cassandra
          ?.lastRollingRestart === lastRollingRestart,
      `${lastRollingRestart} of ${datacenter} in the status of ${name}`,
    );
    values.push(seen.at - at);
  }
  return values;
}
