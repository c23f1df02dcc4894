/** What {@link KeyedCoalescer} works with. */
export interface KeyedCoalescerOptions {
  /** At least so long between two mentions of one key. */
  intervalMs: number;
  /** At least so long between two flushes, however many keys there are. */
  gapMs: number;
  /** So many keys at once at most; the others follow after the gap. */
  maxKeys: number;
  flush: (keys: string[]) => void;
}

/**
 * Passes a key on at once, and what follows of that key once per interval: a busy key never delays another's first mention. Flushes
 * keep a small gap, so that many keys do not make as many messages. What it holds is bounded by the number of keys there are.
 */
export class KeyedCoalescer {
  readonly #options: KeyedCoalescerOptions;
  /** When each key was passed on; the oldest first, none older than the interval. */
  readonly #told = new Map<string, number>();
  /** Keys to be passed on, and when that is due. */
  readonly #due = new Map<string, number>();
  #lastFlush = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: KeyedCoalescerOptions) {
    this.#options = options;
  }

  /** How many keys wait. */
  get waiting(): number {
    return this.#due.size;
  }

  add(keys: Iterable<string>): void {
    if (this.#closed) {
      return;
    }
    const now = performance.now();
    for (const key of keys) {
      if (!this.#due.has(key)) {
        const told = this.#told.get(key) ?? -Infinity;
        this.#due.set(key, Math.max(now, told + this.#options.intervalMs));
      }
    }
    this.#schedule(now);
  }

  /** Drops what waits. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#due.clear();
    this.#told.clear();
  }

  #schedule(now: number): void {
    clearTimeout(this.#timer);
    if (this.#due.size === 0) {
      return;
    }
    const first = Math.min(...this.#due.values());
    const wait = Math.max(first, this.#lastFlush + this.#options.gapMs) - now;
    if (wait <= 0) {
      this.#flush(now);
    } else {
      this.#timer = setTimeout(
        () => this.#flush(performance.now()),
        Math.ceil(wait),
      );
      this.#timer.unref();
    }
  }

  #flush(now: number): void {
    const { intervalMs, maxKeys, flush } = this.#options;
    this.#forgetUntil(now - intervalMs);
    const keys: string[] = [];
    for (const [key, due] of this.#due) {
      if (due > now) continue;
      this.#due.delete(key);
      this.#told.delete(key);
      this.#told.set(key, now);
      keys.push(key);
      if (keys.length === maxKeys) break;
    }
    if (keys.length > 0) {
      this.#lastFlush = now;
      flush(keys);
    }
    this.#schedule(now);
  }

  #forgetUntil(limit: number): void {
    for (const [key, told] of this.#told) {
      if (told > limit) break;
      this.#told.delete(key);
    }
  }
}
