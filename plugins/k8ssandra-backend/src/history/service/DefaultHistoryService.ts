import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  ClusterId,
  ContextId,
  HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placeOf } from '../../errors';
import { clusterNotFound, contextNotFound } from '../../service/errors';
import type { HistoryDatabase } from '../database';
import type { GapRow } from '../database/rows';
import type { EntryFilter } from '../database/operations/listEntries';
import type { StoredSubject } from '../database/operations/listSubjects';
import type { WriterStatus } from '../writer';
import { within } from '../within';
import { completeness } from './completeness';
import { formatCursor } from './cursor';
import type { ParsedQuery } from './parseQuery';
import type { SubjectsVisible } from './subjectsVisible';
import { authorKeyOf, toEntry } from './toEntry';
import type { HistoryReadOptions, HistoryService } from './types';

/** What {@link DefaultHistoryService} works with. */
export interface DefaultHistoryServiceOptions {
  /** Undefined while it is not open. */
  database: () => HistoryDatabase | undefined;
  writerStatus: () => WriterStatus;
  subjects: SubjectsVisible;
  clock: Clock;
  wallClock: () => number;
  logger: LoggerService;
}

/** A page waits no longer for the database; it says that it is not complete. */
const READ_MS = 3_000;

/** Which subjects an answer is about; filtered before entries are asked for. */
type Scope = Pick<EntryFilter, 'subjectIds' | 'inContext'>;

type Cluster = Extract<StoredSubject, { kind: 'cluster' }>;
type Context = Extract<StoredSubject, { kind: 'context' }>;

/** Answers from the database. Asks nobody for permission: `AuthorizedHistoryService` stands before it. */
export class DefaultHistoryService implements HistoryService {
  readonly #options: DefaultHistoryServiceOptions;

  constructor(options: DefaultHistoryServiceOptions) {
    this.#options = options;
  }

  /** With the outages of the Kubernetes clusters that it has datacenters in. */
  async ofCluster(
    id: ClusterId,
    query: ParsedQuery,
    { visible }: HistoryReadOptions,
  ): Promise<HistoryResponse> {
    const { subjects } = this.#options;
    const exists = subjects.isClusterThere(id, visible);
    return this.#answer(
      query,
      async database => {
        const [all, contexts] = await Promise.all([
          database.subjects({
            kind: 'cluster',
            control_plane: id.controlPlane,
            namespace: id.namespace,
            name: id.name,
          }),
          database.subjects({
            kind: 'context',
            control_plane: id.controlPlane,
          }),
        ]);
        const own = all
          .filter(isCluster)
          .filter(each => subjects.cluster(each, visible));
        if (own.length === 0 && !exists) throw clusterNotFound(id);
        const used = new Set(own.flatMap(each => each.contexts));
        const around = contexts
          .filter(isContext)
          .filter(({ context }) => context === '' || used.has(context));
        return {
          subjectIds: own.length === 0 ? [] : [...own, ...around].map(idOf),
        };
      },
      exists,
    );
  }

  /** With what happened there to clusters that the viewer may read. */
  async ofContext(
    id: ContextId,
    query: ParsedQuery,
    { visible }: HistoryReadOptions,
  ): Promise<HistoryResponse> {
    const { subjects } = this.#options;
    const exists = subjects.isContextThere(id, visible);
    return this.#answer(
      query,
      async database => {
        const all = await database.subjects({ control_plane: id.controlPlane });
        const own = all
          .filter(isContext)
          .filter(
            each =>
              each.context === id.context && subjects.context(each, visible),
          );
        if (own.length === 0 && !exists) throw contextNotFound(id);
        const clusters = all
          .filter(isCluster)
          .filter(each => subjects.cluster(each, visible));
        return {
          subjectIds: own.map(idOf),
          inContext: { context: id.context, subjectIds: clusters.map(idOf) },
        };
      },
      exists,
    );
  }

  async ofFleet(
    query: ParsedQuery,
    { visible }: HistoryReadOptions,
  ): Promise<HistoryResponse> {
    const { subjects } = this.#options;
    return this.#answer(
      query,
      async database => {
        const all = await database.subjects();
        const seen = all.filter(each =>
          each.kind === 'cluster'
            ? subjects.cluster(each, visible)
            : subjects.context(each, visible),
        );
        return { subjectIds: seen.map(idOf) };
      },
      true,
    );
  }

  /** @param exists - what is asked about exists now, whatever the database knows of it */
  async #answer(
    query: ParsedQuery,
    scopeOf: (database: HistoryDatabase) => Promise<Scope>,
    exists: boolean,
  ): Promise<HistoryResponse> {
    const { writerStatus, wallClock } = this.#options;
    const now = wallClock();
    const database = this.#options.database();
    const isOpen = database !== undefined;
    const state = (gaps: GapRow[], isReadable: boolean) =>
      completeness({ status: writerStatus(), gaps, isOpen, isReadable });
    try {
      if (!database) throw new ServiceUnavailableError();
      const { clock } = this.#options;
      const reading = this.#read(database, query, scopeOf, now);
      const { gaps, ...page } = await within(reading, { clock, ms: READ_MS });
      return { ...page, ...state(gaps, true) };
    } catch (error) {
      if (error instanceof NotFoundError) throw error;
      this.#options.logger.warn(`History cannot be read: ${placeOf(error)}`);
      if (!exists) {
        throw new ServiceUnavailableError(
          'The database of history does not answer, so that nobody can say whether there was such a thing. Try again in a moment',
        );
      }
      return { items: [], nextCursor: null, ...state([], false) };
    }
  }

  async #read(
    database: HistoryDatabase,
    query: ParsedQuery,
    scopeOf: (from: HistoryDatabase) => Promise<Scope>,
    now: number,
  ): Promise<
    Pick<HistoryResponse, 'items' | 'nextCursor'> & { gaps: GapRow[] }
  > {
    const scope = await scopeOf(database);
    const [rows, gaps] = await Promise.all([
      database.entries({ ...query, ...scope }),
      database.gaps(query),
    ]);
    const shown = rows.slice(0, query.limit);
    const users = await database.authors(
      shown.flatMap(each => authorKeyOf(each) ?? []),
    );
    const last = shown[shown.length - 1];
    return {
      items: shown.map(each => toEntry(each, users, now)),
      nextCursor:
        rows.length > query.limit
          ? formatCursor({ at: Number(last.at), id: Number(last.id) })
          : null,
      gaps,
    };
  }
}

function idOf({ id }: StoredSubject): number {
  return id;
}

function isCluster(subject: StoredSubject): subject is Cluster {
  return subject.kind === 'cluster';
}

function isContext(subject: StoredSubject): subject is Context {
  return subject.kind === 'context';
}
