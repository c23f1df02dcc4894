import Database from 'better-sqlite3';
import type { Ring, RingStore } from './types';

/**
 * Keeps each ring as one JSON document in a table of an SQLite file; `:memory:` keeps it in memory.
 * Changes of one turn of the event loop are written together.
 */
export class SqliteRingStore implements RingStore {
  private readonly database: Database.Database;
  private readonly write: (changes: Map<string, Ring | undefined>) => void;
  /** Rings to write, and ids to remove, at the end of this turn. */
  private changes = new Map<string, Ring | undefined>();

  constructor(path: string) {
    this.database = new Database(path);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = NORMAL');
    this.database.exec(
      'CREATE TABLE IF NOT EXISTS rings (id TEXT PRIMARY KEY, document TEXT NOT NULL)',
    );
    const upsert = this.database.prepare(
      'INSERT INTO rings (id, document) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
    );
    const drop = this.database.prepare('DELETE FROM rings WHERE id = ?');
    this.write = this.database.transaction(changes => {
      for (const [id, ring] of changes) {
        if (ring) upsert.run(id, JSON.stringify(ring));
        else drop.run(id);
      }
    });
  }

  load(): Ring[] {
    this.flush();
    return this.database
      .prepare('SELECT document FROM rings')
      .all()
      .map(row => JSON.parse((row as { document: string }).document));
  }

  save(ring: Ring): void {
    this.change(ring.id, ring);
  }

  remove(id: string): void {
    this.change(id, undefined);
  }

  /** Writes what is left and closes the file. */
  close(): void {
    this.flush();
    this.database.close();
  }

  private change(id: string, ring: Ring | undefined): void {
    if (this.changes.size === 0) setImmediate(() => this.flush());
    this.changes.set(id, ring);
  }

  private flush(): void {
    if (this.changes.size === 0) return;
    const { changes } = this;
    this.changes = new Map();
    this.write(changes);
  }
}
