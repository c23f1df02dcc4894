import { monotonicNow } from './monotonic';

/** What {@link Refresher} works with. */
export interface RefresherOptions<T> {
  load(signal: AbortSignal): Promise<T>;
  onResult(result: T): void;
  onError(error: Error): void;
  /** Milliseconds between the end of one load and the next that nobody asked for; asked for after each load. */
  pollMs(): number;
}

/** Asked for again and again, it loads at once and then at most once in this time (ux 10). */
const MIN_GAP_MS = 1000;
const FIRST_RETRY_MS = 2000;
const MAX_RETRY_MS = 30_000;

/**
 * Keeps something loaded: at once when asked, once a second at most, again after a failure with growing pauses,
 * and slowly when nothing happens. One load at a time; what is asked for during a load follows it.
 */
export class Refresher<T> {
  readonly #options: RefresherOptions<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #again = false;
  #startedAt = -Infinity;
  #failures = 0;
  #stopped = false;

  constructor(options: RefresherOptions<T>) {
    this.#options = options;
  }

  /** Loads now, or as soon as the pace allows. */
  request(): void {
    if (this.#stopped) {
      return;
    }
    if (this.#running) {
      this.#again = true;
      return;
    }
    const wait = this.#startedAt + MIN_GAP_MS - monotonicNow();
    this.#schedule(wait);
  }

  /** Stops for good and aborts a load that runs. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  #schedule(waitMs: number) {
    clearTimeout(this.#timer);
    if (waitMs <= 0) {
      this.#run();
    } else {
      this.#timer = setTimeout(() => this.#run(), waitMs);
    }
  }

  async #run() {
    const controller = new AbortController();
    this.#running = controller;
    this.#again = false;
    this.#startedAt = monotonicNow();
    try {
      const result = await this.#options.load(controller.signal);
      if (!this.#stopped) {
        this.#failures = 0;
        this.#options.onResult(result);
      }
    } catch (error) {
      if (!this.#stopped) {
        this.#failures += 1;
        this.#options.onError(error as Error);
      }
    }
    this.#running = undefined;
    if (this.#stopped) {
      return;
    }
    if (this.#again) {
      this.request();
    } else {
      this.#schedule(this.#nextPause());
    }
  }

  #nextPause(): number {
    return this.#failures === 0
      ? this.#options.pollMs()
      : Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), MAX_RETRY_MS);
  }
}
