import type { Snapshot } from '../snapshot/types';
import { both, EVERYWHERE, NTS, region } from '../survival/__testUtils__/world';
import { asked, complete, demo, outOfSight } from '../view/__testUtils__/fleet';
import { built, withSpec, encrypted, first } from './__testUtils__/world';

describe('how a service connects', () => {
  it('uses the Service of its region, the name of Cassandra and LOCAL_QUORUM', () => {
    const cluster = demo([
      asked('dc1', 'east', { datacenterName: 'East One' }),
      asked('dc2', 'west'),
    ]);
    const east = region('east', 'dc1');
    east.datacenters = [
      complete('dc1', {
        spec: { datacenterName: 'East One' },
        status: { datacenterName: 'East One' },
      }),
    ];
    const copies = { class: NTS, 'East One': '3', dc2: '3' };
    const snapshot = both({ orders: copies }, { cluster }, [
      east,
      region('west', 'dc2'),
    ]);
    const [point] = built(snapshot).datacenters;
    expect(point).toMatchObject({
      name: 'dc1',
      cassandraName: 'East One',
      kubernetesCluster: 'east',
      state: 'healthy',
      doNotUse: null,
      serving: { text: '3 of 3 nodes up, LOCAL_QUORUM works' },
      contactPoint: { host: 'demo-eastone-service.payments.svc', port: 9042 },
      others: [],
      consistency: {
        level: 'LOCAL_QUORUM',
        reason: {
          text: 'Survives one node or one zone in east (dc1). QUORUM would wait for another region.',
        },
      },
    });
  });

  it.each<[string, object, number]>([
    ['as everywhere', {}, 9042],
    ['of its own', { native_transport_port: 9999 }, 9999],
    ['that is no number', { native_transport_port: 'many' }, 9042],
    ['of its own for TLS', { native_transport_port_ssl: 9142 }, 9142],
  ])('has a port %s', (_, yaml, port) => {
    const cluster = withSpec(encrypted({ enabled: true }, yaml));
    expect(first(cluster).contactPoint.port).toBe(port);
  });

  it('tells of ways in from outside only where they are asked for', () => {
    const networking = { hostNetwork: true, nodePort: { native: 30042 } };
    const { others } = first(withSpec({ cassandra: { networking } }));
    expect(others.map(({ kind, port }) => [kind, port])).toEqual([
      ['node-port', 30042],
      ['host-network', 9042],
    ]);
  });

  it.each<[string, Record<string, Record<string, string>> | null, string]>([
    ['not read', null, 'the keyspaces of applications were not read yet'],
    ['none', { system_auth: EVERYWHERE }, 'No application has a keyspace yet.'],
    [
      'elsewhere only',
      { orders: { class: NTS, dc2: '3' } },
      'No keyspace of an application has copies in east (dc1).',
    ],
    [
      'with one copy',
      { orders: { class: NTS, dc1: '1', dc2: '1' } },
      'No node of east (dc1) can be lost.',
    ],
  ])('says what the level survives: keyspaces %s', (_, keyspaces, expected) => {
    const snapshot = both(keyspaces ?? {});
    if (!keyspaces) delete snapshot.keyspaces;
    const [{ consistency }] = built(snapshot).datacenters;
    expect(consistency.reason.text).toContain(expected);
  });
});

describe('what is not to be used', () => {
  it.each<[string, () => Snapshot, string | null]>([
    ['serves', () => both({}), null],
    [
      'is stopped',
      () =>
        both({}, {}, [
          region('east', 'dc1', {
            datacenters: [complete('dc1', { spec: { stopped: true } })],
            pods: [],
          }),
          region('west', 'dc2'),
        ]),
      'Do not use east (dc1): it is stopped on purpose and serves nothing.',
    ],
    [
      'is out of sight',
      () => both({}, {}, [outOfSight('east'), region('west', 'dc2')]),
      'Do not move a service to east (dc1) now: whether it serves is not known. east does not answer. “no answer within 10 s”',
    ],
    [
      'is not created',
      () =>
        both({}, {}, [
          region('east', 'dc1', { datacenters: [], pods: [] }),
          region('west', 'dc2'),
        ]),
      'Do not use east (dc1) yet: it is not created.',
    ],
    [
      'starts',
      () =>
        both({}, {}, [
          region('east', 'dc1', {
            datacenters: [
              complete('dc1', { conditions: { Initialized: 'False' } }),
            ],
          }),
          region('west', 'dc2'),
        ]),
      'Do not use east (dc1) yet: it was never complete.',
    ],
    [
      'is being deleted',
      () =>
        both(
          {},
          {
            cluster: demo([asked('dc1', 'east'), asked('dc2', 'west')], {
              deletionTimestamp: '2026-03-04T15:00:00Z',
            }),
          },
        ),
      'Do not use east (dc1) any more: it is being deleted.',
    ],
  ])('says so where it %s', (_, snapshot, expected) => {
    const [{ doNotUse }] = built(snapshot()).datacenters;
    expect(doNotUse?.text ?? null).toBe(expected);
  });

  it('never says down of what cannot be seen, and keeps the age', () => {
    const hidden = outOfSight('east', { datacenters: [complete('dc1')] });
    const [point] = built(
      both({}, {}, [hidden, region('west', 'dc2')]),
    ).datacenters;
    expect(JSON.stringify(point)).not.toMatch(/\bdown\b/i);
    expect(point.nodes).toMatchObject({
      observedAgeSeconds: 372,
      reachable: false,
    });
  });
});

it('reads a refused specification', () => {
  const cluster = demo([]);
  cluster.spec = {
    cassandra: {
      config: 'no map' as never,
      networking: 7 as never,
      datacenters: [
        null as never,
        { size: 'many' } as never,
        asked('dc1', 'east'),
      ],
    },
  };
  const answer = built(both({}, { cluster }));
  expect(answer.datacenters.map(each => each.name)).toEqual(['dc1', 'dc2']);
});
