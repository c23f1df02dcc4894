import { setTimeout as pause } from 'node:timers/promises';
import { baseline } from '../report/baseline';
import type { Row } from '../report/row';
import type { ScenarioOptions } from '../scenario';

/** B7: what clusters at rest are asked for: nothing. */
export async function settledRows(
  { bed, note }: ScenarioOptions,
  { clusters, forMs }: { clusters: number; forMs: number },
): Promise<Row[]> {
  const { requests } = bed;
  await requests.whenQuiet();
  await requests.reset();
  await pause(forMs);
  const totals = await requests.totals();
  note(`settled: ${await requests.details()}`);
  const what = `B7, ${clusters} settled clusters, ${forMs / 1000} s`;
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
    {
      measure: `${what}: signs of life that were asked for`,
      unit: 'requests',
      values: [totals.probes],
    },
    row(
      'events, leases, pod proxy',
      totals.events + totals.leases + totals.podProxy,
    ),
  ];
}
