import { setTimeout as pause } from 'node:timers/promises';
import { benchCluster } from '../clusters';
import type { Driver } from '../fleets';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import type { Scenario, ScenarioOptions } from '../scenario';

const COUNTS: Record<Driver, number[]> = {
  simulator: [1, 20, 100, 200],
  real: [1, 20, 100],
  'stand-in': [1, 20, 100],
};
/** So many then stay for a while, at rest. */
const SETTLED = 200;
const LIMIT_MS = 300_000;
/** How long settled clusters are watched for work. */
const SETTLED_MS = 60_000;

/** B4: so many clusters of three datacenters at once. */
export const fleetOfClusters: Scenario = async options => {
  const { bed } = options;
  const rows: Row[] = [];
  for (const count of COUNTS[bed.driver]) {
    const names = Array.from(
      { length: count },
      (_, index) => `many${count}-${index + 1}`,
    );
    const appliedAt = performance.now();
    const ends = await Promise.all(
      names.map(async name => {
        const sent = await apply(bed, benchCluster(name, 3));
        return (await complete(bed, sent, LIMIT_MS)).at - appliedAt;
      }),
    );
    rows.push({
      measure: `B4, ${count} ${
        count === 1 ? 'cluster' : 'clusters'
      } × 3 regions at once: each complete`,
      unit: 's',
      values: ends.map(each => each / 1000),
    });
    if (count === SETTLED) rows.push(...(await settledRows(options)));
    await Promise.all(
      names.map(async name => {
        await remove(bed, name);
        await gone(bed, name, LIMIT_MS);
      }),
    );
    await bed.requests.whenQuiet();
  }
  return rows;
};

/** No event comes, so what happens now is driven by timers: requests of any kind, plans that were made, and computing time. */
async function settledRows({ bed, note }: ScenarioOptions): Promise<Row[]> {
  await bed.requests.whenQuiet();
  await bed.requests.reset();
  let changes = 0;
  const stop = bed.controlPlane.onChange(() => {
    changes += 1;
  });
  const before = process.cpuUsage();
  await pause(SETTLED_MS);
  const { user, system } = process.cpuUsage(before);
  stop();
  const { watches: _, probes: __, ...asked } = await bed.requests.totals();
  note(`200 settled: ${await bed.requests.details()}`);
  const what = `200 settled clusters × 3 regions, ${SETTLED_MS / 1000} s`;
  const none = { kind: 'bar', max: 0 } as const;
  return [
    {
      measure: `${what}: requests of any kind but signs of life`,
      unit: 'requests',
      values: [Object.values(asked).reduce((sum, each) => sum + each, 0)],
      goal: none,
    },
    {
      measure: `${what}: changes told`,
      unit: 'changes',
      values: [changes],
      goal: none,
    },
    {
      measure: `${what}: computing time of the process, observers included`,
      unit: 'ms',
      values: [(user + system) / 1000],
    },
  ];
}
