import type { Knex } from 'knex';
import type { HistoryWrite, Subject } from '../../types';
import { tables } from '../rows';
import { writeSubjects } from './subjectIds';
import {
  columnKey,
  endEntry,
  writeEntries,
  type PlacedEntry,
} from './writeEntries';

type Of<T extends HistoryWrite['type']> = Extract<HistoryWrite, { type: T }>;

/** Rows of one statement: SQLite joins no more than 500. */
const ROWS = 100;

/** Writes a batch in one transaction: all of it, or nothing. Writing it twice does no harm. */
export async function writeBatch(
  knex: Knex,
  writes: HistoryWrite[],
  /** Ids of subjects that are known; what is found out is added once it is stored. */
  known: Map<string, number>,
): Promise<void> {
  const of = <T extends HistoryWrite['type']>(type: T): Of<T>[] =>
    writes.filter((each): each is Of<T> => each.type === type);

  const found = await knex.transaction(async tx => {
    const ids = await subjectIds(tx, writes, known);
    const id = (subject: Subject) => ids.get(subject.key)!;

    await writeInOrder(tx, writes, id);
    for (const some of chunks(of('author'))) {
      await tx(tables.authors)
        .insert(
          lastOf(some, each => each.key).map(({ key, user, at }) => ({
            key,
            user,
            at,
          })),
        )
        .onConflict('key')
        .ignore();
    }
    for (const some of chunks(of('duration'))) {
      await tx(tables.durations)
        .insert(
          lastOf(some, each => each.key).map(each => ({
            key: columnKey(each.key),
            subject_id: id(each.subject),
            step: each.step,
            seconds: each.seconds,
            at: each.at,
          })),
        )
        .onConflict('key')
        .ignore();
    }
    for (const { known: kept } of of('last-known')) {
      await tx(tables.lastKnown)
        .insert({
          subject_id: id(kept.subject),
          at: kept.at,
          body: JSON.stringify(kept.body),
        })
        .onConflict('subject_id')
        .merge();
    }
    for (const { subject } of of('forget-known')) {
      await tx(tables.lastKnown)
        .where({ subject_id: id(subject) })
        .delete();
    }
    const gaps = of('gap').map(({ type: _, ...gap }) => gap);
    if (gaps.length > 0) await tx(tables.gaps).insert(gaps);
    return ids;
  });
  found.forEach((id, key) => known.set(key, id));
}

/** Entries come many at once; one that ends takes those before it first, because it may end one of them. */
async function writeInOrder(
  tx: Knex,
  writes: HistoryWrite[],
  id: (subject: Subject) => number,
): Promise<void> {
  let waiting: PlacedEntry[] = [];
  const flush = async () => {
    for (const some of chunks(waiting)) await writeEntries(tx, some);
    waiting = [];
  };
  for (const write of writes) {
    if (write.type === 'entry') {
      waiting.push({ subjectId: id(write.subject), entry: write.entry });
    } else if (write.type === 'end') {
      await flush();
      const { subject, key, until } = write;
      await endEntry(tx, { subjectId: id(subject), key, until });
    }
  }
  await flush();
}

/** Subjects that are new, or differ, are written; the others are known by their ids. */
async function subjectIds(
  tx: Knex,
  writes: HistoryWrite[],
  known: Map<string, number>,
): Promise<Map<string, number>> {
  const due = new Map<string, { subject: Subject; at: number }>();
  const ids = new Map<string, number>();
  for (const write of writes) {
    const subject = subjectOf(write);
    if (!subject) continue;
    const id = known.get(subject.key);
    if (id !== undefined) ids.set(subject.key, id);
    if (id === undefined || write.type === 'subject') {
      due.set(subject.key, { subject, at: atOf(write) });
    }
  }
  for (const some of chunks([...due.values()])) {
    (await writeSubjects(tx, some)).forEach((id, key) => ids.set(key, id));
  }
  return ids;
}

function subjectOf(write: HistoryWrite): Subject | undefined {
  if (write.type === 'last-known') return write.known.subject;
  return 'subject' in write ? write.subject : undefined;
}

function atOf(write: HistoryWrite): number {
  if (write.type === 'entry') return write.entry.at;
  if (write.type === 'last-known') return write.known.at;
  if (write.type === 'end') return write.until;
  return 'at' in write ? write.at : 0;
}

function lastOf<T>(some: T[], keyOf: (each: T) => string): T[] {
  return [...new Map(some.map(each => [keyOf(each), each])).values()];
}

function* chunks<T>(all: T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += ROWS) {
    yield all.slice(start, start + ROWS);
  }
}
