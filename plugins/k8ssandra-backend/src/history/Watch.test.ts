import { mockServices } from '@backstage/backend-test-utils';
import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { describeOnDatabases } from './__testUtils__/describeOnDatabases';
import { NOW } from './__testUtils__/observed';
import { HistoryDatabase, openDatabase } from './database';
import type { HistoryWrite } from './types';
import { Watch } from './Watch';

const MINUTE = 60_000;

describeOnDatabases('the watch of history', databaseOf => {
  let database: HistoryDatabase;
  let written: HistoryWrite[];

  beforeEach(async () => {
    const knex = await databaseOf().create();
    database = new HistoryDatabase(
      await openDatabase({ getClient: async () => knex }),
    );
    written = [];
  });

  /** A portal that starts at a moment, in minutes after {@link NOW}. */
  async function startAt(minutes: number, over: object = {}) {
    let now = NOW + minutes * MINUTE;
    const clock = createManualClock();
    const logger = mockServices.logger.mock();
    const watch = new Watch({
      database,
      sink: { add: writes => written.push(...writes) },
      clock,
      wallClock: () => now,
      logger,
      startedAt: now,
      ...over,
    });
    await watch.start();
    return {
      watch,
      logger,
      until: (later: number) => {
        now = NOW + later * MINUTE;
      },
      advance: () => clock.advance(MINUTE),
    };
  }

  it('finds no gap before the first portal', async () => {
    await startAt(0);
    expect(written).toEqual([]);
    expect(await database.watchedUntil()).toBe(NOW);
  });

  it.each<[what: string, ends: number, starts: number, gap: boolean]>([
    ['a portal that is replaced at once', 30, 30.5, false],
    ['one that is replaced within two minutes', 30, 32, false],
    ['one that comes back an hour later', 30, 90, true],
    ['one whose clock is behind', 30, 20, false],
  ])('sees a gap, or none, after %s', async (_, ends, starts, gap) => {
    const first = await startAt(0);
    first.until(ends);
    await first.watch.close();
    await startAt(starts);
    expect(written).toEqual(
      gap
        ? [
            {
              type: 'gap',
              from: NOW + ends * MINUTE,
              to: NOW + starts * MINUTE,
              lost: null,
              reason: 'unwatched',
            },
          ]
        : [],
    );
  });

  it('begins the gap of a portal that was killed at its last note', async () => {
    const killed = await startAt(0);
    killed.until(1);
    await killed.advance();
    await expect(noted(NOW + MINUTE)).resolves.toBe(true);
    await startAt(60);
    expect(written).toMatchObject([{ from: NOW + MINUTE }]);
  });

  it('takes nothing back where clocks differ', async () => {
    await startAt(5);
    await startAt(4);
    expect(await database.watchedUntil()).toBe(NOW + 5 * MINUTE);
  });

  it('notes nothing more once it is closed', async () => {
    const { watch, advance, until } = await startAt(0);
    await watch.close();
    until(9);
    await advance();
    expect(await database.watchedUntil()).toBe(NOW);
  });

  it('goes on without a database that answers, and says so without its words', async () => {
    const away = {
      watchedUntil: async () => Promise.reject(new Error('canary')),
      noteWatched: async () => Promise.reject(new Error('canary')),
    };
    const { logger, watch } = await startAt(0, { database: away });
    await watch.close();
    expect(written).toEqual([]);
    expect(logger.warn).toHaveBeenCalled();
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('canary');
  });

  /** A note is written beside the clock: looks until it is there, or the test ends. */
  async function noted(at: number): Promise<boolean> {
    while ((await database.watchedUntil()) !== at) {
      await new Promise(resolve => setImmediate(resolve));
    }
    return true;
  }
});
