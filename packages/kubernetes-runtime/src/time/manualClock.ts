import type { Clock } from './clock';

/** A clock for tests: time stands still until it is advanced. */
export interface ManualClock extends Clock {
  /** Moves time on, running timers in order and letting promises settle in between. */
  advance(ms: number): Promise<void>;
  /** Timers that wait. */
  readonly pending: number;
}

/** Makes a clock for tests. */
export function createManualClock(start = 0): ManualClock {
  let now = start;
  let nextId = 1;
  const timers = new Map<number, { at: number; callback: () => void }>();
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const takeDue = (until: number) => {
    let due: { id: number; at: number; callback: () => void } | undefined;
    for (const [id, timer] of timers) {
      if (timer.at <= until && (!due || timer.at < due.at)) {
        due = { id, ...timer };
      }
    }
    if (due) timers.delete(due.id);
    return due;
  };
  return {
    now: () => now,
    setTimer: (callback, ms) => {
      const id = nextId++;
      timers.set(id, { at: now + Math.max(0, ms), callback });
      return () => timers.delete(id);
    },
    advance: async ms => {
      const until = now + ms;
      await settle();
      for (let due = takeDue(until); due; due = takeDue(until)) {
        now = Math.max(now, due.at);
        due.callback();
        await settle();
      }
      now = until;
      await settle();
    },
    get pending() {
      return timers.size;
    },
  };
}
