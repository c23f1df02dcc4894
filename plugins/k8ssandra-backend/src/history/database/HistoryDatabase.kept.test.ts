import { describeOnDatabases } from '../__testUtils__/describeOnDatabases';
import { anEntry } from '../__testUtils__/entries';
import { aContextSubject, aSubject, NOW } from '../__testUtils__/observed';
import type { HistoryWrite, Subject } from '../types';
import { HistoryDatabase } from './HistoryDatabase';
import { openDatabase } from './openDatabase';

const orders = aSubject();
const stock = aSubject({ name: 'stock', uid: 'uid-2', namespace: 'shop' });
const east = aContextSubject();

describeOnDatabases(
  'what the database of history keeps beside entries',
  server => {
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

    it('knows subjects as they were last, one for each object of a name', async () => {
      const moved = { ...orders, owner: 'group:default/other' };
      const anew = aSubject({ uid: 'uid-9' });
      await database.write([anEntry()]);
      await database.write([{ type: 'subject', subject: moved, at: NOW }]);
      await database.write([anEntry({}, anew), anEntry({}, east)]);
      const all = await database.subjects({ name: 'orders' });
      expect(
        all.map(({ id: _, knownSince: __, ...subject }) => subject),
      ).toEqual([moved, anew]);
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
      await database.write([
        author('a', 'user:default/petra'),
        author('b', 'x'),
      ]);
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
        known: {
          subject,
          at,
          body: { kind: 'context', view: { at } as never },
        },
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
  },
);
