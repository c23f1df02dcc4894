import type { HistoryKind } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Knex } from 'knex';
import { tables } from '../rows';

/** Rows that go at once: SQLite runs in the event loop, and nobody shall wait for it. */
const AT_ONCE = 500;

/** How long each kind is kept, in milliseconds. */
export type Retention = Record<HistoryKind | 'durations', number>;

/** Deletes what is older than it is kept. What goes on is kept, however old it is. @returns how many entries went */
export async function deleteExpired(
  knex: Knex,
  options: { retention: Retention; now: number; signal?: AbortSignal },
): Promise<number> {
  const { retention, now, signal } = options;
  const { durations, ...kinds } = retention;
  let gone = 0;
  for (const [kind, ms] of Object.entries(kinds)) {
    gone += await inParts(knex, tables.entries, signal, query =>
      query.where({ kind }).where('until', '<', now - ms),
    );
  }
  const longest = Math.max(...Object.values(kinds));
  await inParts(knex, tables.durations, signal, query =>
    query.where('at', '<', now - durations),
  );
  await inParts(knex, tables.gaps, signal, query =>
    query.where('to', '<', now - longest),
  );
  await knex(tables.authors)
    .where('at', '<', now - longest)
    .delete();
  await deleteEmptySubjects(knex, now - longest);
  return gone;
}

async function inParts(
  knex: Knex,
  table: string,
  signal: AbortSignal | undefined,
  which: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  let gone = 0;
  while (!signal?.aborted) {
    const some = which(knex(table).select('id')).limit(AT_ONCE);
    const deleted = await knex(table).whereIn('id', some).delete();
    gone += deleted;
    if (deleted < AT_ONCE) break;
    await new Promise(resolve => setImmediate(resolve));
  }
  return gone;
}

/** Subjects that nothing is told of any more. */
async function deleteEmptySubjects(knex: Knex, before: number): Promise<void> {
  const used = [tables.entries, tables.lastKnown, tables.durations];
  const query = knex(tables.subjects).where('seen_at', '<', before);
  for (const table of used) {
    query.whereNotExists(
      knex(table)
        .select(knex.raw('1'))
        .where(`${table}.subject_id`, knex.ref(`${tables.subjects}.id`)),
    );
  }
  await query.delete();
}
