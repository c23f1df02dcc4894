import type {
  Aged,
  ConnectionPoint,
  ConnectionResponse,
  CredentialCopy,
  CredentialRow,
  ReplicationRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

const seen = <T>(value: T, seconds = 2): Aged<T> => ({
  value,
  observedAgeSeconds: seconds,
  reachable: true,
});

const hidden = <T>(value: T): Aged<T> => ({
  value,
  observedAgeSeconds: 372,
  reachable: false,
  reason: say('prod-eu-west does not answer.'),
});

/** How a service in us-east connects; `over` makes it another region. */
export function aPoint(over: Partial<ConnectionPoint> = {}): ConnectionPoint {
  const { region = 'us-east', name = 'dc1' } = over;
  const cluster = `prod-${region}`;
  const secret = { namespace: 'orders', name: 'orders-app' };
  return {
    name,
    cassandraName: region,
    region,
    label: `${region} (${name})`,
    context: cluster,
    kubernetesCluster: cluster,
    namespace: 'orders',
    state: 'healthy',
    nodes: seen({ up: 18, size: 18 }),
    serving: say('18 of 18 nodes up, LOCAL_QUORUM works'),
    doNotUse: null,
    contactPoint: {
      host: `orders-prod-${region}-service.orders.svc`,
      port: 9042,
      sentence: say(
        `Inside ${cluster} only, from any namespace. orders-prod-${name}-contact-points-service in hub-eu is for the control plane, not for services.`,
      ),
    },
    others: [],
    consistency: {
      level: 'LOCAL_QUORUM',
      reason: say(
        `Survives one node or one zone in ${region} (${name}). QUORUM would wait for another region.`,
      ),
    },
    login: {
      kind: 'secret',
      secret: { ...secret, keys: { user: 'username', password: 'password' } },
      superuser: false,
      hidden: false,
      sentence: say(
        `Keys username and password, in namespace orders of ${cluster}. A service in another namespace needs its own copy. The values are never shown here.`,
      ),
    },
    tls: {
      mode: 'on',
      clientCertificate: false,
      stores: [
        {
          store: 'truststore',
          namespace: 'orders',
          name: 'orders-client-ca',
          key: 'truststore',
          password: {
            namespace: 'orders',
            name: 'orders-client-ca',
            key: 'truststore-password',
          },
        },
      ],
      hidden: false,
      sentence: say(
        'Encrypted. The stores of the nodes are in the format of Java; drivers of other languages need the CA as PEM, and whether a Secret has it is not known here.',
      ),
    },
    ...over,
  };
}

/** Copies in each of the four regions; `null` for a strategy that does not say. */
export function aKeyspace(
  name: string,
  copies: Array<number | null>,
  over: Partial<ReplicationRow> = {},
): ReplicationRow {
  return {
    keyspaces: [name],
    system: false,
    use: say('application'),
    replication: { strategy: 'network', copies: {} },
    copies,
    problems: [],
    survives: say('1 node or zone per region'),
    statement: null,
    ...over,
  };
}

const copyIn = (
  region: string,
  match: CredentialCopy['match'] = seen('same'),
): CredentialCopy => ({
  namespace: 'orders',
  name: 'orders-app',
  context: `prod-${region}`,
  label: region,
  match,
});

/** A Secret with the same copy in each region. */
export function aCredential(over: Partial<CredentialRow> = {}): CredentialRow {
  const { name = 'orders-app' } = over;
  return {
    namespace: 'orders',
    name,
    use: 'application',
    useSentence: say('for applications'),
    source: seen('there'),
    ageSeconds: 41 * 86_400,
    copies: ['us-east', 'us-west', 'eu-west', 'eu-north'].map(each =>
      copyIn(each),
    ),
    trouble: null,
    command: `kubectl --namespace orders get secret ${name} --output go-template='{{.data.password | base64decode}}'`,
    ...over,
  };
}

/** Four regions: one with a node down, one stopped; problems of each kind in the tables. */
export function aConnection(
  over: Partial<ConnectionResponse> = {},
): ConnectionResponse {
  return {
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    signalKey: 'key-demo',
    controlPlane: 'hub-eu',
    datacenters: [
      aPoint({
        state: 'degraded',
        nodes: seen({ up: 17, size: 18 }),
        serving: say('17 of 18 nodes up, LOCAL_QUORUM works'),
      }),
      aPoint({ region: 'us-west', name: 'dc2' }),
      aPoint({ region: 'eu-west', name: 'dc3' }),
      aPoint({
        region: 'eu-north',
        name: 'dc4',
        state: 'stopped',
        nodes: seen({ up: 0, size: 9 }),
        serving: say('0 of 9 nodes up, not serving'),
        doNotUse: say(
          'Do not use eu-north (dc4): it is stopped on purpose and serves nothing.',
        ),
      }),
    ],
    fallback: say(
      'Other regions are no fallback list. With addresses of two regions and no local datacenter, a driver spreads requests over both and waits for the way between them.',
    ),
    replication: {
      source: {
        readAgeSeconds: 38,
        through: 'us-west',
        sentences: [
          {
            key: 'source.read',
            params: { region: 'us-west' },
            text: 'Read through us-west.',
          },
        ],
      },
      complete: true,
      columns: [
        { cassandraName: 'us-east', label: 'us-east', nodes: 18 },
        { cassandraName: 'us-west', label: 'us-west', nodes: 18 },
        { cassandraName: 'eu-west', label: 'eu-west', nodes: 18 },
        { cassandraName: 'eu-north', label: 'eu-north', nodes: 9 },
      ],
      rows: [
        aKeyspace('archive', [null, null, null, null], {
          replication: { strategy: 'simple', copies: 3 },
          problems: [
            {
              kind: 'simple',
              state: 'down',
              datacenter: null,
              sentence: say('Ignores regions: 3 copies anywhere on the ring'),
            },
          ],
          survives: say('no region can rely on it'),
          statement: `ALTER KEYSPACE "archive" WITH replication = {'class': 'NetworkTopologyStrategy', 'us-east': 3, 'us-west': 3, 'eu-west': 3, 'eu-north': 3};`,
        }),
        aKeyspace('carts', [3, 3, 3, 0], {
          problems: [
            {
              kind: 'no-copies',
              state: 'attention',
              datacenter: 'eu-north',
              sentence: say('No copies in eu-north'),
            },
          ],
          survives: {
            key: 'keyspace.survives.elsewhere',
            params: { regions: ['eu-north'] },
            text: 'eu-north reads from another region',
          },
          statement: `ALTER KEYSPACE "carts" WITH replication = {'class': 'NetworkTopologyStrategy', 'us-east': 3, 'us-west': 3, 'eu-west': 3, 'eu-north': 3};`,
        }),
        aKeyspace('orders', [3, 3, 3, 3]),
        aKeyspace('system_auth', [3, 3, 3, 3], {
          system: true,
          use: say('logins'),
          survives: say('logins work in each region alone'),
        }),
        aKeyspace('system_distributed', [3, 3, 3, 3], {
          keyspaces: ['system_distributed', 'system_traces'],
          system: true,
          use: say('Cassandra’s own'),
        }),
      ],
      more: 0,
    },
    credentials: {
      allowed: true,
      reason: null,
      items: [
        aCredential({
          copies: [
            copyIn('us-east'),
            copyIn('us-west'),
            copyIn('eu-west'),
            copyIn('eu-north', seen('differs')),
          ],
          trouble: say(
            'The copy in eu-north differs: logins there can fail. The control plane writes it again when it may.',
          ),
        }),
        aCredential({
          name: 'orders-prod-superuser',
          use: 'superuser',
          useSentence: say('superuser, not for applications'),
          ageSeconds: 91 * 86_400,
        }),
      ],
    },
    ...over,
  };
}

/** One region is out of sight: nothing of it is claimed, and its last values keep their age. */
export function anUnseenConnection(): ConnectionResponse {
  const connection = aConnection();
  const lost = aPoint({
    state: 'unreachable',
    nodes: hidden({ up: 18, size: 18 }),
    serving: say('last seen with 18 of 18 nodes up'),
    doNotUse: say(
      'Do not move a service to us-east (dc1) now: whether it serves is not known. prod-us-east does not answer.',
    ),
  });
  return {
    ...connection,
    datacenters: [lost],
    fallback: null,
    replication: {
      ...connection.replication,
      source: {
        readAgeSeconds: null,
        through: null,
        sentences: [
          {
            key: 'source.failed',
            params: {},
            text: 'Could not be read: “no node is ready to answer its management API”.',
          },
        ],
      },
      complete: false,
      columns: connection.replication.columns.slice(0, 1),
      rows: [],
    },
    credentials: {
      allowed: true,
      reason: null,
      items: [aCredential({ copies: [copyIn('us-east', hidden('same'))] })],
    },
  };
}

/** A viewer without `k8ssandra.credentials.locate`: no Secret is named. */
export function aNamelessConnection(): ConnectionResponse {
  const connection = aConnection();
  const permission = 'k8ssandra.credentials.locate';
  return {
    ...connection,
    datacenters: connection.datacenters.map(point => ({
      ...point,
      login: {
        ...point.login,
        secret: null,
        hidden: true,
        sentence: say(
          `Which Secret it is may be known with the permission ${permission}.`,
        ),
      },
      tls: { ...point.tls, stores: [], hidden: true },
    })),
    credentials: {
      allowed: false,
      reason: say(`May be known with the permission ${permission}.`),
      items: [],
    },
  };
}
