import { startSqlite, type TestDatabase } from './__testUtils__/databases';
import { anEntry } from './__testUtils__/entries';
import { aSubject, NOW } from './__testUtils__/observed';
import { BASE, ORDERS, startHistory } from './__testUtils__/startHistory';
import { HistoryDatabase, openDatabase } from './database';

jest.setTimeout(30_000);

const MINUTE = 60_000;
const subject = aSubject({ uid: 'uid-of-orders' });
const hostile = '=cmd|"/c calc"!A1\u001b[31m\u202e<script>alert(1)</script>';

let sqlite: TestDatabase;
let portal: Awaited<ReturnType<typeof startHistory>>;
let database: HistoryDatabase;

beforeAll(async () => {
  sqlite = await startSqlite();
  const knex = await sqlite.create();
  const getClient = async () => knex;
  database = new HistoryDatabase(await openDatabase({ getClient }));
  await database.write([
    ...Array.from({ length: 7 }, (_, index) =>
      anEntry({ at: NOW + index * MINUTE }, subject),
    ),
    anEntry(
      {
        kind: 'change',
        at: NOW - MINUTE,
        body: {
          verb: 'changed',
          generation: 2,
          author: { manager: hostile, operation: 'Apply' },
          authorKey: 'uid-of-orders/2',
          diff: [{ path: '/spec/x', before: hostile, after: 1 }],
          omitted: 0,
          sentence: { key: 'x', params: {}, text: hostile },
        },
      },
      subject,
    ),
    {
      type: 'author',
      key: 'uid-of-orders/2',
      user: 'user:default/petra',
      at: NOW,
    },
  ]);
  portal = await startHistory({ knex });
  await portal.until(`${ORDERS}/history`, ({ complete }) => complete);
});
afterAll(async () => {
  await portal.backend.stop();
  await sqlite.stop();
});

const get = (query: string, path = `${ORDERS}/history`) =>
  portal.api.get(`${path}?${query}`);

describe('a page of history', () => {
  it.each([`${ORDERS}/history`, `${BASE}/history`])(
    'of %s leads to the next one, and the last to none',
    async path => {
      const times: string[] = [];
      let cursor: string | null = null;
      const sizes: number[] = [];
      do {
        const { body }: any = await get(
          `kinds=transition,change&limit=3${cursor ? `&cursor=${cursor}` : ''}`,
          path,
        );
        sizes.push(body.items.length);
        times.push(...body.items.map(({ at }: any) => at));
        cursor = body.nextCursor;
      } while (cursor);
      expect(sizes).toEqual([3, 3, 2]);
      expect(times).toEqual([...new Set(times)].sort().reverse());
    },
  );

  it('is that of a span', async () => {
    const from = encodeURIComponent('2026-01-31T16:01:00+01:00');
    const { body } = await get(`from=${from}&to=2026-01-31T15:02:30Z`);
    expect(body.items.map(({ at }: any) => at)).toEqual([
      '2026-01-31T15:02:00.000Z',
      '2026-01-31T15:01:00.000Z',
    ]);
  });

  it('is that of a span before a moment, with the states at its beginning', async () => {
    const { body } = await get('span=90&to=2026-01-31T15:02:30Z');
    expect(body.items.map(({ at }: any) => at)).toEqual([
      '2026-01-31T15:02:00.000Z',
      '2026-01-31T15:01:00.000Z',
    ]);
    expect(body.states).toEqual([
      {
        subject: 'cluster',
        context: null,
        datacenter: null,
        state: 'degraded',
      },
    ]);
    const second = await get(
      'span=90&to=2026-01-31T15:02:30Z&limit=1&cursor='.concat(
        (
          await get('span=90&to=2026-01-31T15:02:30Z&limit=1')
        ).body.nextCursor,
      ),
    );
    expect(second.body.items).toHaveLength(1);
    expect(second.body.states).toBeUndefined();
    expect((await get('limit=1')).body.states).toBeUndefined();
  });

  it('is that of a datacenter, or of none', async () => {
    const kinds = async (datacenter: string) =>
      (await get(`datacenter=${datacenter}`)).body.items.map(
        ({ kind }: any) => kind,
      );
    expect(await kinds('dc1')).toEqual(['change']);
    expect((await kinds('-')).length).toBe(8);
  });

  it('says since when anything is known, by the clock of the server', async () => {
    const { body } = await get('limit=1');
    expect(Date.parse(body.since) + body.sinceAgeSeconds * 1000).toBeCloseTo(
      Date.now(),
      -4,
    );
  });

  it('tells who asked, and texts as they are', async () => {
    const { body } = await get('kinds=change');
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'change',
        author: {
          manager: hostile,
          operation: 'Apply',
          user: 'user:default/petra',
        },
        diff: [{ path: '/spec/x', before: hostile, after: 1 }],
      }),
    ]);
    expect(body.items[0].authorKey).toBeUndefined();
  });

  it('is sent again only when more than ages changed', async () => {
    const first = await get('limit=2');
    const ask = () =>
      get('limit=2').set('If-None-Match', first.headers.etag ?? '');
    await new Promise(resolve => setTimeout(resolve, 1100));
    expect((await ask()).status).toBe(304);
    await database.write([anEntry({ at: NOW + 99 * MINUTE }, subject)]);
    expect((await ask()).status).toBe(200);
  });

  it.each([
    ['limit', 'limit=1001'],
    ['limit', 'limit=x'],
    ['kinds', 'kinds=all'],
    ['from', 'from=now'],
    ['to', 'to=2026'],
    ['cursor', 'cursor=abc'],
    ['colour', 'colour=red'],
  ])('is refused by the name of %s (%s)', async (name, query) => {
    for (const path of [
      `${ORDERS}/history`,
      `${BASE}/history`,
      `${BASE}/control-planes/home/contexts/-/history`,
    ]) {
      const { status, body } = await get(query, path);
      expect(status).toBe(400);
      expect(body.error.message).toContain(name);
    }
  });
});

describe('a page as CSV', () => {
  it('comes to who asks for it, without anything that acts', async () => {
    const { status, headers, text } = await get('kinds=change').set(
      'Accept',
      'text/csv',
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="history.csv"',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.link).toBeUndefined();
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('"\'=cmd|""/c calc""!A1 <script>');
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
  });

  it('names the next page by a link', async () => {
    const { headers } = await get('kinds=transition&limit=2').set(
      'Accept',
      'text/csv',
    );
    const next = /^<\?(.*)>; rel="next"$/.exec(headers.link)![1];
    expect(next).toContain('kinds=transition');
    const { body } = await get(next);
    expect(body.items).toHaveLength(2);
  });

  it('is JSON to a browser that takes anything', async () => {
    const { headers } = await get('limit=1').set('Accept', '*/*');
    expect(headers['content-type']).toContain('application/json');
    expect(headers.vary).toContain('Accept');
  });
});

describe('an answer that is not complete', () => {
  it('says which span it lacks', async () => {
    await database.write([
      {
        type: 'gap',
        from: NOW - 30 * MINUTE,
        to: NOW - 20 * MINUTE,
        lost: 12,
        reason: 'overflow',
      },
    ]);
    const { body } = await get('');
    expect(body).toMatchObject({
      complete: false,
      reason: { text: expect.stringContaining('12 entries were lost') },
      gaps: [
        {
          from: '2026-01-31T14:30:00.000Z',
          to: '2026-01-31T14:40:00.000Z',
          lost: 12,
        },
      ],
    });
    const other = await get('from=2026-01-31T14:50:00Z');
    expect(other.body).toMatchObject({
      complete: true,
      reason: null,
      gaps: [],
    });
  });
});
