import type {
  DatacenterTemplate,
  K8ssandraClusterSpec,
  StargateClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { buildStargate, stargateName } from './buildStargate';

const build = (
  stargate?: StargateClusterTemplate,
  options: Partial<DatacenterTemplate> = {},
  spec: Partial<K8ssandraClusterSpec> = {},
  cassandra = {},
) => {
  const template = aDatacenter('dc1', options);
  const cluster = aCluster(
    { datacenters: [template], ...cassandra },
    { stargate, ...spec },
  );
  return buildStargate({ cluster, template });
};

const client = {
  keystoreSecretRef: { name: 'client-keys' },
  truststoreSecretRef: { name: 'client-trust' },
};
const server = {
  keystoreSecretRef: { name: 'server-keys' },
  truststoreSecretRef: { name: 'server-trust' },
};
const encrypted = {
  clientEncryptionStores: client,
  serverEncryptionStores: server,
  config: {
    cassandraYaml: {
      client_encryption_options: { enabled: true },
      server_encryption_options: { internode_encryption: 'all' },
    },
  },
};

describe('Stargate (operator-spec 8.3)', () => {
  it.each<
    [
      string,
      StargateClusterTemplate | undefined,
      Partial<DatacenterTemplate>,
      boolean,
    ]
  >([
    ['not asked for', undefined, {}, false],
    ['asked for by the cluster', {}, {}, true],
    ['asked for by the datacenter', undefined, { stargate: {} }, true],
    ['in a stopped datacenter', {}, { stopped: true }, false],
    ['set to null', null as never, { stargate: null as never }, false],
  ])('%s', (_, stargate, options, there) => {
    expect(build(stargate, options) !== undefined).toBe(there);
  });

  it('is named as Cassandra names cluster and datacenter', () => {
    const template = aDatacenter('dc1', { datacenterName: 'Real_DC' });
    const cluster = aCluster({ clusterName: 'My Cluster' });
    expect(stargateName({ cluster, template })).toBe(
      'mycluster-real-dc-stargate',
    );
  });

  it('says what the schema fills in, for racks too', () => {
    const filledIn = {
      allowStargateOnDataNodes: false,
      containerImage: { repository: 'stargateio', tag: 'v1.0.77' },
      heapSize: '256Mi',
      secretsProvider: 'internal',
      serviceAccount: 'default',
    };
    const { spec } = build({}, { stargate: { racks: [{ name: 'r1' }] } })!;
    expect(spec).toEqual({
      ...filledIn,
      size: 1,
      racks: [{ ...filledIn, name: 'r1' }],
      auth: true,
      cassandraEncryption: {},
      datacenterRef: { name: 'dc1' },
    });
  });

  it('has what the datacenter says over what the cluster says', () => {
    const { spec } = build(
      {
        size: 2,
        heapSize: '1024Mi',
        allowStargateOnDataNodes: true,
        containerImage: { registry: 'own.io', tag: 'v1' },
        nodeSelector: { disk: 'ssd', zone: 'a' },
        tolerations: [{ key: 'a' }],
        livenessProbe: { periodSeconds: 10, timeoutSeconds: 2 },
        resources: { limits: { cpu: '1000m' } },
        metadata: { labels: { from: 'cluster' } },
      },
      {
        stargate: {
          size: 3,
          allowStargateOnDataNodes: false,
          containerImage: { tag: 'v2' },
          nodeSelector: { zone: 'b' },
          tolerations: [{ key: 'b' }],
          livenessProbe: { periodSeconds: 20 },
          resources: { limits: { memory: '1Gi' } },
        },
      },
    )!;
    expect(spec).toMatchObject({
      size: 3,
      heapSize: '1Gi',
      allowStargateOnDataNodes: true,
      containerImage: { registry: 'own.io', tag: 'v2' },
      nodeSelector: { disk: 'ssd', zone: 'b' },
      tolerations: [{ key: 'b' }],
      livenessProbe: { periodSeconds: 20, timeoutSeconds: 2 },
      resources: { limits: { cpu: '1', memory: '1Gi' } },
      metadata: { labels: { from: 'cluster' } },
    });
  });

  it.each([
    [
      'client and server',
      {},
      {},
      { clientEncryptionStores: client, serverEncryptionStores: server },
    ],
    ['none where Cassandra encrypts nothing', { config: {} }, {}, {}],
    [
      'none where secrets are external',
      {},
      { secretsProvider: 'external' as const },
      {},
    ],
  ])('names stores: %s', (_, cassandra, spec, expected) => {
    const built = build({}, {}, spec, { ...encrypted, ...cassandra })!;
    expect(built.spec.cassandraEncryption).toEqual(expected);
  });

  it('follows authentication and the provider of secrets', () => {
    const spec = { auth: false, secretsProvider: 'external' as const };
    expect(build({}, {}, spec)!.spec).toMatchObject(spec);
  });

  it('carries labels and annotations of its own, never over those that it is found by', () => {
    const metadata = {
      labels: { own: 'x', 'k8ssandra.io/cleaned-up-by': 'me' },
      annotations: { note: 'y' },
    };
    const built = build({ metadata })!;
    expect(built.metadata.labels).toEqual({
      own: 'x',
      'app.kubernetes.io/name': 'k8ssandra-operator',
      'app.kubernetes.io/part-of': 'k8ssandra',
      'app.kubernetes.io/component': 'stargate',
      'k8ssandra.io/cluster-name': 'demo',
      'k8ssandra.io/cluster-namespace': 'ns1',
      'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller',
    });
    expect(built.metadata.annotations).toMatchObject({ note: 'y' });
  });
});
