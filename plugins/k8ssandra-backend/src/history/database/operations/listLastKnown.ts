import type { Knex } from 'knex';
import type { LastKnown } from '../../types';
import { tables, type LastKnownRow, type SubjectRow } from '../rows';
import { toSubject } from './listSubjects';

/** Everything that was known last; a row that cannot be read is left out, because it may be of another release. */
export async function listLastKnown(knex: Knex): Promise<LastKnown[]> {
  const rows: Array<LastKnownRow & SubjectRow> = await knex(
    `${tables.lastKnown} as k`,
  )
    .join(`${tables.subjects} as s`, 's.id', 'k.subject_id')
    .select('s.*', 'k.at', 'k.body');
  return rows.flatMap(row => {
    try {
      const { id: _, ...subject } = toSubject(row);
      const body = JSON.parse(row.body);
      return body?.view ? [{ subject, at: Number(row.at), body }] : [];
    } catch {
      return [];
    }
  });
}
