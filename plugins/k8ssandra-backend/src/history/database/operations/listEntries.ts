import type { HistoryKind } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Knex } from 'knex';
import { tables, type EntryRow, type SubjectRow } from '../rows';

/** Where a page of entries ended: what follows is older. */
export interface Position {
  at: number;
  id: number;
}

/** Which entries are asked for. */
export interface EntryFilter {
  /** Entries about these subjects, wherever they happened. */
  subjectIds: number[];
  /** And of these, those that happened in one context only. */
  inContext?: { context: string; subjectIds: number[] };
  kinds?: HistoryKind[];
  /** Epoch milliseconds: entries that ended before are left out, and those that began after `to`. */
  from?: number;
  to?: number;
  after?: Position;
  limit: number;
}

/** An entry with who it is about, and who asked for it. */
export type ListedEntry = EntryRow &
  Pick<SubjectRow, 'control_plane' | 'namespace' | 'name'> & {
    subject_context: string | null;
    subject_kind: string;
  };

/** Bound by how many values a statement may have, in SQLite 32,766. */
const IDS = 10_000;

/** Entries newest first, in an order that does not change. One more than `limit` when there are more. */
export async function listEntries(
  knex: Knex,
  filter: EntryFilter,
): Promise<ListedEntry[]> {
  const { subjectIds, inContext, kinds, from, to, after, limit } = filter;
  if (subjectIds.length === 0 && !inContext?.subjectIds.length) return [];
  const query = knex(`${tables.entries} as e`)
    .join(`${tables.subjects} as s`, 's.id', 'e.subject_id')
    .select(
      'e.*',
      's.control_plane',
      's.namespace',
      's.name',
      's.context as subject_context',
      's.kind as subject_kind',
    )
    .where(any => {
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
    })
    .orderBy([
      { column: 'e.at', order: 'desc' },
      { column: 'e.id', order: 'desc' },
    ])
    .limit(limit + 1);
  if (kinds) query.whereIn('e.kind', kinds);
  if (to !== undefined) query.where('e.at', '<=', to);
  if (from !== undefined) {
    query.where(ended =>
      ended.where('e.until', '>=', from).orWhereNull('e.until'),
    );
  }
  if (after) {
    query.where(older =>
      older
        .where('e.at', '<', after.at)
        .orWhere(same =>
          same.where('e.at', after.at).andWhere('e.id', '<', after.id),
        ),
    );
  }
  return query;
}

function* slices(ids: number[]): Generator<number[]> {
  for (let start = 0; start < ids.length; start += IDS) {
    yield ids.slice(start, start + IDS);
  }
}
