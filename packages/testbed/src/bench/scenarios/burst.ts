import { baseline } from '../report/baseline';
import type { Bed } from '../bed';
import { benchCluster } from '../clusters';
import { onServers, type Goals } from '../goals';
import { apply, complete, gone, remove } from '../life';
import { besideServers, type Row } from '../report/row';
import type { Scenario } from '../scenario';
import { settledRows } from './settled';
import { changes, latencyRow } from './statusChange';

const CLUSTERS = 50;
const LIMIT_MS = 180_000;
/** How long settled clusters are watched for requests. */
const SETTLED_MS = 90_000;
const CHANGES = 100;
/** The one whose status changes, among all of them. */
const ONE_MORE = 'burst-one-more';

const LIMIT: Goals = {
  simulator: { kind: 'aim', max: 10 },
  ...onServers({ kind: 'bar', max: 15 }),
};
/** Half of what the operator's API servers computed. */
const CPU: Goals = onServers({ kind: 'bar', max: 14.9 });

/** Fifty clusters of three datacenters at once; while they are there: what they cost settled, and a change among them. */
export const burst: Scenario = async ({ bed, note }) => {
  const { requests } = bed;
  const names = Array.from(
    { length: CLUSTERS },
    (_, index) => `burst-${index + 1}`,
  );
  const seconds = (values: number[]) => values.map(value => value / 1000);
  const what = `${CLUSTERS} clusters × 3 regions at once`;
  const rows: Row[] = [];
  const add = async (...more: Row[]) => {
    rows.push(...besideServers(more, await bed.takeAnswers()));
  };

  await requests.whenQuiet();
  await requests.reset();
  const creating = await serverCpu(bed);
  const appliedAt = performance.now();
  const completions = await Promise.all(
    names.map(async name => {
      const sent = await apply(bed, benchCluster(name, 3));
      return (await complete(bed, sent, LIMIT_MS)).at - appliedAt;
    }),
  );
  const created = await creating.until();
  await requests.whenQuiet();
  const { writes } = await requests.totals();
  note(`burst created: ${await requests.details()}; ${created.words}`);
  await add(
    {
      measure: `${what}: each complete`,
      unit: 's',
      values: seconds(completions),
      goal: LIMIT[bed.driver],
      baseline: baseline.burst.complete,
    },
    {
      measure: `${what}: computing time of the API servers until then`,
      unit: 's',
      values: [created.servers / 1000],
      goal: CPU[bed.driver],
      baseline: baseline.burst.serverCpu,
    },
    {
      measure: `${what}: write requests per cluster (mean)`,
      unit: 'requests',
      values: [writes / CLUSTERS],
      baseline: baseline.burst.writes,
    },
  );

  const settled = { clusters: CLUSTERS, forMs: SETTLED_MS };
  await add(...(await settledRows({ bed, note }, settled)));

  await complete(bed, await apply(bed, benchCluster(ONE_MORE, 3)));
  await requests.whenQuiet();
  await bed.takeAnswers();
  await add(latencyRow(bed, 51, await changes(bed, ONE_MORE, CHANGES)));
  await remove(bed, ONE_MORE);
  await gone(bed, ONE_MORE);

  await requests.reset();
  await bed.takeAnswers();
  const deleting = await serverCpu(bed);
  const deletedAt = performance.now();
  const ends = await Promise.all(
    names.map(async name => {
      await remove(bed, name);
      return (await gone(bed, name, LIMIT_MS)).at - deletedAt;
    }),
  );
  const deleted = await deleting.until();
  note(`burst deleted: ${await requests.details()}; ${deleted.words}`);
  await add(
    {
      measure: `${what}: each deleted`,
      unit: 's',
      values: seconds(ends),
      goal: LIMIT[bed.driver],
      baseline: baseline.burst.gone,
    },
    {
      measure: `${what}: computing time of the API servers until they are deleted`,
      unit: 's',
      values: [deleted.servers / 1000],
    },
  );
  return rows;
};

/** Begins to measure the computing time of everything that serves the clusters, and of this process. */
async function serverCpu({ fleet }: Bed) {
  const before = await fleet.cpu();
  const own = process.cpuUsage();
  return {
    until: async () => {
      const { servers, parts } = await fleet.cpu();
      const { user, system } = process.cpuUsage(own);
      const words = Object.entries(parts).map(
        ([part, ms]) =>
          `${part} ${((ms - (before.parts[part] ?? 0)) / 1000).toFixed(1)} s`,
      );
      words.push(`this process ${((user + system) / 1e6).toFixed(1)} s`);
      return { servers: servers - before.servers, words: words.join(', ') };
    },
  };
}
