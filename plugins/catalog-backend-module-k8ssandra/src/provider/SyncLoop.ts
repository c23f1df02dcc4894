/** Pauses of {@link SyncLoop}, in milliseconds. */
export interface SyncPauses {
  /** First pause after a failure; doubled up to `incomplete`. */
  failed: number;
  /** After a list that was not complete. */
  incomplete: number;
  /** Between two full runs when nothing happens. */
  idle: number;
}

const PAUSES: SyncPauses = { failed: 250, incomplete: 10_000, idle: 600_000 };

/** What {@link SyncLoop} works with. */
export interface SyncLoopOptions {
  /** One run; says whether it saw everything. */
  run: (full: boolean, signal: AbortSignal) => Promise<boolean>;
  onError: (error: unknown) => void;
  pauses?: SyncPauses;
}

/** Runs one at a time: at once when asked, again when asked meanwhile, after a pause when it failed, and now and then as a net. */
export class SyncLoop {
  readonly #options: SyncLoopOptions;
  readonly #pauses: SyncPauses;
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #wanted = false;
  /** A full run is due until one saw everything. */
  #full = false;
  #failures = 0;

  constructor(options: SyncLoopOptions) {
    this.#options = options;
    this.#pauses = options.pauses ?? PAUSES;
  }

  request({ full }: { full: boolean }): void {
    this.#full ||= full;
    this.#wanted = true;
    if (!this.#running && !this.#closing.signal.aborted) {
      this.#drain();
    }
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
  }

  async #drain(): Promise<void> {
    const { signal } = this.#closing;
    this.#running = true;
    clearTimeout(this.#timer);
    let pause = this.#pauses.idle;
    while (this.#wanted && !signal.aborted) {
      this.#wanted = false;
      pause = await this.#once(signal);
    }
    this.#running = false;
    if (!signal.aborted) {
      this.#timer = setTimeout(() => this.request({ full: true }), pause);
      this.#timer.unref();
    }
  }

  /** @returns how long to wait before the next run that nobody asks for */
  async #once(signal: AbortSignal): Promise<number> {
    const { idle, incomplete, failed } = this.#pauses;
    const full = this.#full;
    try {
      const complete = await this.#options.run(full, signal);
      this.#failures = 0;
      this.#full = full && !complete;
      return complete ? idle : incomplete;
    } catch (error) {
      if (!signal.aborted) {
        this.#options.onError(error);
      }
      this.#failures += 1;
      return Math.min(incomplete, failed * 2 ** (this.#failures - 1));
    }
  }
}
