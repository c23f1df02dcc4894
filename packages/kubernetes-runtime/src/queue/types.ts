/** Result of one run for a key: `requeueAfterMs` runs it again as a safety net. */
export interface RunResult {
  requeueAfterMs?: number;
}

/** Works on keys: one run per key at a time, repeated adds collapse, failures back off per key up to 60 s, lanes share fairly. */
export interface WorkQueue {
  /** Asks for a run of the key. In a lane that is parked it waits until the lane is resumed. */
  add(key: string, lane?: string): void;
  /** Parks a lane: its keys wait, other lanes go on. */
  park(lane: string): void;
  resume(lane: string): void;
  /** Keys that wait or run. */
  readonly size: number;
  /** Resolves when nothing waits and nothing runs (parked lanes and back-off timers do not count). */
  whenIdle(): Promise<void>;
}
