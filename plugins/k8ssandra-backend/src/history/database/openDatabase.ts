import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the numbered migrations are. */
export const migrationsDirectory = resolvePackagePath(
  '@k8ssandra-backstage/plugin-k8ssandra-backend',
  'migrations',
);

/**
 * The plugin's database with its tables up to date. Replicas that start together wait for each other by the lock of the migrations.
 * @throws whatever the database says; the caller tries again
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (isSqlite(knex)) {
    // A write needs no flush to the disk of its own: it would hold up the event loop, in which SQLite runs.
    await knex.raw('PRAGMA journal_mode = WAL');
    await knex.raw('PRAGMA synchronous = NORMAL');
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}

/** Whether the database runs in this very process. */
export function isSqlite(knex: Knex): boolean {
  return String(knex.client.config.client).includes('sqlite');
}
