import Database from 'better-sqlite3';
import type { Ring, RingStore } from './types';

/** Keeps each ring as one JSON document in a table of an SQLite file; `:memory:` keeps it in memory. */
export class SqliteRingStore implements RingStore {
  private readonly database: Database.Database;
  private readonly upsert: Database.Statement;
  private readonly drop: Database.Statement;

  constructor(path: string) {
    this.database = new Database(path);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = NORMAL');
    this.database.exec(
      'CREATE TABLE IF NOT EXISTS rings (id TEXT PRIMARY KEY, document TEXT NOT NULL)',
    );
    this.upsert = this.database.prepare(
      'INSERT INTO rings (id, document) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
    );
    this.drop = this.database.prepare('DELETE FROM rings WHERE id = ?');
  }

  load(): Ring[] {
    return this.database
      .prepare('SELECT document FROM rings')
      .all()
      .map(row => JSON.parse((row as { document: string }).document));
  }

  save(ring: Ring): void {
    this.upsert.run(ring.id, JSON.stringify(ring));
  }

  remove(id: string): void {
    this.drop.run(id);
  }

  close(): void {
    this.database.close();
  }
}
