import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  backoffDelay,
  createSleeper,
  type Clock,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { placeOf } from '../../errors';
import type { HistoryDatabase } from '../database';
import type { GapReason, HistorySink, HistoryWrite } from '../types';
import { within } from '../within';
import { HistoryQueue } from './HistoryQueue';

/** What waits in memory while the database is away. */
const QUEUE_LIMIT = 10_000;
/** Writes of one transaction: SQLite runs in the event loop, and this many take a few milliseconds. */
const BATCH = 100;
/** So long what comes is gathered, so that a storm is a handful of transactions. */
const GATHER_MS = 50;
/** Waits between attempts while the database is away. */
const BACKOFF = { firstMs: 500, maxMs: 15_000 };
/** A write without an answer is one that failed; should it be stored after all, writing it again does no harm. */
const WRITE_MS = 30_000;
/** What is left at the end gets so long. */
const CLOSE_MS = 3_000;

/** How writing goes. */
export interface WriterStatus {
  /** Writes that wait. */
  waiting: number;
  /** Epoch milliseconds since when the database refuses or does not answer; undefined while all is well. */
  failingSince: number | undefined;
}

/** What {@link HistoryWriter} works with. */
export interface HistoryWriterOptions {
  database: () => HistoryDatabase | undefined;
  clock: Clock;
  wallClock: () => number;
  logger: LoggerService;
  queueLimit?: number;
}

/**
 * Writes in the background, in order and in batches. Whoever has something to write hands it over and goes on; while the database is
 * away it waits in a bounded queue.
 */
export class HistoryWriter implements HistorySink {
  readonly #options: HistoryWriterOptions;
  readonly #queue: HistoryQueue;
  readonly #stop = new AbortController();
  readonly #sleeper;
  #failures = 0;
  #failingSince: number | undefined;
  #running: Promise<void> | undefined;

  constructor(options: HistoryWriterOptions) {
    this.#options = options;
    this.#queue = new HistoryQueue({
      limit: options.queueLimit ?? QUEUE_LIMIT,
    });
    const { signal } = this.#stop;
    this.#sleeper = createSleeper({ clock: options.clock, signal });
  }

  get status(): WriterStatus {
    return { waiting: this.#queue.size, failingSince: this.#failingSince };
  }

  add(writes: HistoryWrite[]): void {
    if (this.#stop.signal.aborted) return;
    writes.forEach(write => this.#queue.add(write));
    if (writes.length > 0) this.#running ??= this.#run();
  }

  /** The database can be reached from now on: do not wait for the next attempt. */
  wake(): void {
    this.#sleeper.wake();
  }

  /** Writes what waits, but not for long. */
  async close(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    const { clock } = this.#options;
    await within(this.#finish(), { clock, ms: CLOSE_MS }).catch(() => {});
    if (this.#queue.size > 0) {
      this.#options.logger.warn(
        `${
          this.#queue.size
        } entries of history could not be written before the end`,
      );
    }
  }

  async #finish(): Promise<void> {
    await this.#running;
    while (this.#queue.size > 0) {
      if (!(await this.#flush())) break;
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted && this.#queue.size > 0) {
      if (this.#queue.size < BATCH) await this.#sleeper.sleep(GATHER_MS);
      if (signal.aborted) break;
      if (await this.#flush()) continue;
      await this.#sleeper.sleep(backoffDelay(this.#failures, BACKOFF));
    }
    this.#running = undefined;
  }

  /** @returns whether something was written, or need not be */
  async #flush(): Promise<boolean> {
    const database = this.#options.database();
    if (!database) return this.#failed('The database of history is not open');
    const batch = this.#queue.peek(BATCH);
    try {
      await this.#limited(database.write(batch.map(([, write]) => write)));
      this.#queue.done(batch);
      this.#recordDropped('overflow');
      this.#succeeded();
      return true;
    } catch (error) {
      return this.#afterFailure(database, batch, error);
    }
  }

  /** The database is away, or refuses one of the batch: then that one goes and the others are written. */
  async #afterFailure(
    database: HistoryDatabase,
    batch: Array<[string, HistoryWrite]>,
    error: unknown,
  ): Promise<boolean> {
    const why = `History could not be written: ${placeOf(error)}`;
    try {
      await this.#limited(database.ping());
    } catch {
      return this.#failed(why);
    }
    for (const one of batch) {
      try {
        await this.#limited(database.write([one[1]]));
      } catch {
        try {
          await this.#limited(database.ping());
        } catch {
          return this.#failed(why);
        }
        // It was refused once within the batch and once alone, by a database that answers.
        this.#options.logger.warn(`${why}. One ${one[1].type} is left out`);
        this.#queue.lose(one[1]);
      }
      this.#queue.done([one]);
    }
    this.#recordDropped('refused');
    this.#succeeded();
    return true;
  }

  #limited<T>(work: Promise<T>): Promise<T> {
    return within(work, { clock: this.#options.clock, ms: WRITE_MS });
  }

  #recordDropped(reason: GapReason): void {
    const dropped = this.#queue.takeDropped();
    if (!dropped) return;
    this.#options.logger.warn(
      `${dropped.lost} entries of history were lost (${reason})`,
    );
    this.#queue.add({ type: 'gap', ...dropped, reason });
  }

  #failed(why: string): false {
    this.#failures++;
    if (this.#failingSince === undefined) {
      this.#failingSince = this.#options.wallClock();
      this.#options.logger.warn(`${why}; what happens is kept in memory`);
    }
    return false;
  }

  #succeeded(): void {
    if (this.#failingSince !== undefined) {
      this.#options.logger.info('History is written again');
    }
    this.#failures = 0;
    this.#failingSince = undefined;
  }
}
