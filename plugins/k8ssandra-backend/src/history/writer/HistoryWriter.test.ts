import { mockServices } from '@backstage/backend-test-utils';
import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { aSubject } from '../__testUtils__/observed';
import type { HistoryDatabase } from '../database';
import type { HistoryWrite } from '../types';
import { HistoryWriter } from './HistoryWriter';

const subject = aSubject();
const change = (at: number): HistoryWrite => ({
  type: 'entry',
  subject,
  entry: {
    key: `${at}`,
    kind: 'change',
    context: null,
    datacenter: null,
    at,
    until: at,
    body: {},
  },
});

/** A writer on a database that the test drives. */
function setUp(options: { queueLimit?: number; open?: boolean } = {}) {
  const clock = createManualClock();
  const stored: HistoryWrite[] = [];
  const state = {
    open: options.open ?? true,
    away: false,
    refuses: undefined as ((write: HistoryWrite) => boolean) | undefined,
    transactions: 0,
  };
  const database = {
    write: async (writes: HistoryWrite[]) => {
      state.transactions++;
      if (state.away || writes.some(each => state.refuses?.(each))) {
        throw new Error('no');
      }
      stored.push(...writes);
    },
    ping: async () => {
      if (state.away) throw new Error('away');
    },
  } as unknown as HistoryDatabase;
  const logger = mockServices.logger.mock();
  const writer = new HistoryWriter({
    database: () => (state.open ? database : undefined),
    clock,
    wallClock: () => 1_000_000,
    logger,
    ...options,
  });
  const times = () =>
    stored.map(write => (write.type === 'entry' ? write.entry.at : write.type));
  return { clock, state, logger, writer, stored, times };
}

describe('the writer of history', () => {
  it('takes writes without waiting and stores them in order, many at once', async () => {
    const { clock, state, writer, times } = setUp();
    const all = Array.from({ length: 250 }, (_, index) => index);
    all.forEach(at => writer.add([change(at)]));
    expect(times()).toEqual([]);
    await clock.advance(200);
    expect(times()).toEqual(all);
    expect(state.transactions).toBeLessThanOrEqual(4);
    expect(writer.status).toEqual({ waiting: 0, failingSince: undefined });
  });

  it('keeps what happens while the database is away, and writes it in order when it is back', async () => {
    const { clock, state, logger, writer, times } = setUp();
    state.away = true;
    writer.add([change(1), change(2)]);
    await clock.advance(10_000);
    writer.add([change(3)]);
    expect(writer.status).toEqual({ waiting: 3, failingSince: 1_000_000 });
    expect(times()).toEqual([]);
    state.away = false;
    await clock.advance(60_000);
    expect(times()).toEqual([1, 2, 3]);
    expect(writer.status.failingSince).toBeUndefined();
    // Once when it began, and no more often.
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith('History is written again');
  });

  it('asks a database that is away less and less often', async () => {
    const { clock, state, writer } = setUp();
    state.away = true;
    writer.add([change(1)]);
    await clock.advance(10 * 60_000);
    expect(state.transactions).toBeLessThan(2 * 100);
    expect(state.transactions).toBeGreaterThan(10);
  });

  it('does not wait for the next attempt when the database is opened', async () => {
    const { clock, state, writer, times } = setUp({ open: false });
    writer.add([change(1)]);
    await clock.advance(60_000);
    expect(times()).toEqual([]);
    state.open = true;
    writer.wake();
    await clock.advance(100);
    expect(times()).toEqual([1]);
  });

  it('leaves out what a database that answers refuses, writes the others and records the gap', async () => {
    const { clock, state, writer, stored, times } = setUp();
    state.refuses = write => write.type === 'entry' && write.entry.at === 2;
    writer.add([change(1), change(2), change(3)]);
    await clock.advance(1000);
    expect(times()).toEqual([1, 3, 'gap']);
    expect(stored[2]).toEqual({
      type: 'gap',
      from: 2,
      to: 2,
      lost: 1,
      reason: 'refused',
    });
  });

  it('records the gap of what had no room when it writes again', async () => {
    const { clock, state, writer, stored, times } = setUp({ queueLimit: 20 });
    state.away = true;
    for (let at = 0; at < 100; at++) writer.add([change(at)]);
    await clock.advance(5000);
    state.away = false;
    await clock.advance(60_000);
    const gap = stored.find(({ type }) => type === 'gap');
    expect(gap).toMatchObject({ from: 0, reason: 'overflow' });
    const { to, lost } = gap as any;
    expect(times().filter(Number.isInteger)).toEqual(
      Array.from({ length: 99 - to }, (_, index) => to + 1 + index),
    );
    expect(lost).toBe(to + 1);
  });

  it('writes what waits at its end, and takes nothing after it', async () => {
    const { writer, times } = setUp();
    writer.add([change(1)]);
    await writer.close();
    writer.add([change(2)]);
    expect(times()).toEqual([1]);
  });

  it('does not wait at its end for a database that is away', async () => {
    const { state, logger, writer } = setUp();
    state.away = true;
    writer.add([change(1)]);
    await writer.close();
    expect(logger.warn).toHaveBeenLastCalledWith(
      '1 entries of history could not be written before the end',
    );
  });
});
