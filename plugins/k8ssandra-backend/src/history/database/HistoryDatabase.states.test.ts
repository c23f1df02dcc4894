import { describeOnDatabases } from '../__testUtils__/describeOnDatabases';
import { anEntry } from '../__testUtils__/entries';
import { aContextSubject, aSubject, NOW } from '../__testUtils__/observed';
import { statesAt } from '../service/statesAt';
import type { NewEntry } from '../types';
import { HistoryDatabase } from './HistoryDatabase';
import { openDatabase } from './openDatabase';

const orders = aSubject();
const east = aContextSubject();

/** A datacenter, or the cluster, goes from one state to another. */
const move = (
  at: number,
  from: string | null,
  to: string | null,
  datacenter: string | null = null,
  subject = orders,
) =>
  anEntry(
    {
      key: JSON.stringify([at, from, to, datacenter, subject.key]),
      at: NOW + at,
      until: NOW + at,
      datacenter,
      context: datacenter && 'east',
      body: { subject: datacenter ? 'datacenter' : 'cluster', from, to },
    },
    subject,
  );

describeOnDatabases('states at a moment', server => {
  let database: HistoryDatabase;
  beforeEach(async () => {
    const knex = await server().create();
    database = new HistoryDatabase(
      await openDatabase({ getClient: async () => knex }),
    );
  });
  const statesOf = async (
    at: number,
    place?: { datacenter: string | null; context: string | null },
  ) => {
    const all = await database.subjects();
    const subjectIds = all.map(({ id }) => id);
    const rows = await database.states({ subjectIds, place }, NOW + at);
    return Object.fromEntries(
      statesAt(rows).map(({ datacenter, subject, state }) => [
        datacenter ?? subject,
        state,
      ]),
    );
  };

  it('are what the last move before led to, else what the first after led from', async () => {
    await database.write([
      move(1, 'healthy', 'degraded', 'dc1'),
      move(5, 'degraded', 'down', 'dc1'),
      move(9, 'down', 'healthy', 'dc1'),
      move(7, 'waiting', 'healthy', 'dc2'),
      move(8, null, 'progressing', 'dc3'),
      move(3, 'healthy', 'degraded'),
      anEntry({ at: NOW + 2, kind: 'event', datacenter: 'dc4' }),
    ]);
    expect(await statesOf(6)).toEqual({
      dc1: 'down',
      dc2: 'waiting',
      dc3: null,
      cluster: 'degraded',
    });
    // What happens at the moment itself has not happened before it.
    expect(await statesOf(5)).toMatchObject({ dc1: 'degraded' });
    expect(await statesOf(0)).toMatchObject({
      dc1: 'healthy',
      cluster: 'healthy',
    });
    expect(await statesOf(6, { datacenter: 'dc1', context: 'east' })).toEqual({
      dc1: 'down',
    });
    expect(await statesOf(6, { datacenter: null, context: null })).toEqual({
      cluster: 'degraded',
    });
  });

  it('are those of the cluster that was there, of two of one name', async () => {
    const second = aSubject({ uid: 'uid-9', key: 'second' } as never);
    await database.write([
      move(1, null, 'healthy', 'dc1'),
      move(4, 'healthy', null, 'dc1'),
      move(6, null, 'progressing', 'dc1', second),
    ]);
    expect(await statesOf(2)).toEqual({ dc1: 'healthy' });
    expect(await statesOf(5)).toEqual({ dc1: null });
    expect(await statesOf(7)).toEqual({ dc1: 'progressing' });
  });

  it('of nobody are none', async () => {
    expect(await database.states({ subjectIds: [] }, NOW)).toEqual({
      before: [],
      after: [],
    });
  });

  it('know since when a subject is known, whatever is told of it later', async () => {
    const subject = (at: number) =>
      ({ type: 'subject', subject: orders, at } as const);
    await database.write([subject(NOW - 50)]);
    await database.write([subject(NOW + 10), move(20, null, 'healthy')]);
    const [known] = await database.subjects();
    expect(known.knownSince).toBe(NOW - 50);
  });

  it('and entries are asked by datacenter, with what is around it', async () => {
    const at = (
      index: number,
      facts: Partial<NewEntry>,
      subject: typeof orders | typeof east = orders,
    ) => anEntry({ at: NOW + index, key: `${index}`, ...facts }, subject);
    await database.write([
      at(1, { datacenter: 'dc1', context: 'east' }),
      at(2, { datacenter: 'dc2', context: 'west' }),
      at(3, { kind: 'outage', context: 'east' }, east),
      at(4, { kind: 'change' }),
      at(5, {}),
      at(6, { kind: 'event', context: 'west' }),
      at(7, { kind: 'event', context: '' }),
      at(8, { datacenter: 'dc3', context: 'east' }),
    ]);
    const all = await database.subjects();
    const list = async (datacenter: string | null, context: string | null) =>
      (
        await database.entries({
          subjectIds: all.map(({ id }) => id),
          place: { datacenter, context },
          limit: 100,
        })
      ).map(each => Number(each.at) - NOW);
    expect(await list('dc1', 'east')).toEqual([4, 3, 1]);
    expect(await list('dc1', null)).toEqual([4, 1]);
    expect(await list('dc2', 'west')).toEqual([6, 4, 2]);
    expect(await list(null, null)).toEqual([7, 5, 4]);
  });
});
