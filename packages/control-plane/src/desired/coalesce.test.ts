import type {
  CassandraClusterTemplate,
  DatacenterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter, mergeOptions } from './coalesce';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

type Options = Partial<CassandraClusterTemplate>;

describe('mergeOptions (operator-spec 3.4)', () => {
  it.each<[string, Options, Partial<DatacenterTemplate>, object]>([
    [
      'versions and images',
      { serverVersion: '4.0.1', serverImage: 'a' },
      { serverVersion: '4.1.9', serverImage: '' },
      { serverVersion: '4.1.9', serverImage: 'a' },
    ],
    [
      'switches that are set to false',
      {
        softPodAntiAffinity: true,
        readOnlyRootFilesystem: true,
        networking: { hostNetwork: true },
      },
      {
        softPodAntiAffinity: false,
        readOnlyRootFilesystem: false,
        networking: { hostNetwork: false },
      },
      {
        softPodAntiAffinity: false,
        readOnlyRootFilesystem: false,
        networking: { hostNetwork: false },
      },
    ],
    [
      'free configuration, in which a datacenter may switch off',
      { config: { cassandraYaml: { auto_snapshot: true, a: { b: 1 } } } },
      { config: { cassandraYaml: { auto_snapshot: false, a: { c: 2 } } } },
      {
        config: { cassandraYaml: { auto_snapshot: false, a: { b: 1, c: 2 } } },
      },
    ],
    [
      'JVM options',
      { config: { jvmOptions: { gc: 'CMS', additionalOptions: ['-Da'] } } },
      {
        config: {
          jvmOptions: { vm_use_numa: false, additionalOptions: ['-Db'] },
        },
      },
      {
        config: {
          jvmOptions: {
            gc: 'CMS',
            vm_use_numa: false,
            additionalOptions: ['-Db'],
          },
        },
      },
    ],
    [
      'racks by name',
      { racks: [{ name: 'r1', nodeAffinityLabels: { a: '1' } }] },
      {
        racks: [{ name: 'r2' }, { name: 'r1', nodeAffinityLabels: { b: '2' } }],
      },
      {
        racks: [
          { name: 'r1', nodeAffinityLabels: { a: '1', b: '2' } },
          { name: 'r2' },
        ],
      },
    ],
    [
      'tolerations as a whole',
      { tolerations: [{ key: 'a' }, { key: 'b' }] },
      { tolerations: [{ key: 'c' }] },
      { tolerations: [{ key: 'c' }] },
    ],
    [
      'an explicit empty list',
      { tolerations: [{ key: 'a' }] },
      { tolerations: [] },
      { tolerations: [] },
    ],
    [
      'storage: fields of the claim, but the list of volumes as a whole',
      {
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'slow',
            resources: { requests: { storage: '1Gi' } },
          },
          additionalVolumes: [{ name: 'a' }],
        },
      },
      {
        storageConfig: {
          cassandraDataVolumeClaimSpec: { storageClassName: 'fast' },
          additionalVolumes: [{ name: 'b' }],
        },
      },
      {
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'fast',
            resources: { requests: { storage: '1Gi' } },
          },
          additionalVolumes: [{ name: 'b' }],
        },
      },
    ],
    [
      'telemetry, with the parts of Vector put together',
      {
        telemetry: {
          mcac: { enabled: true, metricFilters: ['a'] },
          vector: { config: 'x', components: { sinks: [{ name: 'a' }] } },
        },
      },
      {
        telemetry: {
          mcac: { enabled: false, metricFilters: ['b'] },
          vector: { config: 'y', components: { sinks: [{ name: 'b' }] } },
        },
      },
      {
        telemetry: {
          mcac: { enabled: false, metricFilters: ['b'] },
          vector: {
            config: 'x\ny',
            components: { sinks: [{ name: 'a' }, { name: 'b' }] },
          },
        },
      },
    ],
    [
      'workloads, which can only be switched on',
      { dseWorkloads: { graphEnabled: true } },
      { dseWorkloads: { graphEnabled: false, searchEnabled: true } },
      { dseWorkloads: { graphEnabled: true, searchEnabled: true } },
    ],
  ])('%s', (_case, cassandra, template, expected) => {
    const merged = mergeOptions(cassandra, aDatacenter('dc1', template));
    expect(merged).toEqual(expected);
  });

  it('leaves out what is of one level only', () => {
    const merged = mergeOptions(
      { rebuild: { sourceDc: 'x' }, datacenterName: 'x', cdc: {} },
      aDatacenter('dc1', { rebuild: {}, stopped: true }),
    );
    expect(merged).toEqual({});
  });
});

describe('coalesceDatacenter', () => {
  const cluster = aCluster({
    clusterName: 'A',
    metadata: {
      labels: { l: 'cluster', c: '1' },
      commonLabels: { env: 'test' },
      pods: { annotations: { p: '1' } },
    },
    containers: [{ name: 'sidecar' }],
    extraVolumes: {
      volumes: [{ name: 'v', emptyDir: {} }],
      pvcs: [{ name: 'p', mountPath: '/p' }],
    },
    podSecurityContext: { runAsUser: 1 },
    podPriorityClassName: 'high',
  });
  const template = aDatacenter('dc1', {
    k8sContext: 'east',
    datacenterName: 'real',
    metadata: {
      name: 'dc1',
      namespace: 'ns2',
      labels: { l: 'dc' },
      pods: { labels: { q: '2' } },
    },
  });

  it('takes what is of one level from there', () => {
    expect(coalesceDatacenter(cluster, template)).toMatchObject({
      name: 'dc1',
      namespace: 'ns2',
      context: 'east',
      clusterName: 'A',
      cassandraName: 'real',
      datacenterName: 'real',
      size: 3,
      stopped: false,
      serverType: 'cassandra',
    });
  });

  it('merges metadata and keeps the name out of it', () => {
    expect(coalesceDatacenter(cluster, template).metadata).toEqual({
      labels: { l: 'dc', c: '1' },
      commonLabels: { env: 'test' },
      pods: { annotations: { p: '1' }, labels: { q: '2' } },
    });
  });

  it('gathers the pod template, with cassandra last unless it is listed', () => {
    const { podTemplate, storageConfig } = coalesceDatacenter(
      cluster,
      template,
    );
    expect(podTemplate).toEqual({
      containers: [{ name: 'sidecar' }, { name: 'cassandra' }],
      initContainers: [],
      volumes: [{ name: 'v', emptyDir: {} }],
      securityContext: { runAsUser: 1 },
      priorityClassName: 'high',
    });
    expect(storageConfig.additionalVolumes).toEqual([
      { name: 'p', mountPath: '/p' },
    ]);
    const listed = aCluster({
      containers: [{ name: 'cassandra' }, { name: 'sidecar' }],
    });
    expect(
      coalesceDatacenter(listed, template).podTemplate.containers,
    ).toHaveLength(2);
  });

  it.each([
    [
      { serverVersion: undefined },
      'x.serverVersion is missing: set it there or in spec.cassandra.serverVersion, such as 4.1.9',
    ],
    [
      { serverVersion: 'four' },
      'spec.cassandra.serverVersion "four" is not a version: write three numbers, such as 4.1.9',
    ],
    [
      { storageConfig: undefined },
      'x.storageConfig is missing: set it there or in spec.cassandra.storageConfig',
    ],
  ])('refuses %j by the name of the field', (options, message) => {
    expect(() => coalesceDatacenter(aCluster(options), template, 'x')).toThrow(
      message,
    );
  });
});
