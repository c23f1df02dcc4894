import { startDeadline } from './deadline';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('ends with its time, and says so', () => {
  const deadline = startDeadline(100);
  expect(deadline.remainingMs()).toBe(100);
  jest.advanceTimersByTime(99);
  expect([deadline.ended, deadline.signal.aborted]).toEqual([undefined, false]);
  jest.advanceTimersByTime(1);
  expect([deadline.ended, deadline.signal.aborted]).toEqual(['timeout', true]);
  expect(deadline.remainingMs()).toBeLessThanOrEqual(0);
});

it('ends with its caller; what came first counts', () => {
  const caller = new AbortController();
  const deadline = startDeadline(100, caller.signal);
  caller.abort();
  jest.advanceTimersByTime(200);
  expect(deadline.ended).toBe('aborted');
  expect(startDeadline(100, caller.signal).ended).toBe('aborted');
  const late = new AbortController();
  const timedOut = startDeadline(100, late.signal);
  jest.advanceTimersByTime(100);
  late.abort();
  expect(timedOut.ended).toBe('timeout');
});

it('keeps its caller when the time limit is lifted', () => {
  const caller = new AbortController();
  const deadline = startDeadline(100, caller.signal);
  deadline.release();
  jest.advanceTimersByTime(1000);
  expect(deadline.ended).toBeUndefined();
  caller.abort();
  expect(deadline.ended).toBe('aborted');
});

it('leaves neither timer nor listener', () => {
  const caller = new AbortController();
  const remove = jest.spyOn(caller.signal, 'removeEventListener');
  const deadline = startDeadline(100, caller.signal);
  deadline.dispose();
  caller.abort();
  expect(deadline.ended).toBeUndefined();
  expect(remove).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

it.each([Infinity, 60 * 24 * 3600 * 1000])('may be as long as %i ms', ms => {
  const deadline = startDeadline(ms);
  jest.advanceTimersByTime(3600 * 1000);
  expect(deadline.ended).toBeUndefined();
  deadline.dispose();
});

it('begins anew as often as something comes, until it takes too long in all', async () => {
  jest.useFakeTimers();
  const deadline = startDeadline(100);
  for (let i = 0; i < 4; i++) {
    jest.advanceTimersByTime(60);
    expect(deadline.ended).toBeUndefined();
    deadline.renew(250);
  }
  expect(deadline.remainingMs()).toBe(10);
  jest.advanceTimersByTime(10);
  expect(deadline.ended).toBe('timeout');
  deadline.dispose();
  jest.useRealTimers();
});
