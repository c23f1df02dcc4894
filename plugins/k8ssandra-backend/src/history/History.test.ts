import { mockServices } from '@backstage/backend-test-utils';
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Knex } from 'knex';
import { startSqlite, type TestDatabase } from './__testUtils__/databases';
import { anEntry } from './__testUtils__/entries';
import { aSubject, NOW } from './__testUtils__/observed';
import { HistoryDatabase, openDatabase, type Retention } from './database';
import { History } from './History';

const DAY = 24 * 3600 * 1000;
const retention: Retention = {
  transition: DAY,
  change: DAY,
  event: DAY,
  operation: DAY,
  outage: DAY,
  durations: DAY,
};

let sqlite: TestDatabase;
beforeAll(async () => {
  sqlite = await startSqlite();
});
afterAll(() => sqlite.stop());

/** A history on a new database; it can be opened from the attempt on that the test names. */
async function setUp(options: { opensAt?: number; scheduler?: 'fails' } = {}) {
  const knex = await sqlite.create();
  const clock = createManualClock();
  let attempts = 0;
  const tasks: Array<{ id: string; fn: SchedulerServiceTaskFunction }> = [];
  const logger = mockServices.logger.mock();
  const history = new History({
    database: {
      getClient: async (): Promise<Knex> => {
        attempts++;
        if (attempts < (options.opensAt ?? 1)) throw new Error('canary');
        return knex;
      },
    },
    scheduler: {
      scheduleTask: async (task: any) => {
        if (options.scheduler === 'fails') throw new Error('canary');
        tasks.push(task);
      },
    } as never,
    logger,
    retention,
    clock,
    wallClock: () => NOW,
  });
  const opened = async () => {
    while (!history.database) {
      await clock.advance(1000);
      await new Promise(resolve => setImmediate(resolve));
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  };
  return {
    knex,
    clock,
    history,
    logger,
    tasks,
    opened,
    attempts: () => attempts,
  };
}

describe('the history of a portal', () => {
  it('opens its database in the background, and again until it can', async () => {
    const { history, logger, opened, attempts } = await setUp({ opensAt: 4 });
    history.start();
    history.writer.add([anEntry()]);
    // Nobody waits for it for longer than the first attempt.
    await history.whenRead;
    expect(history.database).toBeUndefined();
    await opened();
    expect(attempts()).toBe(4);
    expect(logger.warn).toHaveBeenCalledTimes(4);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('canary');
    await history.close();
    expect(await history.database!.subjects()).toHaveLength(1);
  });

  it('reads what was known and what is usual', async () => {
    const { knex, history } = await setUp();
    const before = new HistoryDatabase(
      await openDatabase({ getClient: async () => knex }),
    );
    const subject = aSubject();
    await before.write([
      {
        type: 'last-known',
        known: {
          subject,
          at: NOW,
          body: {
            kind: 'cluster',
            view: { uid: 'u' } as never,
            spec: {},
            claim: null,
          },
        },
      },
      {
        type: 'duration',
        subject,
        key: 'a',
        step: 'start',
        seconds: 7,
        at: NOW,
      },
    ]);
    history.start();
    await history.whenRead;
    expect(history.lastKnown.cluster(subject)?.view).toEqual({ uid: 'u' });
    expect(history.times.usualSeconds(subject, 'start')).toBe(7);
    await history.close();
  });

  it('reads from time to time what is usual by now', async () => {
    const { clock, history, opened } = await setUp();
    history.start();
    await opened();
    const subject = aSubject();
    await history.database!.write([
      {
        type: 'duration',
        subject,
        key: 'a',
        step: 'start',
        seconds: 9,
        at: NOW,
      },
    ]);
    expect(history.times.usualSeconds(subject, 'start')).toBeNull();
    await clock.advance(10 * 60_000);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(history.times.usualSeconds(subject, 'start')).toBe(9);
    await history.close();
    expect(clock.pending).toBe(0);
  });

  it('lets the scheduler delete what is older than it is kept', async () => {
    const { history, tasks, opened, logger } = await setUp();
    history.start();
    await opened();
    await history.database!.write([
      anEntry({ at: NOW - 2 * DAY }),
      anEntry({ at: NOW }),
    ]);
    expect(tasks.map(({ id }) => id)).toEqual(['k8ssandra-history-retention']);
    await tasks[0].fn(new AbortController().signal as never);
    expect(logger.info).toHaveBeenCalledWith(
      '1 old entries of history were deleted',
    );
    await history.close();
  });

  it('says so when nobody deletes, and goes on', async () => {
    const { history, logger, opened } = await setUp({ scheduler: 'fails' });
    history.start();
    await opened();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Old history is not deleted'),
    );
    await history.close();
  });

  it('ends at once while its database cannot be opened', async () => {
    const { clock, history } = await setUp({ opensAt: Infinity });
    history.start();
    await history.whenRead;
    await history.close();
    expect(history.database).toBeUndefined();
    expect(clock.pending).toBe(0);
  });
});
