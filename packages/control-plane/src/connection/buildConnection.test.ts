import {
  k8ssandraPermissions,
  labels,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { both, EVERYWHERE, NTS, region } from '../survival/__testUtils__/world';
import {
  asked,
  complete,
  demo,
  NOW,
  outOfSight,
  settled,
} from '../view/__testUtils__/fleet';
import { buildConnection } from './buildConnection';

const id = { controlPlane: 'hub', namespace: 'payments', name: 'demo' };
const built = (snapshot: Snapshot, locate = true) =>
  buildConnection({
    id,
    snapshot,
    plan: settled,
    now: NOW,
    signalSalt: 'salt',
    locate,
  });
const withSpec = (spec: object, datacenter: object = {}): K8ssandraCluster => {
  const cluster = demo([
    asked('dc1', 'east', datacenter),
    asked('dc2', 'west'),
  ]);
  const { cassandra, ...rest } = spec as { cassandra?: object };
  return {
    ...cluster,
    spec: {
      ...cluster.spec,
      ...rest,
      cassandra: { ...cluster.spec.cassandra, ...cassandra },
    },
  };
};
const encrypted = (options: object, more: object = {}) => ({
  cassandra: {
    config: {
      cassandraYaml: { client_encryption_options: options, ...more },
    },
    clientEncryptionStores: {
      keystoreSecretRef: { name: 'stores', key: 'node.jks' },
      truststoreSecretRef: { name: 'stores' },
      truststorePasswordSecretRef: { name: 'words', key: 'trust' },
    },
  },
});
const first = (cluster?: K8ssandraCluster) =>
  built(both({ orders: EVERYWHERE }, cluster ? { cluster } : {}))
    .datacenters[0];
const login = (name: string, password: string): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: 'payments',
    creationTimestamp: '2026-03-03T15:05:00Z',
    labels: {
      [labels.replicatedBy]: 'k8ssandracluster-controller',
      [labels.clusterName]: 'demo',
      [labels.clusterNamespace]: 'payments',
    },
  },
  data: {
    username: 'dXNlcg==',
    password: Buffer.from(password).toString('base64'),
  },
});
const withSecrets = (
  sources: Secret[],
  inEast: Secret[],
  west = region('west', 'dc2', { secrets: sources }),
) => {
  const snapshot = both({ orders: EVERYWHERE }, {}, [
    region('east', 'dc1', { secrets: inEast }),
    west,
  ]);
  snapshot.home.secrets = sources;
  return snapshot;
};

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

describe('TLS', () => {
  it.each<[string, K8ssandraCluster, object]>([
    ['off', withSpec({}), { mode: 'off', stores: [] }],
    [
      'off with stores that nobody uses',
      withSpec(encrypted({ enabled: false })),
      { mode: 'off', stores: [] },
    ],
    [
      'on',
      withSpec(encrypted({ enabled: true })),
      {
        mode: 'on',
        clientCertificate: false,
        stores: [
          {
            store: 'keystore',
            namespace: 'payments',
            name: 'stores',
            key: 'node.jks',
            password: { name: 'stores', key: 'keystore-password' },
          },
          {
            store: 'truststore',
            key: 'truststore',
            password: { name: 'words', key: 'trust' },
          },
        ],
      },
    ],
    [
      'optional, with certificates of clients',
      withSpec(
        encrypted({ enabled: true, optional: true, require_client_auth: true }),
      ),
      { mode: 'optional', clientCertificate: true },
    ],
    [
      'on by hand',
      withSpec({
        cassandra: {
          config: {
            cassandraYaml: { client_encryption_options: { enabled: true } },
          },
        },
      }),
      {
        mode: 'on',
        stores: [],
        sentence: { key: 'connect.tls.own' },
      },
    ],
    [
      'on with secrets kept elsewhere',
      withSpec({
        ...encrypted({ enabled: true }),
        secretsProvider: 'external',
      }),
      { mode: 'on', stores: [], sentence: { key: 'connect.tls.external' } },
    ],
  ])('is %s', (_, cluster, expected) => {
    expect(first(cluster).tls).toMatchObject(expected);
  });
});

describe('logins', () => {
  it.each<[string, Snapshot, object]>([
    [
      'the superuser, where there is no other',
      withSecrets([login('demo-superuser', 'a')], []),
      { kind: 'secret', secret: { name: 'demo-superuser' }, superuser: true },
    ],
    [
      'a role of applications, where somebody made one',
      withSecrets([login('shop', 'a'), login('demo-superuser', 'b')], []),
      { secret: { name: 'shop', namespace: 'payments' }, superuser: false },
    ],
    [
      'nobody, with authentication off',
      both({}, { cluster: withSpec({ auth: false }) }),
      { kind: 'off', secret: null },
    ],
    [
      'somebody, where cassandra.yaml says so',
      both(
        {},
        {
          cluster: withSpec({
            auth: false,
            cassandra: {
              config: {
                cassandraYaml: { authenticator: 'PasswordAuthenticator' },
              },
            },
          }),
        },
      ),
      { kind: 'secret' },
    ],
    [
      'unknown, with secrets kept elsewhere',
      both({}, { cluster: withSpec({ secretsProvider: 'external' }) }),
      { kind: 'unknown', secret: null },
    ],
  ])('are of %s', (_, snapshot, expected) => {
    expect(built(snapshot).datacenters[0].login).toMatchObject(expected);
  });
});

describe('credentials', () => {
  const source = login('demo-superuser', 'correct horse');
  const rowOf = (snapshot: Snapshot) =>
    built(snapshot).credentials.items.find(
      each => each.name === 'demo-superuser',
    )!;
  const inEast = (snapshot: Snapshot) =>
    rowOf(snapshot).copies.find(each => each.context === 'east')!.match;

  it.each([
    ['the same', [source], 'same', null],
    [
      'another',
      [login('demo-superuser', 'wrong')],
      'differs',
      'The copy in east differs: logins there can fail. The control plane writes it again when it may.',
    ],
    [
      'none',
      [],
      'absent',
      'There is no copy in east: a datacenter cannot start there.',
    ],
  ])('tell of %s copy', (_, copies, expected, trouble) => {
    const snapshot = withSecrets([source], copies);
    expect(inEast(snapshot)).toMatchObject({
      value: expected,
      reachable: true,
    });
    expect(rowOf(snapshot).trouble?.text ?? null).toBe(trouble);
    expect(rowOf(snapshot).ageSeconds).toBe(86_400);
  });

  it('claim nothing of a region out of sight', () => {
    const snapshot = withSecrets(
      [source],
      [source],
      outOfSight('west', { secrets: [] }),
    );
    const [, west] = rowOf(snapshot).copies;
    expect(west.match).toMatchObject({
      value: 'absent',
      reachable: false,
      observedAgeSeconds: 372,
    });
    expect(rowOf(snapshot).trouble).toBeNull();
  });

  it('cannot be compared while the Secret itself is not there', () => {
    const snapshot = withSecrets([], [source]);
    expect(inEast(snapshot)).toMatchObject({ value: null, reachable: true });
    expect(rowOf(snapshot).trouble?.key).toBe('credential.absent');
  });

  it('never hold a value or a digest, whoever asks', () => {
    const text = JSON.stringify(built(withSecrets([source], [source])));
    expect(text).not.toContain(source.data!.password);
    expect(text).not.toContain('correct horse');
    expect(text).not.toMatch(/[0-9a-f]{32}/);
  });

  it('are not named without the permission', () => {
    const cluster = withSpec(encrypted({ enabled: true }));
    const snapshot = withSecrets([login('shop', 'a'), source], [source]);
    const answer = built({ ...snapshot, cluster }, false);
    expect(answer.credentials).toMatchObject({ allowed: false, items: [] });
    expect(answer.datacenters[0].login).toMatchObject({
      hidden: true,
      secret: null,
    });
    expect(answer.datacenters[0].tls).toMatchObject({
      hidden: true,
      stores: [],
      mode: 'on',
    });
    const text = JSON.stringify(answer);
    expect(text).toContain(k8ssandraPermissions.credentialsLocate.name);
    expect(text).not.toMatch(/shop|demo-superuser|"stores":\[\{/);
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
