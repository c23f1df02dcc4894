import type { Knex } from 'knex';
import { tables, type AuthorRow } from '../rows';

/** Who asked for changes through our API, by their keys. */
export async function listAuthors(
  knex: Knex,
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await knex<AuthorRow>(tables.authors)
    .select('key', 'user')
    .whereIn('key', keys);
  return new Map(rows.map(({ key, user }) => [key, user]));
}
