import { createManualClock, type ManualClock } from '../time';
import { createWorkQueue, type WorkQueueOptions } from './createWorkQueue';

let clock: ManualClock;
let stop: AbortController;
/** Keys in the order they were run, with the time. */
let ran: string[];
let failing: Set<string>;

beforeEach(() => {
  clock = createManualClock();
  stop = new AbortController();
  ran = [];
  failing = new Set();
});
afterEach(() => stop.abort());

const make = (options: Partial<WorkQueueOptions> = {}) =>
  createWorkQueue({
    run: async key => {
      ran.push(`${key}@${clock.now()}`);
      if (failing.has(key)) throw new Error('no');
    },
    backoff: { firstMs: 1000, maxMs: 8000 },
    signal: stop.signal,
    clock,
    random: () => 1,
    ...options,
  });

it('backs off per key: one that fails never delays another', async () => {
  failing.add('bad');
  const queue = make();
  queue.add('bad');
  await clock.advance(0);
  queue.add('good');
  await clock.advance(15_000);
  expect(ran).toEqual([
    'bad@0',
    'good@0',
    'bad@1000',
    'bad@3000',
    'bad@7000',
    'bad@15000',
  ]);
});

it('spreads retries: between half of the wait and all of it', async () => {
  failing.add('a');
  const waits: number[] = [];
  for (const random of [0, 0.5, 1]) {
    const queue = make({
      random: () => random,
      onError: (_key, _error, { delayMs }) => waits.push(delayMs),
    });
    queue.add('a');
    await clock.advance(0);
  }
  expect(waits).toEqual([500, 750, 1000]);
});

it('counts a run that throws before it waits as failed', async () => {
  const failures: number[] = [];
  const queue = make({
    run: () => {
      throw new Error('at once');
    },
    onError: (_key, _error, retry) => failures.push(retry.failures),
  });
  queue.add('a');
  await clock.advance(1000);
  expect(failures).toEqual([1, 2]);
  expect(queue.size).toBe(0);
});

it('goes on counting failures when a change runs the key before its time', async () => {
  failing.add('a');
  const queue = make();
  queue.add('a');
  await clock.advance(500);
  queue.add('a');
  await clock.advance(1999);
  expect(ran).toEqual(['a@0', 'a@500']);
  await clock.advance(1);
  expect(ran).toEqual(['a@0', 'a@500', 'a@2500']);
});

it('runs a key that was added while it failed at once, and then not again by the old timer', async () => {
  let fail = (_error: Error) => {};
  const queue = make({
    run: key => {
      ran.push(`${key}@${clock.now()}`);
      return ran.length > 1
        ? Promise.resolve()
        : new Promise<void>((_resolve, reject) => {
            fail = reject;
          });
    },
  });
  queue.add('a');
  await clock.advance(0);
  queue.add('a');
  fail(new Error('no'));
  await clock.advance(10_000);
  expect(ran).toEqual(['a@0', 'a@0']);
  expect(clock.pending).toBe(0);
});

describe('lanes', () => {
  it('keep a retry in its lane: it waits while that is parked', async () => {
    failing.add('e');
    const queue = make();
    queue.add('e', 'east');
    await clock.advance(0);
    queue.park('east');
    await clock.advance(60_000);
    expect(ran).toEqual(['e@0']);
    expect(queue.size).toBe(1);
    failing.clear();
    queue.resume('east');
    await queue.whenIdle();
    expect(ran).toEqual(['e@0', 'e@60000']);
  });

  it('do not end back-offs when they are resumed without having been parked', async () => {
    failing.add('e');
    const queue = make();
    queue.add('e', 'east');
    await clock.advance(0);
    queue.resume('east');
    await clock.advance(999);
    expect(ran).toEqual(['e@0']);
  });

  it('start afresh when they are resumed; other lanes and safety nets do not', async () => {
    failing.add('e').add('w');
    const queue = make({
      run: async key => {
        ran.push(`${key}@${clock.now()}`);
        if (failing.has(key)) throw new Error('no');
        return { requeueAfterMs: 5000 };
      },
    });
    queue.add('e', 'east');
    queue.add('fine', 'east');
    queue.add('w', 'west');
    await clock.advance(100);
    queue.park('east');
    queue.resume('east');
    await clock.advance(0);
    expect(ran).toEqual(['e@0', 'w@0', 'fine@0', 'e@100']);
    // the count of failures began anew: 1 s, not 2 s
    await clock.advance(1000);
    expect(ran.slice(4)).toEqual(['w@1000', 'e@1100']);
  });

  it('take the key that is added to another one while it runs along', async () => {
    let finish = () => {};
    const queue = make({
      run: key => {
        ran.push(`${key}@${clock.now()}`);
        return new Promise<void>(resolve => {
          finish = resolve;
        });
      },
    });
    queue.add('k', 'east');
    await clock.advance(0);
    queue.park('west');
    queue.add('k', 'west');
    finish();
    await clock.advance(0);
    expect(ran).toEqual(['k@0']);
    queue.resume('west');
    await clock.advance(0);
    expect(ran).toEqual(['k@0', 'k@0']);
  });
});

it('tells the run when the queue ends, and takes its failure for no failure', async () => {
  const told: unknown[] = [];
  const queue = make({
    run: (_key, signal) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    onError: (...error) => told.push(error),
  });
  queue.add('a');
  await clock.advance(0);
  stop.abort();
  await queue.whenIdle();
  expect(told).toEqual([]);
  expect(clock.pending).toBe(0);
});

it('does nothing when it was ended before it began', async () => {
  stop.abort();
  const queue = make();
  queue.add('a');
  await queue.whenIdle();
  expect(ran).toEqual([]);
  expect(queue.size).toBe(0);
});
