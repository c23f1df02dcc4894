import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Row } from '../report/row';
import type { ScenarioOptions } from '../scenario';

const RUNS = 5;
const WARM_UP = 1;
/** The timer whose lateness is measured fires so often; a delay is what comes on top. */
const RESOLUTION_MS = 1;

/** B13: control planes start where thousands of objects are to be listed; how late timers are meanwhile in their process. */
export async function listDelay({
  bed,
  note,
}: ScenarioOptions): Promise<Row[]> {
  const p99: number[] = [];
  const took: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const began = performance.now();
    delay.enable();
    await bed.startControlPlane();
    delay.disable();
    const ms = (nanoseconds: number) => nanoseconds / 1e6 - RESOLUTION_MS;
    note(
      `delay while listed: p99 ${ms(delay.percentile(99))} ms, max ${ms(
        delay.max,
      )} ms`,
    );
    if (run >= 0) {
      p99.push(ms(delay.percentile(99)));
      took.push(performance.now() - began);
    }
    await bed.stopControlPlane();
  }
  return [
    {
      measure:
        'B13, event-loop delay while 10,000 objects are listed: p99 of each start',
      unit: 'ms',
      values: p99,
      goal: { kind: 'bar', max: 50 },
    },
    {
      measure: 'B13, start with 10,000 objects in a region → all regions ready',
      unit: 'ms',
      values: took,
    },
  ];
}
