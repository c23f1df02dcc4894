import { buildCassandraDatacenter } from './cassandraDatacenter';
import { creationOrder } from './creationOrder';
import { superuserSecretName } from './names';
import { referencesOf } from './references';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

function build(
  cluster = aCluster(),
  { index = 0, template = cluster.spec.cassandra!.datacenters![0] } = {},
) {
  return buildCassandraDatacenter({
    cluster,
    template,
    index,
    systemReplication: { dc1: 3 },
    superuserSecretName: 'demo-superuser',
  });
}

describe('a CassandraDatacenter', () => {
  it('has a digest that follows every change and nothing else', () => {
    const hashOf = (datacenter: any) =>
      datacenter.metadata.annotations['k8ssandra.io/resource-hash'];
    expect(hashOf(build())).toBe(hashOf(build()));
    const changed = aCluster({ metadata: { labels: { a: 'b' } } });
    expect(hashOf(build(changed))).not.toBe(hashOf(build()));
  });

  it.each([
    ['the first', 0, {}, undefined],
    ['a later one', 1, {}, 'true'],
    ['one beside external ones', 0, { externalDatacenters: ['x'] }, 'true'],
  ])('makes users only as %s', (_case, index, spec, expected) => {
    const template = aDatacenter('dc1', {
      metadata: { name: 'dc1', annotations: { mine: 'x' } },
    });
    const cluster = aCluster({ datacenters: [template] }, spec);
    const { annotations } = build(cluster, { index }).metadata;
    expect(annotations?.['cassandra.datastax.com/skip-user-creation']).toBe(
      expected,
    );
    expect(annotations?.mine).toBe('x');
  });

  it('takes the empty objects that the operator leaves behind for absent', () => {
    const nothing = {
      pods: {},
      services: {
        additionalSeedService: {},
        allPodsService: {},
        dcService: {},
        nodePortService: {},
        seedService: {},
      },
    };
    const rewritten = aCluster({
      superuserSecretRef: { name: '' },
      metadata: nothing,
      datacenters: [
        aDatacenter('dc1', {
          metadata: { name: 'dc1', ...nothing },
          perNodeConfigMapRef: { name: '' },
        }),
      ],
    });
    expect(build(rewritten)).toEqual(build());
    expect(superuserSecretName(rewritten)).toBe('demo-superuser');
    const [template] = rewritten.spec.cassandra!.datacenters!;
    expect(referencesOf(rewritten, template)).toEqual([]);
  });

  it('lets labels of the cluster win over its own', () => {
    const cluster = aCluster({
      metadata: { labels: { team: 'a' }, annotations: { n: 'a' } },
      datacenters: [
        aDatacenter('dc1', {
          metadata: {
            name: 'dc1',
            labels: { team: 'b', x: 'y' },
            annotations: { n: 'b' },
          },
        }),
      ],
    });
    expect(build(cluster).metadata.labels).toMatchObject({
      team: 'a',
      x: 'y',
      'app.kubernetes.io/name': 'k8ssandra-operator',
    });
    expect(build(cluster).metadata.annotations?.n).toBe('a');
  });

  it('has no superuser of ours where secrets are external', () => {
    const cluster = aCluster({}, { secretsProvider: 'external' });
    expect(build(cluster).spec).not.toHaveProperty('superuserSecretName');
    expect(build().spec.superuserSecretName).toBe('demo-superuser');
  });

  it('carries everything that is passed on', () => {
    const cluster = aCluster({
      serverImage: 'image',
      softPodAntiAffinity: true,
      tolerations: [{ key: 'a' }],
      serviceAccount: 'account',
      managementApiAuth: { insecure: {} },
      resources: { requests: { cpu: 1 } },
      containers: [
        {
          name: 'server-system-logger',
          resources: { limits: { cpu: 2 } },
        },
      ],
      initContainers: [
        { name: 'server-config-init', resources: { requests: { cpu: 3 } } },
      ],
      podPriorityClassName: 'high',
      podSecurityContext: { runAsUser: 1 },
      metadata: {
        pods: { labels: { p: 'q' } },
        services: { allPodsService: { labels: { s: 't' } } },
        commonAnnotations: { c: 'd' },
      },
      datacenters: [
        aDatacenter('dc1', {
          stopped: true,
          cdc: { pulsarServiceUrl: 'pulsar://x' },
        }),
      ],
    });
    expect(build(cluster).spec).toMatchObject({
      serverImage: 'image',
      allowMultipleNodesPerWorker: true,
      tolerations: [{ key: 'a' }],
      serviceAccountName: 'account',
      managementApiAuth: { insecure: {} },
      resources: { requests: { cpu: '1' } },
      systemLoggerResources: { limits: { cpu: '2' } },
      configBuilderResources: { requests: { cpu: '3' } },
      stopped: true,
      cdc: { pulsarServiceUrl: 'pulsar://x' },
      additionalAnnotations: { c: 'd' },
      additionalServiceConfig: {
        allpodsService: {
          additionalLabels: { s: 't', 'k8ssandra.io/cluster-name': 'demo' },
        },
      },
      podTemplateSpec: {
        metadata: { labels: { p: 'q' } },
        spec: {
          priorityClassName: 'high',
          securityContext: { runAsUser: 1 },
          initContainers: [{ name: 'server-config-init' }],
        },
      },
    });
  });

  it.each<[string, object, object]>([
    ['nothing', {}, {}],
    ['what is off', { softPodAntiAffinity: false }, {}],
    [
      'no network of the host',
      { networking: { hostNetwork: false, nodePort: { native: 30001 } } },
      { networking: { nodePort: { native: 30001 } } },
    ],
    [
      'the network of the host',
      { networking: { hostNetwork: true } },
      { networking: { hostNetwork: true } },
    ],
    [
      'a root file system that may be written to, which is not the default',
      { readOnlyRootFilesystem: false },
      { readOnlyRootFilesystem: false },
    ],
    [
      'the workloads that are on',
      { dseWorkloads: { graphEnabled: true, searchEnabled: false } },
      { dseWorkloads: { graphEnabled: true } },
    ],
    [
      'racks with zone, labels and affinity',
      { racks: [{ name: 'r1', zone: 'z', nodeAffinityLabels: { a: 'b' } }] },
      { racks: [{ name: 'r1', zone: 'z', nodeAffinityLabels: { a: 'b' } }] },
    ],
  ])('says %s as the operator does', (_case, options, expected) => {
    const plain = build().spec;
    const { config, ...spec } = build(aCluster(options)).spec;
    expect({ ...spec, config: plain.config }).toEqual({
      ...plain,
      ...expected,
    });
  });

  it('writes quantities in one form wherever they stand', () => {
    const claim = (storage: string) => ({
      resources: { requests: { storage } },
    });
    const { storageConfig } = build(
      aCluster({
        storageConfig: { cassandraDataVolumeClaimSpec: claim('1024Gi') },
        extraVolumes: {
          pvcs: [{ name: 'p', mountPath: '/p', pvcSpec: claim('2048Mi') }],
        },
      }),
    ).spec;
    expect(storageConfig?.cassandraDataVolumeClaimSpec).toEqual(claim('1Ti'));
    expect(storageConfig?.additionalVolumes?.[0].pvcSpec).toEqual(claim('2Gi'));
  });

  it("prefers the resources of the user's logger to those of Vector", () => {
    const telemetry = { vector: { enabled: true } };
    expect(build(aCluster({ telemetry })).spec.systemLoggerResources).toEqual({
      requests: { cpu: '200m', memory: '128Mi' },
      limits: { cpu: '2', memory: '2Gi' },
    });
    const resources = { limits: { cpu: '4' } };
    const containers = [{ name: 'server-system-logger', resources }];
    const own = build(aCluster({ telemetry, containers })).spec;
    expect(own.systemLoggerResources).toEqual(resources);
  });

  it('writes the version in its normal form', () => {
    expect(build(aCluster({ serverVersion: 'v4.1' })).spec.serverVersion).toBe(
      '4.1.0',
    );
  });

  it('names the field of the cluster that cannot be read', () => {
    const cluster = aCluster({
      datacenters: [aDatacenter('a'), aDatacenter('b', { serverVersion: 'x' })],
    });
    const template = cluster.spec.cassandra!.datacenters![1];
    expect(() => build(cluster, { template })).toThrow(
      'spec.cassandra.datacenters[1].serverVersion "x" is not a version',
    );
  });
});

describe('order of creation (operator-spec 3.3)', () => {
  it('puts analytics first and search last, and keeps the order otherwise', () => {
    const cluster = aCluster({
      datacenters: [
        aDatacenter('search', { dseWorkloads: { searchEnabled: true } }),
        aDatacenter('a'),
        aDatacenter('graph', { dseWorkloads: { graphEnabled: true } }),
        aDatacenter('analytics', { dseWorkloads: { analyticsEnabled: true } }),
        aDatacenter('b'),
      ],
    });
    expect(creationOrder(cluster).map(each => each.metadata.name)).toEqual([
      'analytics',
      'a',
      'graph',
      'b',
      'search',
    ]);
  });
});
