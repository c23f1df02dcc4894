import type { HistoryKind } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Knex } from 'knex';
import { tables, type EntryRow, type SubjectRow } from '../rows';
import { inScope, isEmpty, type Scope } from './inScope';

/** Where a page of entries ended: what follows is older. */
export interface Position {
  at: number;
  id: number;
}

/** Which entries are asked for. */
export interface EntryFilter extends Scope {
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

/** Entries newest first, in an order that does not change. One more than `limit` when there are more. */
export async function listEntries(
  knex: Knex,
  filter: EntryFilter,
): Promise<ListedEntry[]> {
  const { kinds, from, to, after, limit } = filter;
  if (isEmpty(filter)) return [];
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
    .orderBy([
      { column: 'e.at', order: 'desc' },
      { column: 'e.id', order: 'desc' },
    ])
    .limit(limit + 1);
  inScope(query, filter);
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
