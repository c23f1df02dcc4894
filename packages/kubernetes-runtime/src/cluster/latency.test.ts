import { createManualClock } from '../time';
import { createLatency } from './latency';

it('shows pings, and answers while those are slow', () => {
  const latency = createLatency(1000, createManualClock());
  expect(latency.value).toBeUndefined();
  latency.answer(20);
  expect(latency.value).toBe(20);
  latency.ping(3);
  expect(latency.value).toBe(3);
  latency.answer(1500);
  expect(latency.value).toBe(1500);
  latency.ping(4);
  expect(latency.value).toBe(1500);
  latency.answer(30);
  expect(latency.value).toBe(4);
});

it('keeps both for the last hour', async () => {
  const clock = createManualClock();
  const latency = createLatency(1000, clock);
  expect(latency.history()).toBeUndefined();
  latency.answer(20);
  latency.ping(3);
  await clock.advance(60_000);
  expect(latency.history()?.p50Ms.slice(-1)).toEqual([3]);
  expect(latency.history()?.p99Ms.slice(-1)).toEqual([20]);
});
