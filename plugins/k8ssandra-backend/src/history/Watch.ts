import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import { placeOf } from '../errors';
import type { HistoryDatabase } from './database';
import type { HistorySink } from './types';
import { within } from './within';

/** So often a portal notes that it looks. */
const NOTE_MS = 60_000;
/** A portal that starts sooner after the last note follows one that was replaced: nobody calls that a gap. */
const GAP_MS = 2 * NOTE_MS;
/** A note that takes longer is one that failed: the next one says as much. */
const ANSWER_MS = 10_000;

/** What {@link Watch} works with. */
export interface WatchOptions {
  database: HistoryDatabase;
  sink: HistorySink;
  clock: Clock;
  wallClock: () => number;
  logger: LoggerService;
  /** Epoch milliseconds since when this portal notices what happens. */
  startedAt: number;
}

/**
 * Notes in the database that a portal looks, and records as a gap the time in which none did: states before it say nothing of the
 * time within.
 */
export class Watch {
  readonly #options: WatchOptions;
  #cancel: (() => void) | undefined;
  #closed = false;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Records the gap before this portal, if there was one, and goes on noting. Never rejects. */
  async start(): Promise<void> {
    const { database, sink, startedAt } = this.#options;
    try {
      const from = await this.#limited(database.watchedUntil());
      if (from !== undefined && startedAt - from > GAP_MS) {
        sink.add([
          { type: 'gap', from, to: startedAt, lost: null, reason: 'unwatched' },
        ]);
      }
    } catch (error) {
      this.#warn(error);
    }
    await this.#note();
  }

  /** Notes the end, so that the gap begins where it does. Never rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#note();
  }

  async #note(): Promise<void> {
    const { database, clock, wallClock } = this.#options;
    this.#cancel?.();
    try {
      await this.#limited(database.noteWatched(wallClock()));
    } catch (error) {
      this.#warn(error);
    }
    if (!this.#closed) {
      this.#cancel = clock.setTimer(() => void this.#note(), NOTE_MS);
    }
  }

  #limited<T>(work: Promise<T>): Promise<T> {
    return within(work, { clock: this.#options.clock, ms: ANSWER_MS });
  }

  #warn(error: unknown): void {
    this.#options.logger.warn(
      `History cannot note that this portal looks: ${placeOf(error)}`,
    );
  }
}
