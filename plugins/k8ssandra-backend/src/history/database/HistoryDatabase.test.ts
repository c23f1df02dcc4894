import { describeOnDatabases } from '../__testUtils__/describeOnDatabases';
import { anEntry } from '../__testUtils__/entries';
import { aContextSubject, aSubject, NOW } from '../__testUtils__/observed';
import type { HistoryWrite, Subject } from '../types';
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

  it('knows subjects as they were last, one for each object of a name', async () => {
    const moved = { ...orders, owner: 'group:default/other' };
    const anew = aSubject({ uid: 'uid-9' });
    await database.write([anEntry()]);
    await database.write([{ type: 'subject', subject: moved, at: NOW }]);
    await database.write([anEntry({}, anew), anEntry({}, east)]);
    const all = await database.subjects({ name: 'orders' });
    expect(all.map(({ id: _, ...subject }) => subject)).toEqual([moved, anew]);
    const [context] = await database.subjects({ kind: 'context' });
    expect(context).toMatchObject(east);
  });

  it('tells who asked for a change: the first that did', async () => {
    const author = (key: string, user: string): HistoryWrite => ({
      type: 'author',
      key,
      user,
      at: NOW,
    });
    await database.write([author('a', 'user:default/petra'), author('b', 'x')]);
    await database.write([author('a', 'user:default/olaf')]);
    expect(await database.authors(['a', 'c'])).toEqual(
      new Map([['a', 'user:default/petra']]),
    );
    expect(await database.authors([])).toEqual(new Map());
  });

  it('tells gaps that touch a span', async () => {
    const gap = (from: number, to: number): HistoryWrite => ({
      type: 'gap',
      from: NOW + from,
      to: NOW + to,
      lost: 3,
      reason: 'overflow',
    });
    await database.write([gap(0, 10), gap(20, 30)]);
    const found = async (span: { from?: number; to?: number }) =>
      (await database.gaps(span)).map(({ from }) => Number(from) - NOW);
    expect(await found({})).toEqual([20, 0]);
    expect(await found({ from: NOW + 11 })).toEqual([20]);
    expect(await found({ to: NOW + 15 })).toEqual([0]);
    expect(await found({ from: NOW + 11, to: NOW + 15 })).toEqual([]);
  });

  it('keeps what was known last, one of each, until it is forgotten', async () => {
    const known = (subject: Subject, at: number): HistoryWrite => ({
      type: 'last-known',
      known: { subject, at, body: { kind: 'context', view: { at } as never } },
    });
    await database.write([known(orders, NOW), known(east, NOW)]);
    await database.write([known(orders, NOW + 5)]);
    const kept = await database.lastKnown();
    expect(kept.map(({ subject, at }) => [subject.key, at - NOW])).toEqual(
      expect.arrayContaining([
        [orders.key, 5],
        [east.key, 0],
      ]),
    );
    await database.write([{ type: 'forget-known', subject: east, at: NOW }]);
    expect(await database.lastKnown()).toHaveLength(1);
  });

  it('hands out the last twenty durations of a step, here and in the fleet', async () => {
    const took = (
      subject: Subject,
      step: string,
      at: number,
    ): HistoryWrite => ({
      type: 'duration',
      subject,
      key: `${subject.key}/${step}/${at}`,
      step,
      seconds: at,
      at: NOW + at,
    });
    await database.write(
      Array.from({ length: 25 }, (_, index) => took(orders, 'start', index)),
    );
    await database.write([took(stock, 'start', 100), took(stock, 'stop', 1)]);
    await database.write([took(stock, 'stop', 1)]);
    const found = new Map(
      (await database.durations()).map(({ step, subject, seconds }) => [
        `${step} ${subject}`,
        seconds.sort((a, b) => b - a),
      ]),
    );
    expect(found.get(`start ${orders.key}`)).toEqual(
      Array.from({ length: 20 }, (_, index) => 24 - index),
    );
    expect(found.get('start null')).toEqual([
      100,
      ...Array.from({ length: 19 }, (_, index) => 24 - index),
    ]);
    expect(found.get(`stop ${stock.key}`)).toEqual([1]);
    expect(found.get('stop null')).toEqual([1]);
  });

  it('deletes what is older than it is kept, and nothing that goes on', async () => {
    const DAY = 24 * 3600 * 1000;
    const old = NOW - 100 * DAY;
    await database.write([
      ...Array.from({ length: 1200 }, (_, index) =>
        anEntry({ kind: 'event', at: old + index, key: `e${index}` }),
      ),
      anEntry({ kind: 'event', at: NOW }),
      anEntry({ kind: 'change', at: old }),
      anEntry({ kind: 'operation', at: old, until: null }),
      anEntry({ at: old }, stock),
      { type: 'author', key: 'a', user: 'u', at: old },
      { type: 'gap', from: old, to: old, lost: 1, reason: 'overflow' },
    ]);
    const retention = {
      transition: 30 * DAY,
      event: 30 * DAY,
      change: 365 * DAY,
      operation: 30 * DAY,
      outage: 30 * DAY,
      durations: 30 * DAY,
    };
    const options = { retention, now: NOW };
    expect(await database.deleteExpired(options)).toBe(1201);
    const kinds = (await list()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['change', 'event', 'operation']);
    expect(await database.authors(['a'])).toEqual(new Map([['a', 'u']]));

    retention.change = 90 * DAY;
    expect(await database.deleteExpired(options)).toBe(1);
    expect((await database.subjects()).map(({ name }: any) => name)).toEqual([
      'orders',
    ]);
    expect(await database.authors(['a'])).toEqual(new Map());
    expect(await database.gaps({})).toEqual([]);
    // Who writes on finds that a subject expired, and makes it anew.
    await expect(database.write([anEntry({}, stock)])).rejects.toThrow();
    await database.write([anEntry({}, stock)]);
    expect(await list({}, stock)).toHaveLength(1);
  });
});
