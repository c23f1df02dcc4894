import type { Knex } from 'knex';
import type { Subject } from '../../types';
import { tables, type SubjectRow } from '../rows';

/** A subject with its id, and since when it is known (epoch milliseconds). */
export type StoredSubject = Subject & { id: number; knownSince: number };

/** Who history is about, those that are gone included. */
export async function listSubjects(
  knex: Knex,
  where: Partial<
    Pick<
      SubjectRow,
      'kind' | 'control_plane' | 'namespace' | 'name' | 'context'
    >
  > = {},
): Promise<StoredSubject[]> {
  const rows = await knex<SubjectRow>(tables.subjects).where(where);
  return rows.map(toSubject);
}

/** Reads a row. */
export function toSubject(row: SubjectRow): StoredSubject {
  const { owner = null, labels = {}, contexts = [] } = JSON.parse(row.details);
  const common = {
    id: row.id,
    key: row.key,
    knownSince: Number(row.known_since),
    controlPlane: row.control_plane,
    owner,
    labels,
  };
  return row.kind === 'context'
    ? { ...common, kind: 'context', context: row.context ?? '' }
    : {
        ...common,
        kind: 'cluster',
        namespace: row.namespace ?? '',
        name: row.name ?? '',
        uid: row.uid ?? '',
        contexts,
      };
}
