import type { Snapshot } from '../snapshot/types';
import { survivalFacts } from '../survival/survivalOf';
import {
  both,
  EVERYWHERE,
  modelsOf,
  NTS,
  region,
} from '../survival/__testUtils__/world';
import { allUp, demo, asked, pod } from '../view/__testUtils__/fleet';
import { alterStatement } from './alterStatement';
import { survivalGroups } from './grades';
import { replicationTable } from './replicationTable';

const SIMPLE = 'org.apache.cassandra.locator.SimpleStrategy';
const tableOf = (snapshot: Snapshot) => {
  const models = modelsOf(snapshot);
  const facts = survivalFacts(snapshot, models);
  return replicationTable(snapshot, models, facts, survivalGroups(facts));
};
const rowsOf = (keyspaces: Record<string, Record<string, string>>) =>
  tableOf(both(keyspaces)).rows;

it('has a column for each datacenter, with its nodes', () => {
  expect(tableOf(both({ orders: EVERYWHERE })).columns).toEqual([
    { cassandraName: 'dc1', label: 'east', nodes: 3 },
    { cassandraName: 'dc2', label: 'west', nodes: 3 },
  ]);
});

it('names the datacenter where two lie in one region', () => {
  const cluster = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
  const table = tableOf(
    both({}, { cluster }, [
      region('east', 'dc1'),
      region('west', 'dc2', { region: 'east' }),
    ]),
  );
  expect(table.columns.map(each => each.label)).toEqual([
    'east (dc1)',
    'east (dc2)',
  ]);
});

describe('a keyspace', () => {
  it.each<[string, Record<string, string>, string[], string, string | null]>([
    ['everywhere', EVERYWHERE, [], '1 node or zone per region', null],
    [
      'without regions',
      { class: SIMPLE, replication_factor: '3' },
      ['down Ignores regions: 3 copies anywhere on the ring'],
      'no region can rely on it',
      `ALTER KEYSPACE "carts" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc2': 3};`,
    ],
    [
      'in one region',
      { class: NTS, dc1: '3' },
      ['attention No copies in west'],
      'west reads from another region',
      `ALTER KEYSPACE "carts" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc2': 3};`,
    ],
    [
      'with more copies than nodes',
      { class: NTS, dc1: '5', dc2: '3' },
      ['attention 5 copies asked for in east, which has 3 nodes'],
      'no node can be lost',
      `ALTER KEYSPACE "carts" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc2': 3};`,
    ],
    [
      'where nobody knows of',
      { class: NTS, dc1: '3', dc2: '3', old: '3' },
      ['attention 3 copies in old, which is no datacenter of this cluster'],
      '1 node or zone per region',
      `ALTER KEYSPACE "carts" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc2': 3};`,
    ],
    [
      'that cannot be read',
      { class: NTS, dc1: '3/1' },
      ['unknown Its copies are written as “3/1”, which is no whole number.'],
      'unknown now',
      null,
    ],
  ])('%s', (_, settings, problems, survives, statement) => {
    const [row] = rowsOf({ carts: settings });
    expect(
      row.problems.map(each => `${each.state} ${each.sentence.text}`),
    ).toEqual(problems);
    expect(row.statement).toBe(statement);
    expect(row.survives.text).toBe(survives);
  });

  it('stands before others the worse it is, those of applications before Cassandra’s own', () => {
    const rows = rowsOf({
      system_auth: EVERYWHERE,
      system_traces: EVERYWHERE,
      system_distributed: { class: NTS, dc1: '1', dc2: '3' },
      alright: EVERYWHERE,
      hidden: { class: NTS, dc1: '3/1' },
      loose: { class: SIMPLE, replication_factor: '3' },
    });
    expect(rows.map(each => each.keyspaces.join())).toEqual([
      'loose',
      'system_distributed',
      'hidden',
      'alright',
      'system_auth',
      'system_traces',
    ]);
    expect(rows[1]).toMatchObject({
      statement: null,
      problems: [
        {
          sentence: {
            text: '1 copy in east, 3 asked for; the control plane raises it',
          },
        },
      ],
    });
    expect(rows[4].survives.text).toBe('logins work in each region alone');
  });

  it('fails now where too many nodes are down', () => {
    const down = ['r1', 'r2'].map(rack =>
      pod('dc1', rack, 0, { ready: false }),
    );
    const snapshot = both({ orders: EVERYWHERE }, {}, [
      region('east', 'dc1', { pods: [...down, ...allUp('dc1').slice(2)] }),
      region('west', 'dc2'),
    ]);
    expect(tableOf(snapshot).rows[0].survives.text).toBe(
      'fails now for part of the data',
    );
  });
});

it('says that nothing was read, and why', () => {
  const snapshot = both({});
  snapshot.keyspaces = {
    replication: null,
    readAgeSeconds: null,
    through: null,
    error: 'no node is ready to answer its management API',
  };
  expect(tableOf(snapshot)).toMatchObject({
    complete: false,
    rows: [],
    source: {
      readAgeSeconds: null,
      sentences: [{ key: 'source.failed' }],
    },
  });
});

it('cuts a table without end', () => {
  const many = Object.fromEntries(
    Array.from({ length: 203 }, (_, index) => [`k${index}`, EVERYWHERE]),
  );
  const { rows, more } = tableOf(both(many));
  expect([rows.length, more]).toEqual([200, 3]);
});

it('quotes names in a statement', () => {
  const places = [{ name: `d'c`, nodes: 3, serves: true }];
  expect(
    alterStatement('o"dd', { strategy: 'simple', copies: 2 }, places),
  ).toBe(
    `ALTER KEYSPACE "o""dd" WITH replication = {'class': 'NetworkTopologyStrategy', 'd''c': 2};`,
  );
});
