import { failed } from '../__testUtils__/scriptedClient';
import { createManualClock, type ManualClock } from '../time';
import { startMonitor } from './monitor';
import type { ProbeAnswer } from './probe';

let clock: ManualClock;
let stop: AbortController;
/** Answers of coming probes: an error code, or an answer. */
let script: Array<string | 'ok' | 'nameless'>;
let probes: boolean[];
let failures: Array<[string, number]>;
let answers: number;

beforeEach(() => {
  clock = createManualClock();
  stop = new AbortController();
  script = [];
  probes = [];
  failures = [];
  answers = 0;
});
afterEach(() => stop.abort());

const start = () =>
  startMonitor({
    probe: async ({ identify }): Promise<ProbeAnswer> => {
      probes.push(identify);
      const next = script.shift() ?? 'ok';
      if (next === 'nameless') return { latencyMs: 1, isNameless: true };
      if (next !== 'ok') throw failed(next);
      return { latencyMs: 1 };
    },
    silenceMs: () => 10_000,
    clock,
    random: () => 1,
    signal: stop.signal,
    onAnswer: () => {
      answers++;
    },
    onFailure: (error, count) => failures.push([error.code, count]),
  });

it('connects with the question who it is, then probes only after silence', async () => {
  const monitor = start();
  await clock.advance(9_000);
  expect(probes).toEqual([true]);
  monitor.heard();
  await clock.advance(9_999);
  expect(probes).toHaveLength(1);
  await clock.advance(1);
  expect(probes).toEqual([true, false]);
});

it('asks nothing while something is heard', async () => {
  const monitor = start();
  for (let second = 0; second < 300; second += 5) {
    await clock.advance(5_000);
    monitor.heard();
  }
  expect(probes).toHaveLength(1);
});

it('knocks with growing back-off up to 30 s', async () => {
  script = Array(8).fill('ConnectionRefused');
  start();
  for (const waitMs of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    const before = failures.length;
    await clock.advance(waitMs - 1);
    expect(failures).toHaveLength(Math.max(1, before));
    await clock.advance(1);
  }
  expect(failures).toHaveLength(8);
  await clock.advance(30_000);
  expect(answers).toBe(1);
  expect(probes.every(identify => identify)).toBe(true);
});

it('probes at once when something failed, and asks who it is after an interruption', async () => {
  const monitor = start();
  await clock.advance(0);
  script = ['ConnectionRefused'];
  monitor.suspect();
  await clock.advance(0);
  expect(failures).toEqual([['ConnectionRefused', 1]]);
  await clock.advance(1000);
  expect(answers).toBe(2);
  expect(probes).toEqual([true, false, true]);
});

it('counts proven silence as a failure', async () => {
  const monitor = start();
  await clock.advance(0);
  script = ['Timeout'];
  monitor.suspect(failed('Timeout'));
  expect(failures).toEqual([['Timeout', 1]]);
  await clock.advance(0);
  expect(failures).toEqual([
    ['Timeout', 1],
    ['Timeout', 2],
  ]);
});

it('does not count what fails while it is lost anyway', async () => {
  script = ['ConnectionRefused'];
  const monitor = start();
  await clock.advance(0);
  monitor.suspect(failed('Timeout'));
  monitor.suspect();
  await clock.advance(0);
  expect(failures).toHaveLength(1);
  expect(probes).toHaveLength(1);
});

it('probes at once when somebody else got an answer, or a person asks', async () => {
  script = ['Timeout', 'Timeout', 'Timeout'];
  const monitor = start();
  await clock.advance(0);
  monitor.heard();
  await clock.advance(0);
  expect(probes).toHaveLength(1);
  await clock.advance(500);
  monitor.heard();
  await clock.advance(0);
  expect(probes).toHaveLength(2);
  monitor.retryNow();
  await clock.advance(0);
  expect(probes).toHaveLength(3);
});

it('knocks often again after a person asked', async () => {
  script = Array(20).fill('Timeout');
  const monitor = start();
  await clock.advance(300_000);
  monitor.retryNow();
  await clock.advance(0);
  const before = failures.length;
  // the second failure in a row now, not the twelfth: 2 s
  await clock.advance(1999);
  expect(failures).toHaveLength(before);
  await clock.advance(1);
  expect(failures).toHaveLength(before + 1);
  expect(failures[before][1]).toBe(3);
});

it('ends with its signal', async () => {
  start();
  await clock.advance(0);
  stop.abort();
  await clock.advance(60_000);
  expect(probes).toHaveLength(1);
  expect(clock.pending).toBe(0);
});

it('asks who it is after the connection ended, though every probe was answered', async () => {
  const monitor = start();
  await clock.advance(0);
  monitor.lost();
  await clock.advance(0);
  monitor.suspect();
  await clock.advance(0);
  expect(failures).toEqual([]);
  expect(probes).toEqual([true, true, false]);
});

it('asks again who it is while a server has no name yet, ever more seldom', async () => {
  script = Array(3).fill('nameless');
  const monitor = start();
  for (const waitMs of [1000, 2000, 4000]) {
    const before = probes.length;
    await clock.advance(waitMs - 1);
    monitor.heard();
    expect(probes).toHaveLength(Math.max(1, before));
    await clock.advance(1);
  }
  expect(probes).toEqual([true, true, true, true]);
  await clock.advance(9_999);
  expect(probes).toHaveLength(4);
  await clock.advance(1);
  expect(probes.at(-1)).toBe(false);
});
