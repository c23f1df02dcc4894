import type { Knex } from 'knex';
import type { Subject } from '../../types';
import { tables, type SubjectRow } from '../rows';

/** What permissions ask about, as it is kept. */
function detailsOf(subject: Subject): string {
  const { owner, labels } = subject;
  return JSON.stringify({
    owner,
    labels,
    ...(subject.kind === 'cluster' && { contexts: subject.contexts }),
  });
}

/** Brings what is kept of subjects up to date, and finds their ids by their keys. */
export async function writeSubjects(
  tx: Knex,
  subjects: Array<{ subject: Subject; at: number }>,
): Promise<Map<string, number>> {
  if (subjects.length === 0) return new Map();
  await tx<SubjectRow>(tables.subjects)
    .insert(
      subjects.map(({ subject, at }) => ({
        key: subject.key,
        kind: subject.kind,
        control_plane: subject.controlPlane,
        namespace: subject.kind === 'cluster' ? subject.namespace : null,
        name: subject.kind === 'cluster' ? subject.name : null,
        uid: subject.kind === 'cluster' ? subject.uid : null,
        context: subject.kind === 'context' ? subject.context : null,
        details: detailsOf(subject),
        seen_at: at,
        known_since: at,
      })),
    )
    .onConflict('key')
    .merge(['details', 'seen_at']);
  const rows = await tx<SubjectRow>(tables.subjects)
    .select('id', 'key')
    .whereIn(
      'key',
      subjects.map(({ subject }) => subject.key),
    );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
