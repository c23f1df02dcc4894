import type {
  ColdStart,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import {
  allUp,
  asked,
  complete,
  demo,
  fresh,
  outOfSight,
} from '../../view/__testUtils__/fleet';
import {
  both,
  cluster,
  EVERYWHERE,
  modelsOf,
  NTS,
  region,
} from '../__testUtils__/world';
import { knownKeyspaces } from '../keyspaces';
import { coldStartOf } from './coldStart';

const AUTH = { system_auth: EVERYWHERE };
const made = { superUserUpserted: '2026-03-04T12:00:00Z' };

function west(given: Snapshot, rebuilding = false): ColdStart {
  const models = modelsOf(given);
  const model = { ...models[1], rebuilding };
  return coldStartOf({
    snapshot: given,
    models,
    model,
    known: knownKeyspaces(given),
  });
}

const withWest = (changes: Partial<ContextSnapshot>) =>
  both(AUTH, {}, [region('east', 'dc1'), region('west', 'dc2', changes)]);

const withSpec = (
  spec: Partial<K8ssandraCluster['spec']>,
  cassandra: object = {},
  keyspaces: Record<string, Record<string, string>> = AUTH,
) =>
  both(keyspaces, {
    cluster: {
      ...cluster,
      spec: {
        ...cluster.spec,
        ...spec,
        cassandra: { ...cluster.spec.cassandra, ...cassandra },
      } as K8ssandraCluster['spec'],
    },
  });

const slice = (name: string, addresses: string[]) => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name, namespace: 'payments' },
  addressType: 'IPv4' as const,
  endpoints: [{ addresses }],
});

it('a region with everything could start alone', () => {
  expect(west(both(AUTH))).toMatchObject({
    datacenter: 'dc2',
    answer: 'yes',
    sentence: { text: 'west (dc2) could start alone: 3 own seeds.' },
  });
});

it('proves every fact by an object', () => {
  const { facts } = west(both(AUTH));
  expect(facts.map(each => each.about)).toEqual([
    'seeds',
    'secrets',
    'data',
    'users',
    'auth',
  ]);
  expect(facts.every(each => each.evidence.length > 0)).toBe(true);
});

it('cass-operator makes a first node a seed where none is up', () => {
  const given = withWest({ pods: [] });
  expect(west(given).sentence.text).toBe(
    'west (dc2) could start alone: its first node becomes a seed.',
  );
});

describe('it could not start', () => {
  it.each<[string, Snapshot, string, object]>([
    [
      'with additional seeds in its own specification',
      withWest({
        datacenters: [
          complete('dc2', { spec: { additionalSeeds: ['10.0.0.1'] } }),
        ],
      }),
      'seeds are named for it elsewhere, so that cass-operator makes none of its own nodes a seed.',
      { kind: 'CassandraDatacenter', name: 'dc2' },
    ],
    [
      'with a slice of seeds that cass-operator counts',
      withWest({
        endpointSlices: [
          slice('demo-dc2-additional-seed-service-ipv4', ['10.0.0.1']),
        ],
      }),
      'seeds are named for it elsewhere, so that cass-operator makes none of its own nodes a seed.',
      { kind: 'EndpointSlice', name: 'demo-dc2-additional-seed-service-ipv4' },
    ],
    [
      'without its copy of the superuser',
      withWest({ secrets: [] }),
      'Secret demo-superuser is missing there.',
      { kind: 'Secret', namespace: 'payments', name: 'demo-superuser' },
    ],
    [
      'without the Secret of another user',
      withWest({
        datacenters: [
          complete('dc2', {
            spec: { users: [{ secretName: 'reaper', superuser: true }] },
          }),
        ],
      }),
      'Secret reaper is missing there.',
      { kind: 'Secret', name: 'reaper' },
    ],
    [
      'when it was never complete',
      withWest({ datacenters: [fresh('dc2')] }),
      'it was never complete.',
      { kind: 'CassandraDatacenter', name: 'dc2' },
    ],
    [
      'before the users are made',
      both(AUTH, {}, [
        region('east', 'dc1', { datacenters: [complete('dc1')] }),
        region('west', 'dc2'),
      ]),
      'the users are not made yet in east (dc1).',
      { kind: 'CassandraDatacenter', name: 'dc1' },
    ],
    [
      'without copies of system_auth',
      both({ system_auth: { class: NTS, dc1: '3' } }),
      'logins would fail: LOCAL_QUORUM finds 0 of 0 copies of system_auth there and needs 1.',
      { kind: 'CassandraDatacenter', name: 'dc2' },
    ],
    [
      'where logins need a quorum of all copies',
      withSpec(
        {},
        {
          config: { cassandraYaml: { auth_read_consistency_level: 'QUORUM' } },
        },
      ),
      'logins would fail: QUORUM finds 3 of 6 copies of system_auth there and needs 4.',
      { kind: 'CassandraDatacenter', name: 'dc2' },
    ],
  ])('%s', (_, given, why, evidence) => {
    const { answer, sentence, facts } = west(given);
    expect([answer, sentence.text]).toEqual([
      'no',
      `west (dc2) could not start alone: ${why}`,
    ]);
    expect(facts[0].evidence[0]).toMatchObject(evidence);
  });

  it('while its rebuild is not finished', () => {
    const task = {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: { name: 'dc2-rebuild', namespace: 'payments' },
    };
    const why =
      'west (dc2) could not start alone: its rebuild is not finished: it has part of the data.';
    const running = west(withWest({ tasks: [task] as any }), true);
    expect(running.sentence.text).toBe(why);
    expect(running.facts[0].evidence).toEqual([
      {
        context: 'west',
        kind: 'CassandraTask',
        namespace: 'payments',
        name: 'dc2-rebuild',
      },
    ]);
    const due = west(both(AUTH), true);
    expect(due.facts[0].evidence[0].kind).toBe('K8ssandraCluster');
  });
});

describe('it is unknown', () => {
  it.each<[string, Snapshot, string]>([
    [
      'while it is out of sight, whatever was seen before',
      both(AUTH, {}, [
        region('east', 'dc1'),
        outOfSight('west', {
          datacenters: [complete('dc2')],
          pods: allUp('dc2'),
          secrets: [],
        }),
      ]),
      'it cannot be seen now.',
    ],
    [
      'without the replication of system_auth',
      both({}, { keyspaces: undefined }),
      'the replication of system_auth is not known.',
    ],
    [
      'when secrets are kept elsewhere',
      withSpec({ secretsProvider: 'external' }),
      'its secrets are kept outside our sight.',
    ],
    [
      'when users come from elsewhere',
      withSpec({ externalDatacenters: ['old'] }),
      'the users come from a datacenter outside this specification.',
    ],
    [
      'while the first datacenter is out of sight',
      both(AUTH, {}, [outOfSight('east'), region('west', 'dc2')]),
      'whether the users were made in east (dc1) is not known.',
    ],
    [
      'of a server with levels of its own',
      withSpec(
        {},
        { serverType: 'dse' },
        { system_auth: { class: NTS, dc1: '3', dc2: '7' } },
      ),
      'the level at which dse 4.1.9 reads logins is not known here.',
    ],
  ])('%s', (_, given, why) => {
    const { answer, sentence } = west(given);
    expect([answer, sentence.text]).toEqual([
      'unknown',
      `Whether west (dc2) could start alone is unknown: ${why}`,
    ]);
  });
});

describe('it does not hang on', () => {
  it.each<[string, Snapshot]>([
    [
      'slices of ours, which cass-operator does not count',
      withWest({
        endpointSlices: [
          slice('demo-demo-dc2-additional-seed-service-ipv4', ['10.0.0.1']),
          slice('demo-dc2-additional-seed-service-ipv6', []),
        ],
      }),
    ],
    ['system_auth where nobody logs in', withSpec({ auth: false }, {}, {})],
    [
      'the sight of the first datacenter, once its users were noted',
      both(
        AUTH,
        {
          cluster: demo([asked('dc1', 'east'), asked('dc2', 'west')]),
        },
        [
          outOfSight('east', {
            datacenters: [complete('dc1', { status: made })],
          }),
          region('west', 'dc2'),
        ],
      ),
    ],
    [
      'more than one copy before Cassandra 4.1',
      both({ system_auth: { class: NTS, dc1: '3', dc2: '7' } }, {}, [
        region('east', 'dc1'),
        region('west', 'dc2', {
          datacenters: [
            complete('dc2', {
              spec: { serverVersion: '4.0.11' },
              status: made,
            }),
          ],
        }),
      ]),
    ],
  ])('%s', (_, given) => {
    expect(west(given).answer).toBe('yes');
  });
});

it('says that the role cassandra alone could not log in, where QUORUM needs the others', () => {
  const auth = (keyspaces: Record<string, Record<string, string>>) =>
    west(both(keyspaces)).facts.find(each => each.about === 'auth')!.sentence
      .text;
  const works =
    'logins work: it has the copies of system_auth that LOCAL_QUORUM needs.';
  expect(auth(AUTH)).toBe(
    `${works} The role cassandra alone could not log in: it is read at QUORUM of all copies.`,
  );
  expect(auth({ system_auth: { class: NTS, dc2: '3' } })).toBe(works);
});
