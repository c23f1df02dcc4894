import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { NewEntry } from '../../types';
import { tables, type EntryRow } from '../rows';

/** An entry of a subject whose id is known. */
export interface PlacedEntry {
  subjectId: number;
  entry: NewEntry;
}

/** Keys of any length as columns of one length. */
export function columnKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Writes entries; those that are there already are joined with what is new of them, or left as they are. */
export async function writeEntries(
  tx: Knex,
  entries: PlacedEntry[],
): Promise<void> {
  const of = (again: NewEntry['again']) =>
    distinct(entries.filter(({ entry }) => entry.again === again));
  const insert = (some: PlacedEntry[]) =>
    tx<EntryRow>(tables.entries).insert(some.map(toRow)).onConflict('key');
  const [once, newest, counted] = [of(undefined), of('newest'), of('counted')];
  if (once.length > 0) await insert(once).ignore();
  if (newest.length > 0) await insert(newest).merge(['until', 'body', 'count']);
  if (counted.length > 0) {
    await insert(counted).merge({
      count: larger(tx, 'count'),
      until: larger(tx, 'until'),
    } as never);
  }
}

/** Ends an entry that goes on. A second replica that ends it too finds none. */
export async function endEntry(
  tx: Knex,
  end: { subjectId: number; key: string; until: number },
): Promise<void> {
  const open = await tx<EntryRow>(tables.entries)
    .where({ key: columnKey(end.key), subject_id: end.subjectId })
    .first('id', 'at');
  if (!open) return;
  await tx<EntryRow>(tables.entries)
    .where({ id: open.id })
    .update({
      key: columnKey(`${end.key}/${Number(open.at)}`),
      until: Math.max(end.until, Number(open.at)),
    });
}

function toRow({ subjectId, entry }: PlacedEntry): Omit<EntryRow, 'id'> {
  return {
    key: columnKey(entry.key),
    subject_id: subjectId,
    kind: entry.kind,
    context: entry.context,
    datacenter: entry.datacenter,
    at: entry.at,
    until: entry.until,
    count: entry.count ?? 1,
    body: JSON.stringify(entry.body),
  };
}

/** PostgreSQL refuses a statement that would write a row twice: the last one counts. */
function distinct(entries: PlacedEntry[]): PlacedEntry[] {
  return [...new Map(entries.map(each => [each.entry.key, each])).values()];
}

function larger(tx: Knex, column: string): Knex.Raw {
  const [kept, told] = [`${tables.entries}.${column}`, `excluded.${column}`];
  return tx.raw('case when ?? > ?? then ?? else ?? end', [
    told,
    kept,
    told,
    kept,
  ]);
}
