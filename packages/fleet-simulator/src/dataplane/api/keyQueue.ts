import { statusOf } from './client';

const FIRST_RETRY_MS = 20;
const MAX_RETRY_MS = 5_000;

/** What a run asks for: another run after a time. */
export interface RunResult {
  requeueAfterMs?: number;
}

/** Options of {@link KeyQueue}. */
export interface KeyQueueOptions {
  run: (key: string) => Promise<RunResult | void>;
  onError: (key: string, error: unknown) => void;
  signal: AbortSignal;
  /** Gathers adds for so long before a run; 0 runs in the next turn of the event loop. */
  batchMs?: number;
}

/** Runs a function per key: one run of a key at a time, adds in between collapse, failures are retried with growing delays. */
export class KeyQueue {
  private readonly running = new Set<string>();
  private readonly again = new Set<string>();
  private readonly scheduled = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly failures = new Map<string, number>();

  constructor(private readonly options: KeyQueueOptions) {
    options.signal.addEventListener('abort', () => {
      for (const timer of this.timers.values()) clearTimeout(timer);
      this.timers.clear();
    });
  }

  /** Asks for a run of the key. */
  add(key: string): void {
    if (this.options.signal.aborted) return;
    if (this.running.has(key)) {
      this.again.add(key);
    } else if (!this.scheduled.has(key)) {
      this.scheduled.add(key);
      const { batchMs = 0 } = this.options;
      if (batchMs > 0) setTimeout(() => this.start(key), batchMs).unref();
      else setImmediate(() => this.start(key));
    }
  }

  /** Asks for a run of the key later; the earlier of two such wishes stays. */
  addAfter(key: string, ms: number): void {
    if (this.options.signal.aborted || this.timers.has(key)) return;
    const timer = setTimeout(() => {
      this.timers.delete(key);
      this.add(key);
    }, ms);
    this.timers.set(key, timer);
  }

  private async start(key: string): Promise<void> {
    this.scheduled.delete(key);
    if (this.options.signal.aborted) return;
    this.running.add(key);
    try {
      const result = await this.options.run(key);
      this.failures.delete(key);
      if (result?.requeueAfterMs !== undefined) {
        this.addAfter(key, result.requeueAfterMs);
      }
    } catch (error) {
      this.retry(key, error);
    } finally {
      this.running.delete(key);
      if (this.again.delete(key)) this.add(key);
    }
  }

  private retry(key: string, error: unknown): void {
    if (this.options.signal.aborted) return;
    const count = this.failures.get(key) ?? 0;
    this.failures.set(key, count + 1);
    // A conflict only means that the store is behind: the next run sees the newer version.
    if (statusOf(error) !== 409) this.options.onError(key, error);
    this.addAfter(key, Math.min(FIRST_RETRY_MS * 2 ** count, MAX_RETRY_MS));
  }
}
