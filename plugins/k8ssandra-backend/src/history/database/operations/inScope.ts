import type { Knex } from 'knex';

/** Which subjects an answer is about. */
export interface Scope {
  /** Entries about these subjects, wherever they happened. */
  subjectIds: number[];
  /** And of these, those that happened in one context only. */
  inContext?: { context: string; subjectIds: number[] };
  /** Only what is about one datacenter, or about none. */
  place?: Place;
}

/** A datacenter with the context that it is in, `null` where nobody knows; `datacenter` is `null` for what concerns none. */
export interface Place {
  datacenter: string | null;
  context: string | null;
}

/** Bound by how many values a statement may have, in SQLite 32,766. */
const IDS = 10_000;

/** Whether a scope can hold anything. */
export function isEmpty({ subjectIds, inContext }: Scope): boolean {
  return subjectIds.length === 0 && !inContext?.subjectIds.length;
}

/** Restricts entries, `e`, to a scope. */
export function inScope(
  query: Knex.QueryBuilder,
  { subjectIds, inContext, place }: Scope,
): void {
  query.where(any => {
    for (const some of slices(subjectIds)) {
      any.orWhereIn('e.subject_id', some);
    }
    for (const some of slices(inContext?.subjectIds ?? [])) {
      any.orWhere(both =>
        both
          .whereIn('e.subject_id', some)
          .andWhere('e.context', inContext!.context),
      );
    }
  });
  if (place) query.where(about => at(about, place));
}

/** What somebody asked for, of the whole cluster, is about each of its datacenters. */
const OF_ALL = ['change', 'operation'];

function at(about: Knex.QueryBuilder, { datacenter, context }: Place): void {
  if (datacenter === null) {
    about
      .whereNull('e.datacenter')
      .where(home => home.whereNull('e.context').orWhere('e.context', ''));
    return;
  }
  about
    .where('e.datacenter', datacenter)
    .orWhere(whole => whole.whereNull('e.context').whereIn('e.kind', OF_ALL));
  if (context !== null) {
    about.orWhere(around =>
      around.whereNull('e.datacenter').where('e.context', context),
    );
  }
}

function* slices(ids: number[]): Generator<number[]> {
  for (let start = 0; start < ids.length; start += IDS) {
    yield ids.slice(start, start + IDS);
  }
}
