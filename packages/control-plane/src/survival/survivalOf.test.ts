import type { Snapshot } from '../snapshot/types';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  fresh,
  outOfSight,
  pod,
  settled,
  snapshot,
} from '../view/__testUtils__/fleet';
import {
  both,
  cluster,
  EVERYWHERE,
  modelsOf,
  NTS,
  region,
} from './__testUtils__/world';
import { buildSurvival, buildWithout } from './details';
import { survivalOf } from './survivalOf';

const shown = (given: Snapshot) => survivalOf(given, modelsOf(given));
const KEYSPACES = { orders: EVERYWHERE, system_auth: EVERYWHERE };
const downIn = (name: string) => [
  ...allUp(name).slice(1),
  pod(name, 'r1', 0, { ready: false }),
];
const hidden = (name: string, datacenter: string) =>
  outOfSight(name, {
    datacenters: [complete(datacenter)],
    pods: allUp(datacenter),
  });

describe('the tile', () => {
  it.each<[string, Snapshot, object]>([
    [
      'two whole regions',
      both(KEYSPACES),
      {
        state: 'healthy',
        value: { text: '1 region' },
        headline: {
          text: 'Any one region or any one zone can be lost: LOCAL_QUORUM goes on.',
        },
      },
    ],
    [
      'a node down',
      both(KEYSPACES, {}, [
        region('east', 'dc1', { pods: downIn('dc1') }),
        region('west', 'dc2'),
      ]),
      {
        state: 'degraded',
        value: { text: 'no loss' },
        detail: { text: '1 node in west (dc2); none in east (dc1)' },
      },
    ],
    [
      'a region out of sight',
      both(KEYSPACES, {}, [region('east', 'dc1'), hidden('west', 'dc2')]),
      {
        state: 'unknown',
        value: { text: 'unknown' },
        detail: { text: '1 node in east (dc1); unknown in west (dc2)' },
        headline: {
          text: 'What can be lost is unknown: west (dc2) cannot be seen now.',
        },
      },
    ],
    [
      'a region that was never seen',
      both(KEYSPACES, {}, [
        region('east', 'dc1'),
        outOfSight('west', { everSeen: false }),
      ]),
      { state: 'unknown', value: { text: 'unknown' } },
    ],
    [
      'a region that is stopped',
      both(
        { orders: EVERYWHERE },
        {
          cluster: demo([
            asked('dc1', 'east'),
            asked('dc2', 'west', { stopped: true }),
          ]),
        },
        [
          region('east', 'dc1'),
          region('west', 'dc2', {
            datacenters: [
              complete('dc2', {
                conditions: { Stopped: 'True' },
                spec: { stopped: true },
              }),
            ],
            pods: [],
          }),
        ],
      ),
      { state: 'healthy', value: { text: '1 zone' } },
    ],
    [
      'a keyspace in one region only',
      both({ ...KEYSPACES, carts: { class: NTS, dc1: '3' } }),
      { state: 'healthy', value: { text: '1 zone' } },
    ],
    [
      'a keyspace with one copy',
      both({ ...KEYSPACES, carts: { class: NTS, dc1: '1', dc2: '1' } }),
      { state: 'healthy', value: { text: 'no loss' } },
    ],
    [
      'a replication that cannot be read',
      both({ ...KEYSPACES, carts: { class: NTS, dc1: '3/1' } }),
      {
        state: 'unknown',
        headline: {
          text: 'What can be lost is unknown: the replication of carts is not known.',
        },
      },
    ],
    [
      'no region that serves',
      snapshot(cluster, [
        context('east', { datacenters: [fresh('dc1')], pods: [] }),
        context('west'),
      ]),
      { state: 'waiting', value: { text: 'nothing' } },
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toMatchObject(expected);
  });

  it('calls unknown what an external datacenter may hold, and what rests on ours known', () => {
    const external = {
      ...cluster,
      spec: { ...cluster.spec, externalDatacenters: ['old'] },
    };
    const given = both(
      { orders: { ...EVERYWHERE, old: '3' } },
      { cluster: external },
    );
    const [orders] = shown(given).keyspaces;
    expect(
      orders.levels.map(each => [each.level, each.now.none, each.now.region]),
    ).toEqual([
      ['LOCAL_QUORUM', 'kept', 'kept'],
      ['QUORUM', 'kept', 'unknown'],
      ['EACH_QUORUM', 'unknown', 'lost'],
    ]);
    expect(orders.remarks).toEqual([]);
  });
});

it.each([['old'], [7], [null], [{ a: 1 }], [[null, 7]]])(
  'is not broken by external datacenters %j, which are refused elsewhere',
  (externalDatacenters: any) => {
    const odd = { ...cluster, spec: { ...cluster.spec, externalDatacenters } };
    const given = both(KEYSPACES, { cluster: odd });
    expect(shown(given).value.text).toBe('1 region');
  },
);

describe('what it is said of', () => {
  it('application keyspaces, once all were read', () => {
    const { basis, keyspaces, source } = shown(both(KEYSPACES));
    expect(basis).toBe('application');
    expect(keyspaces.map(each => [each.keyspaces, each.system])).toEqual([
      [['orders'], false],
      [['system_auth'], true],
    ]);
    expect(source).toMatchObject({
      readAgeSeconds: 38,
      through: 'west',
      sentences: [{ text: 'Read through west.' }],
    });
  });

  it('Cassandra’s own, where no application has one', () => {
    const { basis, source } = shown(both({ system_auth: EVERYWHERE }));
    expect(basis).toBe('system');
    expect(source.sentences.map(each => each.text)).toEqual([
      'Read through west.',
      'No application has a keyspace here: said of Cassandra’s own.',
    ]);
  });

  it('those that plans look after, while nothing was read', () => {
    const given = both(
      {},
      {
        keyspaces: undefined,
        schema: {
          dc1: {
            madeFor: '1/x',
            replication: { system_auth: { dc1: 3, dc2: 3 }, odd: {} },
            schemaVersions: null,
          },
        },
      },
    );
    const { basis, keyspaces, source } = shown(given);
    expect(basis).toBe('system');
    expect(keyspaces.map(each => each.replication)).toEqual([
      '3 in dc1, 3 in dc2',
    ]);
    expect(source).toMatchObject({ readAgeSeconds: null, through: null });
    expect(source.sentences[0].text).toContain('Not read yet');
  });

  it('nothing, and says why', () => {
    const given = both(
      {},
      {
        keyspaces: {
          replication: null,
          readAgeSeconds: null,
          through: null,
          error: 'no answer within 5 s',
        },
      },
    );
    expect(shown(given)).toMatchObject({
      basis: 'none',
      state: 'unknown',
      keyspaces: [],
      source: {
        sentences: [{ text: 'Could not be read: “no answer within 5 s”.' }],
      },
    });
  });

  it('leaves rows out by number', () => {
    const many = Object.fromEntries(
      [...Array(14).keys()].map(index => [
        `ks${index}`,
        { class: NTS, dc1: String(index + 1) },
      ]),
    );
    expect(shown(both(many))).toMatchObject({ more: 2 });
  });
});

it('says names of others in plain text', () => {
  const evil = '\u001b[31mor\u202eders';
  const zoned = demo([
    asked('dc1', 'east', { racks: [{ name: evil, zone: evil }] }),
  ]);
  const given = both(
    { [evil]: { class: NTS, dc1: '1', [evil]: '1' } },
    { cluster: zoned },
    [region('east', 'dc1')],
  );
  const { keyspaces, ...rest } = shown(given);
  const said = JSON.stringify([keyspaces, rest]);
  expect(keyspaces[0].keyspaces).toEqual(['or ders']);
  expect(said).not.toContain('\\u001b');
  expect(said).not.toContain('\u202e');
});

describe('the details', () => {
  const id = { controlPlane: 'hub', namespace: 'payments', name: 'demo' };
  const source = (given: Snapshot) => ({
    snapshot: given,
    plan: settled,
    now: Date.parse('2026-03-04T15:05:00Z'),
  });

  it('have every level, and local ones for every coordinator', () => {
    const { keyspaces, summary } = buildSurvival(id, source(both(KEYSPACES)));
    expect(summary.value.text).toBe('1 region');
    const rows = keyspaces[0].rows.map(each => [each.level, each.from]);
    expect(rows).toHaveLength(8 + 3 * 3);
    expect(rows).toContainEqual(['LOCAL_QUORUM', 'west (dc2)']);
  });

  it('name losses once', () => {
    const { keyspaces } = buildSurvival(id, source(both(KEYSPACES)));
    const each = keyspaces[0].rows.find(row => row.level === 'EACH_QUORUM')!;
    expect(each.now.region?.breaks).toHaveLength(2);
    expect(each.healthy.region).toEqual({
      outcome: 'lost',
      breaks: [],
      more: 2,
    });
  });

  it('say what goes on without each Kubernetes cluster', () => {
    const { without } = buildSurvival(id, source(both(KEYSPACES)));
    expect(without.map(each => [each.context, each.sentence.text])).toEqual([
      [
        'east',
        'Without east, LOCAL_QUORUM goes on. Without east, QUORUM and EACH_QUORUM fail.',
      ],
      [
        'west',
        'Without west, LOCAL_QUORUM goes on. Without west, QUORUM and EACH_QUORUM fail.',
      ],
    ]);
  });

  it('do not guess what a region out of sight would carry on', () => {
    const given = both(KEYSPACES, {}, [
      region('east', 'dc1'),
      hidden('west', 'dc2'),
    ]);
    expect(buildWithout('east', source(given))).toMatchObject({
      datacenters: ['east (dc1)'],
      levels: [
        { level: 'LOCAL_QUORUM', outcome: 'unknown' },
        { level: 'QUORUM', outcome: 'lost' },
        { level: 'EACH_QUORUM', outcome: 'lost' },
      ],
    });
    expect(buildWithout('west', source(given))?.levels[0].outcome).toBe('kept');
  });

  it('know a Kubernetes cluster by any of its names, and one that has nothing of it', () => {
    const given = both(KEYSPACES);
    given.contexts.alias = { ...given.contexts.east, name: 'alias' };
    expect(buildWithout('alias', source(given))?.datacenters).toEqual([
      'east (dc1)',
    ]);
    expect(buildWithout('elsewhere', source(given))).toBeUndefined();
  });
});
