import { ConflictError } from '@backstage/errors';
import type Database from 'better-sqlite3';

/** Version of the tables and of what is in them. */
export const STATE_FORMAT_VERSION = 1;

/** Steps from a version to the next one, by the version they start from. */
export const migrations: Record<number, (database: Database.Database) => void> =
  {};

/**
 * Makes the tables, or brings those of an older version up to date.
 * Throws a `ConflictError` for a version that this program does not know.
 */
export function prepareStateFormat(
  database: Database.Database,
  steps: typeof migrations = migrations,
  target: number = STATE_FORMAT_VERSION,
): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > target) {
    throw new ConflictError(
      `The state of the fleet has format ${found}, and this version knows formats up to ${target}. ` +
        'Start the newer version again, or begin anew with --fresh.',
    );
  }
  database.transaction(() => {
    if (found === 0) createTables(database);
    for (let version = found || target; version < target; version++) {
      const step = steps[version];
      if (!step) {
        throw new ConflictError(
          `The state of the fleet has format ${found}, which this version cannot bring to format ${target}. Begin anew with --fresh.`,
        );
      }
      step(database);
    }
    database.pragma(`user_version = ${target}`);
  })();
}

function createTables(database: Database.Database): void {
  database.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE objects (
      resource TEXT NOT NULL,
      namespace TEXT NOT NULL,
      name TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY (resource, namespace, name)
    ) WITHOUT ROWID;
  `);
}
