import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  NO_DATACENTER,
  type ClusterId,
  type ContextId,
  type HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placeOf } from '../../errors';
import { clusterNotFound, contextNotFound } from '../../service/errors';
import type { HistoryDatabase } from '../database';
import type { GapRow } from '../database/rows';
import type { Place, Scope } from '../database/operations/inScope';
import type { StoredSubject } from '../database/operations/listSubjects';
import type { WriterStatus } from '../writer';
import { within } from '../within';
import { completeness } from './completeness';
import { formatCursor } from './cursor';
import type { ParsedQuery } from './parseQuery';
import type { SubjectsVisible } from './subjectsVisible';
import { sinceOf } from './since';
import { statesAt } from './statesAt';
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
  /** Milliseconds that transitions are kept. */
  keptMs: number;
  logger: LoggerService;
}

/** A page waits no longer for the database; it says that it is not complete. */
const READ_MS = 3_000;

/** Which subjects an answer is about; filtered before entries are asked for. */
interface Asked extends Scope {
  /** Those of whom history is told, of all that are in the scope. */
  of: StoredSubject[];
  /** Whether states at the beginning are worth telling. */
  withStates: boolean;
}

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
          of: own,
          withStates: true,
          subjectIds: own.length === 0 ? [] : [...own, ...around].map(idOf),
          ...(query.datacenter !== undefined && {
            place: this.#placeOf(id, query.datacenter),
          }),
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
          of: own,
          withStates: true,
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
        return { of: seen, withStates: false, subjectIds: seen.map(idOf) };
      },
      true,
    );
  }

  /** @param exists - what is asked about exists now, whatever the database knows of it */
  async #answer(
    query: ParsedQuery,
    scopeOf: (database: HistoryDatabase) => Promise<Asked>,
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
      return {
        items: [],
        nextCursor: null,
        since: null,
        sinceAgeSeconds: null,
        ...state([], false),
      };
    }
  }

  async #read(
    database: HistoryDatabase,
    query: ParsedQuery,
    scopeOf: (from: HistoryDatabase) => Promise<Asked>,
    now: number,
  ): Promise<
    Omit<HistoryResponse, 'complete' | 'reason' | 'gaps'> & { gaps: GapRow[] }
  > {
    const { of, withStates, ...scope } = await scopeOf(database);
    const from =
      query.span === undefined ? query.from : (query.to ?? now) - query.span;
    const tellsStates = withStates && from !== undefined && !query.after;
    const [rows, gaps, states] = await Promise.all([
      database.entries({ ...query, ...scope, from }),
      database.gaps({ ...query, from }),
      tellsStates ? database.states(scope, from) : undefined,
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
      ...sinceOf(of, { now, keptMs: this.#options.keptMs }),
      ...(states && { states: statesAt(states) }),
    };
  }

  #placeOf(id: ClusterId, datacenter: string): Place {
    return datacenter === NO_DATACENTER
      ? { datacenter: null, context: null }
      : {
          datacenter,
          context: this.#options.subjects.contextOf(id, datacenter),
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
