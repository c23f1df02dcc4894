import { mockServices } from '@backstage/backend-test-utils';
import { systemClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { describeOnDatabases } from '../__testUtils__/describeOnDatabases';
import { anEntry } from '../__testUtils__/entries';
import { aContextSubject, aSubject, NOW } from '../__testUtils__/observed';
import { contextSubject } from '../subjects';
import type { HistoryWrite, Subject } from '../types';
import { HistoryWriter } from '../writer';
import { HistoryDatabase } from './HistoryDatabase';
import { openDatabase } from './openDatabase';

const orders = aSubject();
const stock = aSubject({ name: 'stock', uid: 'uid-2', namespace: 'shop' });
const east = aContextSubject();

describeOnDatabases('the database of history', server => {
  let database: HistoryDatabase;
  const open = async () => {
    const knex = await server().create();
    const getClient = async () => knex;
    return {
      knex,
      database: new HistoryDatabase(await openDatabase({ getClient })),
    };
  };
  beforeEach(async () => {
    ({ database } = await open());
  });

  const idsOf = async (...subjects: Subject[]) => {
    const all = await database.subjects();
    return subjects.map(({ key }) => all.find(each => each.key === key)!.id);
  };
  const list = async (
    filter: Partial<Parameters<HistoryDatabase['entries']>[0]> = {},
    ...subjects: Subject[]
  ) =>
    database.entries({
      subjectIds: await idsOf(...(subjects.length ? subjects : [orders])),
      limit: 100,
      ...filter,
    });
  const timesOf = (rows: Array<{ at: number | string }>) =>
    rows.map(({ at }) => Number(at) - NOW);

  it('holds what was written, newest first and in one order', async () => {
    await database.write([
      anEntry({ at: NOW + 1 }),
      anEntry({ at: NOW + 3 }),
      anEntry({ at: NOW + 2, key: 'a' }),
      anEntry({ at: NOW + 2, key: 'b' }),
    ]);
    expect(timesOf(await list())).toEqual([3, 2, 2, 1]);
    const seen: string[] = [];
    let after: { at: number; id: number } | undefined;
    do {
      const rows = await list({ limit: 1, after });
      const [row] = rows;
      seen.push(String(row.id));
      after =
        rows.length > 1
          ? { at: Number(row.at), id: Number(row.id) }
          : undefined;
    } while (after);
    expect(seen).toEqual((await list()).map(({ id }) => String(id)));
    expect(new Set(seen).size).toBe(4);
  });

  it('writes all of a batch or nothing', async () => {
    const broken = anEntry({ at: null as never, key: 'x' });
    await expect(database.write([anEntry(), broken])).rejects.toThrow();
    expect(await database.subjects()).toEqual([]);
    await database.write([anEntry()]);
    expect(await list()).toHaveLength(1);
  });

  it('keeps one of what is told twice', async () => {
    await database.write([anEntry(), anEntry()]);
    await new HistoryDatabase((await open()).knex).write([anEntry()]);
    await database.write([anEntry({ body: { other: true } })]);
    const rows = await list();
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toContain('degraded');
  });

  it('follows an operation with its newest state', async () => {
    const operation = (until: number | null, state: string) =>
      anEntry({
        kind: 'operation',
        key: 'o',
        until,
        body: { state },
        again: 'newest',
      });
    await database.write([operation(null, 'running')]);
    await database.write([operation(NOW + 9, 'complete')]);
    const [row] = await list();
    expect([Number(row.until) - NOW, row.body]).toEqual([
      9,
      '{"state":"complete"}',
    ]);
  });

  it('counts an event by the highest count and the latest time', async () => {
    const event = (count: number, at: number) =>
      anEntry({
        kind: 'event',
        key: 'e',
        at,
        until: at,
        count,
        again: 'counted',
      });
    await database.write([event(2, NOW + 5)]);
    await database.write([event(7, NOW + 9)]);
    await database.write([event(3, NOW + 7)]);
    const [row] = await list();
    expect([row.count, timesOf([row]), Number(row.until) - NOW]).toEqual([
      7,
      [5],
      9,
    ]);
  });

  it('ends an outage once, and lets the next one begin', async () => {
    const outage = (at: number) =>
      anEntry({ kind: 'outage', key: 'outage/east', at, until: null }, east);
    const end = (until: number): HistoryWrite => ({
      type: 'end',
      subject: east,
      key: 'outage/east',
      kind: 'outage',
      until,
    });
    await database.write([outage(NOW)]);
    // A portal that is started meanwhile goes on with it.
    await database.write([outage(NOW + 50)]);
    await database.write([end(NOW + 100)]);
    await database.write([end(NOW + 200)]);
    await database.write([
      outage(NOW + 300),
      end(NOW + 310),
      outage(NOW + 400),
    ]);
    const rows = await list({}, east);
    expect(
      rows.map(({ at, until }) => [
        Number(at) - NOW,
        until === null ? null : Number(until) - NOW,
      ]),
    ).toEqual([
      [400, null],
      [300, 310],
      [0, 100],
    ]);
  });

  it('is asked by subject, by context, by kind and by span', async () => {
    await database.write([
      anEntry({ at: NOW + 1 }),
      anEntry({ at: NOW + 2, context: 'east', key: 'c' }),
      anEntry({ at: NOW + 3, kind: 'change' }),
      anEntry({ at: NOW + 4, kind: 'operation', until: null }),
      anEntry({ at: NOW + 5, until: NOW + 50, kind: 'event' }),
      anEntry({ at: NOW + 6 }, stock),
      anEntry({ at: NOW + 7, kind: 'outage', until: null }, east),
    ]);
    expect(timesOf(await list({}, orders, stock, east))).toEqual([
      7, 6, 5, 4, 3, 2, 1,
    ]);
    expect(timesOf(await list({}, stock))).toEqual([6]);
    expect(timesOf(await list({ kinds: ['change', 'event'] }))).toEqual([5, 3]);
    // What goes on, or ended within the span, belongs to it.
    expect(timesOf(await list({ from: NOW + 20 }))).toEqual([5, 4]);
    expect(timesOf(await list({ to: NOW + 2 }))).toEqual([2, 1]);
    const [id, eastId] = await idsOf(orders, east);
    const inContext = { context: 'east', subjectIds: [id] };
    expect(
      timesOf(
        await database.entries({ subjectIds: [eastId], inContext, limit: 9 }),
      ),
    ).toEqual([7, 2]);
    expect(await database.entries({ subjectIds: [], limit: 9 })).toEqual([]);
  });

  it('keeps texts of any kind as they are', async () => {
    const text = `\u0000\u001b[31m\u202e\ud83d<script>'"\\${'x'.repeat(
      10_000,
    )}`;
    const context = {
      ...contextSubject('home', { name: 'c'.repeat(3000) } as never, null),
    };
    await database.write([
      anEntry({ body: { message: text } }),
      anEntry({ context: context.context }, context),
      { type: 'subject', subject: { ...orders, labels: { a: text } }, at: NOW },
    ]);
    const [entry] = await list();
    expect(JSON.parse(entry.body)).toEqual({ message: text });
    const [subject] = await database.subjects({ kind: 'cluster' });
    expect(subject.labels).toEqual({ a: text });
    const [{ context: name }] = await list({}, context);
    expect(name).toBe(context.context);
  });

  it('is written by two replicas at once without a loss', async () => {
    const writes = Array.from({ length: 300 }, (_, index) =>
      anEntry({
        at: NOW + index,
        key: `${index}`,
        again: index % 3 ? undefined : 'newest',
      }),
    );
    const logger = mockServices.logger.mock();
    const replicas = [writes, [...writes].reverse()].map(all => {
      const writer = new HistoryWriter({
        database: () => database,
        clock: systemClock,
        wallClock: () => NOW,
        logger,
      });
      writer.add(all);
      return writer;
    });
    await Promise.all(replicas.map(each => each.close()));
    expect(await list({ limit: 500 })).toHaveLength(300);
    expect(await database.gaps({})).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
