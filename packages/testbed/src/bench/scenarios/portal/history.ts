import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import createKnex from 'knex';
import { root } from '../../../support/paths';
import type { Bed } from '../../bed';
import { benchCluster, datacenterName, HOME, NAMESPACE } from '../../clusters';
import { apply, complete, gone, remove } from '../../life';
import type { Row } from '../../report/row';
import type { Scenario } from '../../scenario';
import { changeSteadily, keepChanging } from '../../statusWriter';

/** As much of the plugin's history as is measured. It is no public part of the plugin. */
interface History {
  start(): void;
  whenRead: Promise<void>;
  writer: { add(writes: object[]): void; status: { waiting: number } };
  close(): Promise<void>;
}

function makeHistory(options: object): History {
  const path = join(root, 'plugins/k8ssandra-backend/src/history/History');
  const { History: Made } = require(path) as {
    History: new (given: object) => History;
  };
  return new Made(options);
}

const RATE = 1000;
const SECONDS = 20;
/** So often a part of a second's entries is handed over. */
const EVERY_MS = 10;
const NAME = 'history';
const CHANGES = 60;
const CHANGE_EVERY_MS = 250;

/** A thousand entries of history a second, into SQLite in this process, which reconciles meanwhile. */
export const historyWrites: Scenario = async ({ bed }) => {
  await complete(bed, await apply(bed, benchCluster(NAME, 1)));
  const folder = mkdtempSync(join(tmpdir(), 'k8ssandra-history-'));
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'history.sqlite') },
    useNullAsDefault: true,
  });
  try {
    return await measure(bed, knex);
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true, force: true });
    await remove(bed, NAME);
    await gone(bed, NAME);
  }
};

async function measure(
  bed: Bed,
  knex: ReturnType<typeof createKnex>,
): Promise<Row[]> {
  const silent = () => {};
  const logger = { error: silent, warn: silent, info: silent, debug: silent };
  const day = 24 * 3_600_000;
  const history = makeHistory({
    database: { getClient: async () => knex },
    // retention is not measured
    scheduler: { scheduleTask: async () => {} },
    logger,
    retention: {
      transition: day,
      change: day,
      event: day,
      operation: day,
      outage: day,
      durations: day,
    },
  });
  history.start();
  await history.whenRead;
  const place = {
    cluster: NAME,
    datacenter: datacenterName(NAME, 0),
    region: bed.regions[0],
  };
  const quiet = await changeSteadily(bed, [place], {
    everyMs: CHANGE_EVERY_MS,
    count: CHANGES,
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const changing = keepChanging(bed, [place], CHANGE_EVERY_MS);
  const began = performance.now();
  let most = 0;
  for (let written = 0; written < RATE * SECONDS; ) {
    const due = Math.floor(((performance.now() - began) / 1000) * RATE);
    const until = Math.min(due, RATE * SECONDS);
    history.writer.add(
      Array.from({ length: until - written }, (_, i) => entry(written + i)),
    );
    written = until;
    most = Math.max(most, history.writer.status.waiting);
    await pause(EVERY_MS);
  }
  await history.close();
  const took = (performance.now() - began) / 1000;
  delay.disable();
  const busy = await changing.end();
  return [
    {
      measure: `history on SQLite: entries per second, ${SECONDS} s long`,
      unit: 'changes',
      values: [await countOf(knex, took)],
      goal: { kind: 'bar', min: RATE * 0.98 },
    },
    {
      measure: 'history on SQLite: most entries that waited',
      unit: 'changes',
      values: [most],
    },
    {
      measure:
        'status in a region → K8ssandraCluster status, no history written',
      unit: 'ms',
      values: quiet,
    },
    {
      measure: `the same while ${RATE} entries a second are written`,
      unit: 'ms',
      values: busy,
    },
    {
      measure: 'event loop meanwhile: p99 of its delay',
      unit: 'ms',
      values: [delay.percentile(99) / 1e6],
      goal: { kind: 'aim', max: 50 },
    },
  ];
}

/** Entries that are in the database, by the second. */
async function countOf(
  knex: ReturnType<typeof createKnex>,
  seconds: number,
): Promise<number> {
  const [{ n }] = await knex('history_entries').count({ n: '*' });
  return Number(n) / seconds;
}

function entry(index: number) {
  const at = Date.now();
  return {
    type: 'entry' as const,
    subject: {
      kind: 'cluster' as const,
      key: `${HOME}/${NAMESPACE}/many-${index % 50}`,
      controlPlane: HOME,
      namespace: NAMESPACE,
      name: `many-${index % 50}`,
      uid: `uid-${index % 50}`,
      owner: null,
      labels: {},
      contexts: [],
    },
    entry: {
      key: `transition/${index}`,
      kind: 'transition' as const,
      context: null,
      datacenter: null,
      at,
      until: at,
      body: {
        subject: 'cluster',
        from: 'healthy',
        to: 'degraded',
        sentence: { key: 'bench', params: { index }, text: `Entry ${index}.` },
      },
    },
  };
}
