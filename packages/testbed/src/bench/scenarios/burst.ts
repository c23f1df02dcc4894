import { setTimeout as pause } from 'node:timers/promises';
import { baseline } from '../baseline';
import { benchCluster } from '../clusters';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../row';
import type { Scenario, ScenarioOptions } from '../scenario';
import { changes, latencyRow } from './statusChange';

const CLUSTERS = 50;
const LIMIT_MS = 180_000;
/** How long settled clusters are watched for requests. */
const SETTLED_MS = 90_000;
const CHANGES = 100;

/** Fifty clusters of three datacenters at once; while they are there: what they cost settled, and a change among them. */
export const burst: Scenario = async options => {
  const { bed, note } = options;
  const { requests } = bed;
  const names = Array.from(
    { length: CLUSTERS },
    (_, index) => `burst-${index + 1}`,
  );
  await requests.whenQuiet();
  await requests.reset();

  const appliedAt = performance.now();
  const completions = await Promise.all(
    names.map(async name => {
      const sent = await apply(bed, benchCluster(name, 3));
      return (await complete(bed, sent, LIMIT_MS)).at - appliedAt;
    }),
  );
  await requests.whenQuiet();
  const { writes } = await requests.totals();
  note(`burst created: ${await requests.details()}`);

  const settled = await settledRows(options);
  const latencies = await changes(bed, names[0], CHANGES);

  await requests.reset();
  const deletedAt = performance.now();
  const ends = await Promise.all(
    names.map(async name => {
      await remove(bed, name);
      return (await gone(bed, name, LIMIT_MS)).at - deletedAt;
    }),
  );
  note(`burst deleted: ${await requests.details()}`);
  const seconds = (values: number[]) => values.map(value => value / 1000);
  return [
    ...settled,
    latencyRow(
      `status in a region → K8ssandraCluster status, ${CLUSTERS} clusters`,
      latencies,
    ),
    {
      measure: `${CLUSTERS} clusters × 3 regions at once: each complete`,
      unit: 's',
      values: seconds(completions),
      goal: { kind: 'aim', max: 10 },
      baseline: baseline.burst.complete,
    },
    {
      measure: `${CLUSTERS} clusters × 3 regions at once: each deleted`,
      unit: 's',
      values: seconds(ends),
      goal: { kind: 'aim', max: 10 },
      baseline: baseline.burst.gone,
    },
    {
      measure: `${CLUSTERS} clusters at once: write requests per cluster (mean)`,
      unit: 'requests',
      values: [writes / CLUSTERS],
      baseline: baseline.burst.writes,
    },
  ];
};

async function settledRows({ bed, note }: ScenarioOptions): Promise<Row[]> {
  const { requests } = bed;
  await requests.whenQuiet();
  await requests.reset();
  await pause(SETTLED_MS);
  const totals = await requests.totals();
  note(`settled: ${await requests.details()}`);
  const what = `${CLUSTERS} settled clusters, ${SETTLED_MS / 1000} s`;
  const row = (measure: string, value: number, known?: string): Row => ({
    measure: `${what}: ${measure}`,
    unit: 'requests',
    values: [value],
    goal: { kind: 'bar', max: 0 },
    baseline: known,
  });
  return [
    row('reads', totals.reads, baseline.settled.reads),
    row('writes', totals.writes, baseline.settled.writes),
    row(
      'events, leases, pod proxy',
      totals.events + totals.leases + totals.podProxy,
    ),
  ];
}
