import {
  backoffDelay,
  QUEUE_BACKOFF,
  systemClock,
  type BackoffLimits,
  type Clock,
} from '../time';
import { createLanes } from './lanes';
import type { RunResult, WorkQueue } from './types';

/** How a queue is made. */
export interface WorkQueueOptions {
  /** Does the work of a key. A rejection is retried with back-off; the signal aborts when the queue ends. */
  run: (key: string, signal: AbortSignal) => Promise<RunResult | void>;
  /** Ends the queue: nothing starts any more, timers are dropped. */
  signal: AbortSignal;
  /** Runs at the same time; 16 when absent. */
  concurrency?: number;
  /** Runs at the same time in one named lane, so that a slow region never takes every place; 4 when absent. */
  concurrencyPerLane?: number;
  backoff?: BackoffLimits;
  clock?: Clock;
  random?: () => number;
  /** Told of each failed run: how often in a row, and when the next one is due. */
  onError?: (
    key: string,
    error: unknown,
    retry: { failures: number; delayMs: number },
  ) => void;
}

/** A key that runs again later: as a safety net, or because it failed. */
interface Timer {
  lane: string;
  dueAt: number;
  isRetry: boolean;
  cancel: () => void;
}

/**
 * Makes a work queue with the semantics of client-go's: a key waits at most once; a key that is added while it runs
 * runs exactly once more afterwards; never two runs of one key. An added key runs at once even when it is backing off,
 * because something changed; its count of failures goes on.
 */
export function createWorkQueue(options: WorkQueueOptions): WorkQueue {
  const { run, signal, onError } = options;
  const { concurrency = 16, concurrencyPerLane = 4 } = options;
  const { clock = systemClock, random = Math.random } = options;
  const backoff = options.backoff ?? QUEUE_BACKOFF;
  const lanes = createLanes();
  const running = new Map<string, string>();
  const runningInLane = new Map<string, number>();
  /** Keys added while they ran, with the lane they were added to. */
  const dirty = new Map<string, string>();
  const failures = new Map<string, number>();
  const timers = new Map<string, Timer>();
  const idle = new Set<() => void>();
  let scheduled = false;

  const isBusy = (lane: string) =>
    lane !== '' && (runningInLane.get(lane) ?? 0) >= concurrencyPerLane;

  const isIdle = () =>
    running.size === 0 && (signal.aborted || lanes.runnable === 0);

  const settleIdle = () => {
    if (!isIdle()) return;
    const waiters = [...idle];
    idle.clear();
    waiters.forEach(resolve => resolve());
  };

  const count = (lane: string, by: 1 | -1) => {
    const left = (runningInLane.get(lane) ?? 0) + by;
    if (left > 0) runningInLane.set(lane, left);
    else runningInLane.delete(lane);
  };

  const dropTimer = (key: string) => {
    timers.get(key)?.cancel();
    timers.delete(key);
  };

  /** Keeps the earliest timer of a key. */
  const addAfter = (
    key: string,
    lane: string,
    delayMs: number,
    isRetry: boolean,
  ) => {
    const dueAt = clock.now() + delayMs;
    const known = timers.get(key);
    if (signal.aborted || (known && known.dueAt <= dueAt)) return;
    known?.cancel();
    const cancel = clock.setTimer(() => {
      timers.delete(key);
      add(key, lane);
    }, delayMs);
    timers.set(key, { lane, dueAt, isRetry, cancel });
  };

  const report: NonNullable<WorkQueueOptions['onError']> = (...told) => {
    try {
      onError?.(...told);
    } catch {
      // whoever listens must not stop the queue
    }
  };

  const work = async (key: string, lane: string) => {
    try {
      const result = await run(key, signal);
      failures.delete(key);
      if (result?.requeueAfterMs !== undefined) {
        addAfter(key, lane, result.requeueAfterMs, false);
      }
    } catch (error) {
      if (signal.aborted) return;
      const failed = (failures.get(key) ?? 0) + 1;
      failures.set(key, failed);
      const delayMs = backoffDelay(failed, backoff, random);
      addAfter(key, lane, delayMs, true);
      report(key, error, { failures: failed, delayMs });
    }
  };

  const startNext = () => {
    scheduled = false;
    while (!signal.aborted && running.size < concurrency) {
      const next = lanes.next(isBusy);
      if (!next) break;
      const { key, lane } = next;
      running.set(key, lane);
      count(lane, 1);
      dropTimer(key);
      void work(key, lane).then(() => {
        running.delete(key);
        count(lane, -1);
        const again = dirty.get(key);
        dirty.delete(key);
        if (again !== undefined) add(key, again);
        else schedule();
      });
    }
    settleIdle();
  };

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(startNext);
  }

  function add(key: string, lane = '') {
    if (signal.aborted) return;
    if (running.has(key)) {
      dirty.set(key, lane);
      return;
    }
    lanes.push(key, lane);
    schedule();
  }

  /** What failed in a lane may well succeed now: it starts afresh. */
  const retryLane = (lane: string) => {
    for (const [key, timer] of [...timers]) {
      if (timer.lane !== lane || !timer.isRetry) continue;
      dropTimer(key);
      failures.delete(key);
      add(key, lane);
    }
  };

  signal.addEventListener('abort', () => {
    for (const key of [...timers.keys()]) dropTimer(key);
    dirty.clear();
    settleIdle();
  });

  return {
    add,
    park: lane => {
      lanes.park(lane);
      schedule();
    },
    resume: lane => {
      if (lanes.resume(lane)) retryLane(lane);
      schedule();
    },
    get size() {
      return lanes.size + running.size;
    },
    whenIdle: () =>
      new Promise<void>(resolve => {
        idle.add(resolve);
        schedule();
      }),
  };
}
