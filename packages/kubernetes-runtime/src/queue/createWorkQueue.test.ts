import { createManualClock, type ManualClock } from '../time';
import { createWorkQueue, type WorkQueueOptions } from './createWorkQueue';
import type { RunResult } from './types';

let clock: ManualClock;
let stop: AbortController;
/** Keys in the order they were run. */
let ran: string[];
/** Ends a run of a key that waits. */
let finish: Map<string, (result?: RunResult | Error) => void>;

beforeEach(() => {
  clock = createManualClock();
  stop = new AbortController();
  ran = [];
  finish = new Map();
});

/** A queue whose runs wait for the test to finish them. */
const waiting = (options: Partial<WorkQueueOptions> = {}) =>
  createWorkQueue({
    run: key => {
      ran.push(key);
      return new Promise((resolve, reject) => {
        finish.set(key, result =>
          result instanceof Error ? reject(result) : resolve(result),
        );
      });
    },
    signal: stop.signal,
    clock,
    random: () => 1,
    ...options,
  });

/** A queue whose runs end at once. */
const quick = (options: Partial<WorkQueueOptions> = {}) =>
  waiting({ run: async key => void ran.push(key), ...options });

it('runs a key once however often it was added', async () => {
  const queue = quick();
  queue.add('a');
  queue.add('a');
  queue.add('b');
  expect(queue.size).toBe(2);
  await queue.whenIdle();
  expect(ran).toEqual(['a', 'b']);
  expect(queue.size).toBe(0);
});

it('runs a key exactly once more when it was added while it ran', async () => {
  const queue = waiting();
  queue.add('a');
  await clock.advance(0);
  queue.add('a');
  queue.add('a');
  await clock.advance(0);
  expect(ran).toEqual(['a']);
  expect(queue.size).toBe(1);
  finish.get('a')!();
  await clock.advance(0);
  expect(ran).toEqual(['a', 'a']);
  finish.get('a')!();
  await queue.whenIdle();
  expect(ran).toEqual(['a', 'a']);
});

it('runs no more keys at the same time than allowed', async () => {
  const queue = waiting({ concurrency: 2 });
  ['a', 'b', 'c'].forEach(key => queue.add(key));
  await clock.advance(0);
  expect(ran).toEqual(['a', 'b']);
  finish.get('b')!();
  await clock.advance(0);
  expect(ran).toEqual(['a', 'b', 'c']);
});

it('lets lanes take turns', async () => {
  const queue = quick({ concurrency: 1 });
  ['e1', 'e2', 'e3'].forEach(key => queue.add(key, 'east'));
  ['w1', 'w2'].forEach(key => queue.add(key, 'west'));
  await queue.whenIdle();
  expect(ran).toEqual(['e1', 'w1', 'e2', 'w2', 'e3']);
});

it('leaves room for other lanes when one is slow', async () => {
  const queue = waiting({ concurrency: 3, concurrencyPerLane: 2 });
  ['e1', 'e2', 'e3'].forEach(key => queue.add(key, 'east'));
  queue.add('w1', 'west');
  await clock.advance(0);
  expect(ran).toEqual(['e1', 'w1', 'e2']);
  finish.get('w1')!();
  await clock.advance(0);
  expect(ran).not.toContain('e3');
  finish.get('e1')!();
  await clock.advance(0);
  expect(ran).toContain('e3');
});

it('holds the keys of a parked lane, and no others', async () => {
  const queue = quick();
  queue.park('east');
  queue.add('e', 'east');
  queue.add('w', 'west');
  await queue.whenIdle();
  expect(ran).toEqual(['w']);
  expect(queue.size).toBe(1);
  queue.resume('east');
  await queue.whenIdle();
  expect(ran).toEqual(['w', 'e']);
});

it('backs off per key, doubling up to the limit, and forgets after success', async () => {
  const failing = new Set(['a']);
  const told: number[] = [];
  const queue = createWorkQueue({
    run: async key => {
      ran.push(key);
      if (failing.has(key)) throw new Error('no');
    },
    onError: (_key, _error, { delayMs }) => told.push(delayMs),
    signal: stop.signal,
    clock,
    random: () => 1,
  });
  queue.add('a');
  queue.add('b');
  await clock.advance(0);
  await clock.advance(5);
  await clock.advance(10);
  expect(ran).toEqual(['a', 'b', 'a', 'a']);
  await clock.advance(30 * 60_000);
  expect(told.slice(0, 4)).toEqual([5, 10, 20, 40]);
  expect(Math.max(...told)).toBe(60_000);
  failing.clear();
  await clock.advance(60_000);
  failing.add('a');
  told.length = 0;
  queue.add('a');
  await clock.advance(0);
  expect(told).toEqual([5]);
});

it('runs a key at once when something changed, though it backs off', async () => {
  const queue = waiting();
  queue.add('a');
  await clock.advance(0);
  finish.get('a')!(new Error('no'));
  await clock.advance(0);
  queue.add('a');
  await clock.advance(0);
  expect(ran).toEqual(['a', 'a']);
  expect(clock.pending).toBe(0);
});

it('tries what failed in a lane afresh when the lane is resumed', async () => {
  let broken = true;
  const queue = createWorkQueue({
    run: async key => {
      ran.push(key);
      if (broken) throw new Error('no');
    },
    backoff: { firstMs: 60_000, maxMs: 60_000 },
    signal: stop.signal,
    clock,
  });
  queue.add('e', 'east');
  await clock.advance(0);
  queue.park('east');
  broken = false;
  queue.resume('east');
  await queue.whenIdle();
  expect(ran).toEqual(['e', 'e']);
  expect(clock.pending).toBe(0);
});

it('runs again after the asked time, keeping the earliest', async () => {
  const queue = waiting();
  queue.add('a');
  await clock.advance(0);
  finish.get('a')!({ requeueAfterMs: 1000 });
  await queue.whenIdle();
  await clock.advance(999);
  expect(ran).toEqual(['a']);
  await clock.advance(1);
  expect(ran).toEqual(['a', 'a']);
});

it('ends with its signal: nothing starts, no timer is left', async () => {
  const queue = waiting();
  queue.add('a');
  await clock.advance(0);
  finish.get('a')!({ requeueAfterMs: 1000 });
  queue.add('b');
  await clock.advance(0);
  stop.abort();
  queue.add('c');
  finish.get('b')!(new Error('aborted'));
  await queue.whenIdle();
  await clock.advance(10_000);
  expect(ran).toEqual(['a', 'b']);
  expect(clock.pending).toBe(0);
});

it('goes on when whoever hears of errors throws', async () => {
  const queue = createWorkQueue({
    run: async key => {
      ran.push(key);
      throw new Error('no');
    },
    onError: () => {
      throw new Error('listener');
    },
    signal: stop.signal,
    clock,
    random: () => 1,
  });
  queue.add('a');
  await clock.advance(5);
  expect(ran).toEqual(['a', 'a']);
});
