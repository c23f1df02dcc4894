import type { Knex } from 'knex';
import type { HistoryWrite, LastKnown } from '../types';
import { deleteExpired, type Retention } from './operations/deleteExpired';
import { listAuthors } from './operations/listAuthors';
import {
  listEntries,
  type EntryFilter,
  type ListedEntry,
} from './operations/listEntries';
import { listGaps } from './operations/listGaps';
import { listLastKnown } from './operations/listLastKnown';
import type { Scope } from './operations/inScope';
import { listStates } from './operations/listStates';
import { listSubjects, type StoredSubject } from './operations/listSubjects';
import {
  recentDurations,
  type StepDurations,
} from './operations/usualDurations';
import { noteWatched, watchedUntil } from './operations/watched';
import { writeBatch } from './operations/writeBatch';
import type { GapRow } from './rows';

/** What history asks of its database. Every method throws what the database throws. */
export class HistoryDatabase {
  readonly #knex: Knex;
  readonly #subjectIds = new Map<string, number>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All of it, or nothing; writing it twice does no harm. */
  async write(writes: HistoryWrite[]): Promise<void> {
    try {
      await writeBatch(this.#knex, writes, this.#subjectIds);
    } catch (error) {
      // A subject may have expired since.
      this.#subjectIds.clear();
      throw error;
    }
  }

  /** @throws when the database does not answer */
  async ping(): Promise<void> {
    await this.#knex.raw('select 1');
  }

  entries(filter: EntryFilter): Promise<ListedEntry[]> {
    return listEntries(this.#knex, filter);
  }

  /** @param at - epoch milliseconds */
  states(scope: Scope, at: number): ReturnType<typeof listStates> {
    return listStates(this.#knex, scope, at);
  }

  subjects(
    where?: Parameters<typeof listSubjects>[1],
  ): Promise<StoredSubject[]> {
    return listSubjects(this.#knex, where);
  }

  authors(keys: string[]): Promise<Map<string, string>> {
    return listAuthors(this.#knex, keys);
  }

  gaps(span: { from?: number; to?: number }): Promise<GapRow[]> {
    return listGaps(this.#knex, span);
  }

  lastKnown(): Promise<LastKnown[]> {
    return listLastKnown(this.#knex);
  }

  durations(): Promise<StepDurations[]> {
    return recentDurations(this.#knex);
  }

  /** Epoch milliseconds; undefined if no portal ever looked. */
  watchedUntil(): Promise<number | undefined> {
    return watchedUntil(this.#knex);
  }

  /** @param at - epoch milliseconds */
  noteWatched(at: number): Promise<void> {
    return noteWatched(this.#knex, at);
  }

  deleteExpired(
    options: { retention: Retention; now: number } & { signal?: AbortSignal },
  ): Promise<number> {
    return deleteExpired(this.#knex, options);
  }
}
