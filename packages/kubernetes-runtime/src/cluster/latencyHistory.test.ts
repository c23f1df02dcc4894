import { createManualClock } from '../time';
import { createLatencyHistory } from './latencyHistory';

const MINUTE = 60_000;

it('tells nothing before the first answer', () => {
  expect(createLatencyHistory(createManualClock()).read()).toBeUndefined();
});

it('tells each whole minute, oldest first, and not the one that runs', async () => {
  const clock = createManualClock();
  const history = createLatencyHistory(clock);
  [10, 30, 20].forEach(history.add);
  expect(history.read()?.p50Ms).toEqual(Array(60).fill(null));
  await clock.advance(2 * MINUTE);
  history.add(50);
  await clock.advance(MINUTE);
  const told = history.read()!;
  expect(told.p50Ms).toHaveLength(60);
  expect(told.p50Ms.slice(-4)).toEqual([null, 20, null, 50]);
  expect(told.p99Ms.slice(-4)).toEqual([null, 30, null, 50]);
});

it('tells the last ten minutes together', async () => {
  const clock = createManualClock();
  const history = createLatencyHistory(clock);
  history.add(9000);
  await clock.advance(MINUTE);
  for (let ms = 1; ms <= 20; ms++) history.add(ms);
  await clock.advance(10 * MINUTE);
  expect(history.read()?.recent).toEqual({ p50Ms: 10, p99Ms: 20, minutes: 10 });
  await clock.advance(MINUTE);
  expect(history.read()?.recent).toBeNull();
});

it('forgets what is older than an hour', async () => {
  const clock = createManualClock();
  const history = createLatencyHistory(clock);
  history.add(5);
  await clock.advance(60 * MINUTE);
  expect(history.read()?.p50Ms[0]).toBe(5);
  await clock.advance(MINUTE);
  expect(history.read()?.p50Ms).toEqual(Array(60).fill(null));
  await clock.advance(60 * MINUTE);
  history.add(7);
  await clock.advance(MINUTE);
  expect(history.read()?.p99Ms.slice(-1)).toEqual([7]);
});

it('keeps the last answers of a busy minute, and no more', async () => {
  const clock = createManualClock();
  const history = createLatencyHistory(clock);
  for (let answer = 0; answer < 1000; answer++) history.add(500);
  for (let answer = 0; answer < 32; answer++) history.add(3);
  await clock.advance(MINUTE);
  expect(history.read()?.p99Ms.slice(-1)).toEqual([3]);
});
