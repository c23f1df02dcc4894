import type { Knex } from 'knex';
import { tables, type GapRow } from '../rows';

/** At most so many are told: a page needs to know that something is missing, not each time. */
const MOST = 50;

/** Spans of which entries were lost, newest first. */
export async function listGaps(
  knex: Knex,
  { from, to }: { from?: number; to?: number },
): Promise<GapRow[]> {
  const query = knex<GapRow>(tables.gaps).orderBy('to', 'desc').limit(MOST);
  if (from !== undefined) query.where('to', '>=', from);
  if (to !== undefined) query.where('from', '<=', to);
  return query;
}
