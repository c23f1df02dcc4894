/**
 * Monotonic time and timers. Loops take it as an option, so that tests move time by hand.
 */
export interface Clock {
  /** Monotonic milliseconds; only differences mean anything. */
  now(): number;
  /** Calls back once after `ms` milliseconds; the answer cancels it. */
  setTimer(callback: () => void, ms: number): () => void;
}

/** The clock of the process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimer: (callback, ms) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
