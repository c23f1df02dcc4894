import type { Knex } from 'knex';
import { tables, type WatchedRow } from '../rows';

/** There is one row for all portals that write to this database. */
const ID = 1;

/** Until when a portal noticed what happens, in epoch milliseconds; undefined if none ever did. */
export async function watchedUntil(knex: Knex): Promise<number | undefined> {
  const row = await knex<WatchedRow>(tables.watched).where({ id: ID }).first();
  return row && Number(row.until);
}

/** Notes that a portal looks. A clock that is behind that of another portal takes nothing back. */
export async function noteWatched(knex: Knex, at: number): Promise<void> {
  await knex<WatchedRow>(tables.watched)
    .insert({ id: ID, until: at })
    .onConflict('id')
    .ignore();
  await knex<WatchedRow>(tables.watched)
    .where({ id: ID })
    .where('until', '<', at)
    .update({ until: at });
}
