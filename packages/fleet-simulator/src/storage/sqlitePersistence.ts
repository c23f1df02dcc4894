import Database from 'better-sqlite3';
import { frozenJson } from './json';
import { prepareStateFormat } from './stateFormat';
import type { Persistence, StoreChange } from './types';

/** Names one cluster in one database file. */
export interface SqlitePersistenceOptions {
  /** File path, or `:memory:`. */
  path: string;
}

/**
 * Keeps a store in an SQLite file. Changes of one turn of the event loop go into one transaction of the write-ahead log,
 * which survives a killed process.
 */
export class SqlitePersistence implements Persistence {
  private readonly database: Database.Database;
  private readonly pending = new Map<string, StoreChange>();
  private readonly writePending: () => void;
  private scheduled?: NodeJS.Immediate;
  private waiting: (() => void)[] = [];

  /** Throws a `ConflictError` naming `--fresh` for a state that a newer version wrote. */
  constructor(options: SqlitePersistenceOptions) {
    const database = new Database(options.path);
    this.database = database;
    try {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = OFF');
      prepareStateFormat(database);
    } catch (error) {
      database.close();
      throw error;
    }
    const upsert = database.prepare(
      `INSERT INTO objects (resource, namespace, name, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (resource, namespace, name) DO UPDATE SET json = excluded.json`,
    );
    const remove = database.prepare(
      'DELETE FROM objects WHERE resource = ? AND namespace = ? AND name = ?',
    );
    const setRevision = database.prepare(
      `INSERT INTO meta (key, value) VALUES ('revision', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
    this.writePending = database.transaction(() => {
      let revision = 0;
      for (const change of this.pending.values()) {
        const { resource, namespace, name, object } = change;
        revision = Math.max(revision, change.revision);
        if (change.type === 'DELETED') remove.run(resource, namespace, name);
        else upsert.run(resource, namespace, name, frozenJson(object));
      }
      setRevision.run(String(revision));
    });
  }

  load(): ReturnType<Persistence['load']> {
    const row = this.database
      .prepare("SELECT value FROM meta WHERE key = 'revision'")
      .get() as { value: string } | undefined;
    const objects = this.database
      .prepare('SELECT resource, namespace, name, json FROM objects')
      .all() as ReturnType<Persistence['load']>['objects'];
    return { revision: Number(row?.value ?? 1), objects };
  }

  record(change: StoreChange): void {
    const key = `${change.resource}/${change.namespace}/${change.name}`;
    this.pending.set(key, change);
    this.scheduled ??= setImmediate(() => this.flush());
  }

  flush(): void {
    if (this.scheduled) clearImmediate(this.scheduled);
    this.scheduled = undefined;
    if (this.pending.size === 0) return;
    this.writePending();
    this.pending.clear();
    this.waiting.splice(0).forEach(resolve => resolve());
  }

  async settled(): Promise<void> {
    if (this.pending.size === 0) return;
    await new Promise<void>(resolve => {
      this.waiting.push(resolve);
    });
  }

  close(): void {
    this.flush();
    this.database.close();
  }
}
