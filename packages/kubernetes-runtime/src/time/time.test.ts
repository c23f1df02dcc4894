import { getEventListeners } from 'node:events';
import {
  backoffDelay,
  createManualClock,
  createSleeper,
  QUEUE_BACKOFF,
  RECONNECT_BACKOFF,
  systemClock,
} from '.';

const DAY = 24 * 3600 * 1000;

describe('backoffDelay', () => {
  it.each([
    [
      RECONNECT_BACKOFF,
      [0, 1, 2, 3, 6, 7, 1000],
      [800, 800, 1600, 3200, 25_600, 30_000, 30_000],
    ],
    [
      QUEUE_BACKOFF,
      [1, 2, 3, 14, 15, 1e9],
      [5, 10, 20, 40_960, 60_000, 60_000],
    ],
  ])('of %j doubles up to its limit', (limits, failures, expected) => {
    expect(failures.map(count => backoffDelay(count, limits, () => 1))).toEqual(
      expected,
    );
  });

  it('is between half and all of it', () => {
    const limits = { firstMs: 100, maxMs: 100 };
    expect(backoffDelay(1, limits, () => 0)).toBe(50);
    for (let i = 0; i < 100; i++) {
      const delayMs = backoffDelay(1, limits);
      expect(delayMs).toBeGreaterThanOrEqual(50);
      expect(delayMs).toBeLessThanOrEqual(100);
    }
  });
});

describe('a sleeper', () => {
  const start = () => {
    const clock = createManualClock();
    const stop = new AbortController();
    const sleeper = createSleeper({ clock, signal: stop.signal });
    let awake = 0;
    const sleep = (ms: number) => void sleeper.sleep(ms).then(() => awake++);
    return { clock, stop, sleeper, sleep, awake: () => awake };
  };

  it.each<[string, (s: ReturnType<typeof start>) => unknown]>([
    ['its time', ({ clock }) => clock.advance(1000)],
    ['somebody who wakes it', ({ sleeper }) => sleeper.wake()],
    ['the end', ({ stop }) => stop.abort()],
  ])('is woken by %s and leaves no timer', async (_what, end) => {
    const s = start();
    s.sleep(1000);
    await s.clock.advance(999);
    expect(s.awake()).toBe(0);
    await end(s);
    await s.clock.advance(0);
    expect(s.awake()).toBe(1);
    expect(s.clock.pending).toBe(0);
  });

  it('sleeps for ever without a timer, until it is woken', async () => {
    const { clock, sleep, sleeper, awake } = start();
    sleep(Infinity);
    await clock.advance(1000 * DAY);
    expect([awake(), clock.pending]).toEqual([0, 0]);
    sleeper.wake();
    await clock.advance(0);
    expect(awake()).toBe(1);
  });

  it('leaves nothing at its signal, however often it sleeps', async () => {
    const { clock, stop, sleep } = start();
    for (let i = 0; i < 20; i++) {
      sleep(10);
      await clock.advance(10);
    }
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
  });

  it('does not keep a call to wake for the next sleep, and does not sleep after the end', async () => {
    const { clock, stop, sleep, sleeper, awake } = start();
    sleeper.wake();
    sleep(10);
    await clock.advance(9);
    expect(awake()).toBe(0);
    await clock.advance(1);
    stop.abort();
    sleep(10);
    await clock.advance(0);
    expect(awake()).toBe(2);
  });
});

describe('the clock of the process', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each([0, 1, 10_000, 24 * DAY, 30 * DAY, 400 * DAY])(
    'calls back once after %i ms, however long that is',
    ms => {
      const called = jest.fn();
      systemClock.setTimer(called, ms);
      jest.advanceTimersByTime(Math.max(0, ms - 1));
      expect(called).toHaveBeenCalledTimes(ms === 0 ? 1 : 0);
      jest.advanceTimersByTime(1000 * DAY);
      expect(called).toHaveBeenCalledTimes(1);
    },
  );

  it.each([10, 60 * DAY])('forgets a timer of %i ms that is cancelled', ms => {
    const called = jest.fn();
    const cancel = systemClock.setTimer(called, ms);
    jest.advanceTimersByTime(ms / 2);
    cancel();
    jest.advanceTimersByTime(1000 * DAY);
    expect(called).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('only goes forward', () => {
    const before = systemClock.now();
    jest.advanceTimersByTime(5);
    expect(systemClock.now() - before).toBeGreaterThanOrEqual(5);
  });
});

describe('a clock for tests', () => {
  it('runs timers in the order of their time, those included that they start', async () => {
    const clock = createManualClock(100);
    const told: string[] = [];
    const at = (name: string) => () => told.push(`${name}@${clock.now()}`);
    clock.setTimer(at('late'), 30);
    clock.setTimer(() => {
      at('early')();
      clock.setTimer(at('chained'), 10);
    }, 10);
    const cancel = clock.setTimer(at('never'), 5);
    cancel();
    await clock.advance(25);
    expect(told).toEqual(['early@110', 'chained@120']);
    expect([clock.now(), clock.pending]).toEqual([125, 1]);
  });
});
