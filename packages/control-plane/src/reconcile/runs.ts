import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import { createSlices } from './slices';

/** Events that follow a run so closely are looked at together. */
const BATCH_MS = 20;

/** Answers of our own writes that follow a run so closely are looked at together. */
const ANSWER_BATCH_MS = 2;

/** Over so long it is looked at how much of the time runs take, of all keys together. */
const BUSY_MS = 100;

/** From this share on, batches grow: up to so many times, when there is time for nothing else. */
const BUSY_FROM = 0.2;
const BUSY_FACTOR = 10;

/** When something is worked on, by key: the earlier of two wishes counts. */
export interface Runs {
  /** Something changed: the first time at once, then in batches. */
  touch(key: string): void;
  /** An answer to a write of ours came: at once, unless a run was just now. */
  runNow(key: string): void;
  /** Again after so many milliseconds, if nothing comes before. */
  runIn(key: string, ms: number): void;
  forget(key: string): void;
}

/** How runs are made. */
export interface RunsOptions {
  /** False when there is nothing of that key (any more). */
  run: (key: string) => boolean;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Times the runs of a synchronous function. One that takes long is made less often: half of the time is left for others. Where many
 * keys keep the process busy, each gathers more before it is run again: the same work is done in fewer runs.
 */
export function createRuns({ run, clock, signal }: RunsOptions): Runs {
  const lastRun = new Map<string, { ended: number; took: number }>();
  const timers = new Map<string, { due: number; cancel: () => void }>();

  const cancel = (key: string) => {
    timers.get(key)?.cancel();
    timers.delete(key);
  };
  signal.addEventListener('abort', () => {
    for (const key of [...timers.keys()]) cancel(key);
  });

  const slices = createSlices(clock);
  let busy = { share: 0, at: 0 };
  const shareNow = () =>
    busy.share * Math.exp((busy.at - clock.now()) / BUSY_MS);
  const noteBusy = (took: number) => {
    busy = { share: Math.min(1, shareNow() + took / BUSY_MS), at: clock.now() };
  };
  const patience = () =>
    1 +
    (BUSY_FACTOR - 1) * Math.max(0, (shareNow() - BUSY_FROM) / (1 - BUSY_FROM));

  const start = (key: string) => {
    cancel(key);
    if (signal.aborted) return;
    const began = clock.now();
    if (!run(key)) return;
    const ended = clock.now();
    noteBusy(ended - began);
    slices.note(began);
    lastRun.set(key, { ended, took: ended - began });
  };

  const runIn = (key: string, ms: number) => {
    const due = clock.now() + ms;
    const known = timers.get(key);
    if (signal.aborted || (known && known.due <= due)) return;
    cancel(key);
    timers.set(key, { due, cancel: clock.setTimer(() => turn(key), ms) });
  };

  /** What is due runs, unless others waited too long for what was due with it. */
  function turn(key: string) {
    const wait = slices.wait();
    if (wait <= 0) {
      start(key);
      return;
    }
    timers.delete(key);
    runIn(key, wait);
  }

  const waitAfterLast = (key: string, batchMs: number) => {
    const last = lastRun.get(key);
    return last === undefined
      ? 0
      : last.ended + Math.max(batchMs * patience(), last.took) - clock.now();
  };

  return {
    touch: key => runIn(key, Math.max(0, waitAfterLast(key, BATCH_MS))),
    runNow: key => {
      const wait = waitAfterLast(key, ANSWER_BATCH_MS);
      if (wait <= 0) start(key);
      else runIn(key, wait);
    },
    runIn,
    forget: key => {
      cancel(key);
      lastRun.delete(key);
    },
  };
}
