import { EventEmitter } from 'node:events';
import type { Client } from 'undici';
import { watchPings } from './pingWatchdog';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function start(bytesRead?: () => number) {
  const client = new EventEmitter();
  const silent: string[] = [];
  const pings: number[] = [];
  const stop = watchPings({
    client: client as unknown as Client,
    limits: { pingIntervalMs: 2_500, pingDeadlineMs: 6_000 },
    bytesRead,
    onPing: ms => pings.push(ms),
    onSilent: error => silent.push(`${error.code}: ${error.message}`),
  });
  return { client, silent, pings, stop };
}

it('tells of each answer, and of nothing else while they come', () => {
  const { client, silent, pings } = start();
  for (let i = 0; i < 20; i++) {
    jest.advanceTimersByTime(2_500);
    client.emit('ping', i);
  }
  expect(pings).toHaveLength(20);
  expect(silent).toEqual([]);
});

it('gives up a server that is silent, once, and says for how long', () => {
  const { silent } = start();
  jest.advanceTimersByTime(6_000);
  expect(silent).toEqual([]);
  jest.advanceTimersByTime(2_000);
  expect(silent).toEqual(['Timeout: The server did not answer for 7 s']);
  jest.advanceTimersByTime(60_000);
  expect(silent).toHaveLength(1);
  expect(jest.getTimerCount()).toBe(0);
});

it('gives a server that answers late another chance', () => {
  const { client, silent } = start();
  jest.advanceTimersByTime(6_250);
  client.emit('ping', 6000);
  jest.advanceTimersByTime(5_900);
  expect(silent).toEqual([]);
});

it('does not take our own stand-still for silence of the server', () => {
  const { client, silent } = start();
  // The event loop stood still for a minute: the first tick comes before the answer that waits already.
  jest.setSystemTime(Date.now());
  const now = jest.spyOn(performance, 'now');
  const later = performance.now() + 60_000;
  now.mockReturnValue(later);
  jest.advanceTimersByTime(625);
  client.emit('ping', 60_000);
  jest.advanceTimersByTime(2_500);
  expect(silent).toEqual([]);
  now.mockRestore();
});

it('takes any byte for a sign of life', () => {
  let bytes = 0;
  const { silent } = start(() => bytes);
  for (let i = 0; i < 20; i++) {
    jest.advanceTimersByTime(2_500);
    bytes += 100;
  }
  expect(silent).toEqual([]);
  jest.advanceTimersByTime(9_000);
  expect(silent).toHaveLength(1);
});

it('ends when it is told to', () => {
  const { silent, stop } = start();
  stop();
  jest.advanceTimersByTime(60_000);
  expect(silent).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});
