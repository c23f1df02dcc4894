import { createLatency } from './latency';

it('shows pings, and answers while those are slow', () => {
  const latency = createLatency(1000);
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
