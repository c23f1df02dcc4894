/** What {@link Coalescer} works with. */
export interface CoalescerOptions<T> {
  /** At least so long between two flushes. */
  intervalMs: number;
  flush: (items: T[]) => void;
}

/** Passes the first item on at once and gathers what follows, so that a storm of changes is told at most once per interval. */
export class Coalescer<T> {
  readonly #options: CoalescerOptions<T>;
  readonly #items = new Set<T>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: CoalescerOptions<T>) {
    this.#options = options;
  }

  /** `urgent` does not wait for the interval to end. */
  add(items: Iterable<T>, options: { urgent?: boolean } = {}): void {
    for (const item of items) {
      this.#items.add(item);
    }
    if (!this.#closed && (!this.#timer || options.urgent)) {
      this.#flush();
    }
  }

  /** Drops what waits. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#items.clear();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#items.size === 0) {
      return;
    }
    const items = [...this.#items];
    this.#items.clear();
    this.#timer = setTimeout(() => this.#flush(), this.#options.intervalMs);
    this.#timer.unref();
    this.#options.flush(items);
  }
}
