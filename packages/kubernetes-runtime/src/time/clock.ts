/**
 * Monotonic time and timers. Loops take it as an option, so that tests move time by hand.
 */
export interface Clock {
  /** Monotonic milliseconds; only differences mean anything. */
  now(): number;
  /** Calls back once after `ms` milliseconds; the answer cancels it. */
  setTimer(callback: () => void, ms: number): () => void;
}

/** Node calls back at once when a timer is longer: 24.8 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of the process. Its timers may be of any length. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimer: (callback, ms) => {
    const dueAt = performance.now() + ms;
    let timer: NodeJS.Timeout;
    const arm = (leftMs: number) => {
      timer =
        leftMs > LONGEST_MS
          ? setTimeout(() => arm(dueAt - performance.now()), LONGEST_MS)
          : setTimeout(callback, leftMs);
    };
    arm(ms);
    return () => clearTimeout(timer);
  },
};
