import type {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  backoffDelay,
  createSleeper,
  type Clock,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { placeOf } from '../errors';
import { backgroundClock } from './backgroundClock';
import { HistoryDatabase, openDatabase, type Retention } from './database';
import { LastKnownViews } from './lastKnown';
import { StepTimes } from './usual';
import { Watch } from './Watch';
import { within } from './within';
import { HistoryWriter } from './writer';

/** What {@link History} works with. */
export interface HistoryOptions {
  database: DatabaseService;
  scheduler: SchedulerService;
  logger: LoggerService;
  retention: Retention;
  clock?: Clock;
  wallClock?: () => number;
}

/** Waits between attempts to open the database. */
const BACKOFF = { firstMs: 500, maxMs: 30_000 };
/** What happens is noticed without what was known before when that takes longer. */
const READ_MS = 10_000;
/** Opening is not waited for longer at the end. */
const CLOSE_MS = 3_000;
/** Usual durations that other replicas found out are read so often. */
const TIMES_MS = 10 * 60_000;

/**
 * The plugin's database, opened in the background and for as long as the portal runs: nothing waits for it. What is written meanwhile
 * waits in the writer's queue.
 */
export class History {
  readonly lastKnown = new LastKnownViews();
  readonly times = new StepTimes();
  readonly writer: HistoryWriter;
  readonly clock: Clock;
  readonly wallClock: () => number;
  readonly #options: HistoryOptions;
  readonly #stop = new AbortController();
  #database: HistoryDatabase | undefined;
  #opening: Promise<void> | undefined;
  #watch: Watch | undefined;
  #looked!: () => void;
  /** Resolves when what was known before is read, or cannot be read now. Never rejects. */
  readonly whenRead = new Promise<void>(resolve => {
    this.#looked = resolve;
  });

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.clock = options.clock ?? backgroundClock;
    this.wallClock = options.wallClock ?? Date.now;
    this.writer = new HistoryWriter({
      database: () => this.#database,
      clock: this.clock,
      wallClock: this.wallClock,
      logger: options.logger,
    });
  }

  /** Undefined while it is not open. */
  get database(): HistoryDatabase | undefined {
    return this.#database;
  }

  /** How long each kind is kept, in milliseconds. */
  get retention(): Retention {
    return this.#options.retention;
  }

  /** Begins to open the database and returns at once. */
  start(): void {
    if (this.#opening) return;
    this.#opening = this.#open(this.wallClock());
    const cancel = this.clock.setTimer(this.#looked, READ_MS);
    void this.whenRead.then(cancel);
  }

  /** Writes what waits, but not for long. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#looked();
    const limit = { clock: this.clock, ms: CLOSE_MS };
    await within(Promise.resolve(this.#opening), limit).catch(() => {});
    const ending = Promise.resolve(this.#watch?.close());
    await Promise.all([
      this.writer.close(),
      within(ending, limit).catch(() => {}),
    ]);
  }

  async #open(startedAt: number): Promise<void> {
    const { signal } = this.#stop;
    const sleeper = createSleeper({ clock: this.clock, signal });
    for (let failures = 0; !signal.aborted && !this.#database; ) {
      try {
        const knex = await openDatabase(this.#options.database);
        const database = new HistoryDatabase(knex);
        this.lastKnown.load(await database.lastKnown());
        this.times.load(await database.durations());
        this.#database = database;
      } catch (error) {
        failures++;
        this.#options.logger.warn(
          `The database of history cannot be opened: ${placeOf(error)}`,
        );
        this.#looked();
        await sleeper.sleep(backoffDelay(failures, BACKOFF));
      }
    }
    this.#looked();
    if (!this.#database) return;
    this.writer.wake();
    this.#watch = new Watch({
      database: this.#database,
      sink: this.writer,
      clock: this.clock,
      wallClock: this.wallClock,
      logger: this.#options.logger,
      startedAt,
    });
    await this.#watch.start();
    this.#refreshTimes();
    await this.#schedule().catch(error =>
      this.#options.logger.warn(
        `Old history is not deleted: ${placeOf(error)}`,
      ),
    );
  }

  #refreshTimes(): void {
    const cancel = this.clock.setTimer(async () => {
      try {
        this.times.load(await this.#database!.durations());
      } catch {
        // What was known last still says what is usual.
      }
      if (!this.#stop.signal.aborted) this.#refreshTimes();
    }, TIMES_MS);
    this.#stop.signal.addEventListener('abort', cancel, { once: true });
  }

  async #schedule(): Promise<void> {
    const { scheduler, retention, logger } = this.#options;
    await scheduler.scheduleTask({
      id: 'k8ssandra-history-retention',
      frequency: { hours: 1 },
      initialDelay: { minutes: 1 },
      timeout: { minutes: 10 },
      scope: 'global',
      signal: this.#stop.signal,
      fn: async signal => {
        const gone = await this.#database!.deleteExpired({
          retention,
          now: this.wallClock(),
          signal,
        });
        if (gone > 0)
          logger.info(`${gone} old entries of history were deleted`);
      },
    });
  }
}
