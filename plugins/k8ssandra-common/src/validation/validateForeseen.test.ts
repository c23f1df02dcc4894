import type { K8ssandraCluster } from '../resources';
import { aCluster, aDatacenter as dc } from './testing';
import { validateK8ssandraCluster } from './validate';

const DC0 = 'spec.cassandra.datacenters[0]';
const CLUSTER = 'spec.cassandra';
const needs = {
  requests: { cpu: 1, memory: '1Gi' },
  limits: { cpu: 1, memory: '1Gi' },
};
const onlyDc1 = (options: Record<string, unknown>, cassandra = {}) =>
  aCluster({ datacenters: [dc('dc1', options)], ...cassandra });
const withYaml = (cassandraYaml: object, cassandra = {}) =>
  onlyDc1({ config: { cassandraYaml } }, cassandra);
const queryLog = { full_query_logging_options: { enabled: true } };
const volume = (source: object) => ({
  name: 'more',
  mountPath: '/more',
  ...source,
});

function causes(cluster: K8ssandraCluster, previous?: K8ssandraCluster) {
  return validateK8ssandraCluster({ cluster, previous }).causes.map(
    each => `${each.reason} ${each.field}`,
  );
}

describe('what cass-operator would refuse (operator-spec 6.3)', () => {
  it.each<[string, K8ssandraCluster, string[]]>([
    [
      'nodes that share a machine, with needs of both levels',
      onlyDc1(
        { resources: { requests: { cpu: 1 }, limits: needs.limits } },
        {
          softPodAntiAffinity: true,
          resources: { requests: { memory: '1Gi' } },
        },
      ),
      [],
    ],
    [
      'nodes that share a machine without limits',
      onlyDc1({
        softPodAntiAffinity: true,
        resources: { requests: needs.requests },
      }),
      [
        `FieldValueRequired ${DC0}.resources.limits.cpu`,
        `FieldValueRequired ${DC0}.resources.limits.memory`,
      ],
    ],
    [
      'nodes that share a machine by the cluster, but not here',
      onlyDc1({ softPodAntiAffinity: false }, { softPodAntiAffinity: true }),
      [],
    ],
    [
      'workloads of DSE in Cassandra',
      onlyDc1(
        { dseWorkloads: { searchEnabled: true } },
        { dseWorkloads: { graphEnabled: true, analyticsEnabled: false } },
      ),
      [
        `FieldValueInvalid ${CLUSTER}.dseWorkloads.graphEnabled`,
        `FieldValueInvalid ${DC0}.dseWorkloads.searchEnabled`,
      ],
    ],
    [
      'workloads of DSE in DSE',
      onlyDc1(
        {
          dseWorkloads: { searchEnabled: true },
          config: { dseYaml: { a: 1 } },
        },
        { serverType: 'dse', serverVersion: '6.8.25' },
      ),
      [],
    ],
    [
      'dse.yaml in HCD',
      onlyDc1(
        {},
        {
          serverType: 'hcd',
          serverVersion: '1.0.0',
          config: { dseYaml: { a: 1 } },
        },
      ),
      [`FieldValueInvalid ${CLUSTER}.config.dseYaml`],
    ],
    ['an empty dse.yaml', onlyDc1({ config: { dseYaml: {} } }), []],
    ['the log of full queries in 4.1', withYaml(queryLog), []],
    [
      'the log of full queries in 3.11',
      withYaml(queryLog, { serverVersion: '3.11.14' }),
      [
        `FieldValueInvalid ${DC0}.config.cassandraYaml.full_query_logging_options.enabled`,
      ],
    ],
    [
      'the log of full queries in DSE',
      withYaml(queryLog, { serverType: 'dse', serverVersion: '6.8.25' }),
      [
        `FieldValueInvalid ${DC0}.config.cassandraYaml.full_query_logging_options.enabled`,
      ],
    ],
    [
      'server options of the JVM in 3.11',
      onlyDc1(
        { config: { jvmOptions: { additionalJvmServerOptions: ['-Da'] } } },
        { serverVersion: '3.11.14' },
      ),
      [`FieldValueInvalid ${DC0}.config.jvmOptions.additionalJvmServerOptions`],
    ],
    [
      'volumes with no, one and two sources',
      onlyDc1({
        extraVolumes: {
          pvcs: [
            volume({ pvcSpec: { a: 1 } }),
            volume({ pvcSpec: {}, volumeSource: {} }),
          ],
        },
        storageConfig: { additionalVolumes: [volume({})] },
      }),
      [
        `FieldValueInvalid ${DC0}.storageConfig.additionalVolumes[0]`,
        `FieldValueInvalid ${DC0}.extraVolumes.pvcs[1]`,
      ],
    ],
    [
      'labels of services with the reserved prefix',
      onlyDc1(
        {
          metadata: {
            name: 'dc1',
            services: {
              dcService: { annotations: { 'cassandra.datastax.com/a': 'b' } },
            },
          },
        },
        {
          metadata: {
            services: { seedService: { labels: { mine: 'yes' } } },
          },
        },
      ),
      [
        `FieldValueForbidden ${DC0}.metadata.services.dcService.annotations[cassandra.datastax.com/a]`,
      ],
    ],
    [
      'a wrong value of the annotation of cass-operator',
      onlyDc1({
        metadata: {
          name: 'dc1',
          annotations: { 'cassandra.datastax.com/autoupdate-spec': 'never' },
        },
      }),
      [
        `FieldValueNotSupported ${DC0}.metadata.annotations[cassandra.datastax.com/autoupdate-spec]`,
      ],
    ],
    [
      'a name of one letter',
      onlyDc1({}, { clusterName: 'c' }),
      [`FieldValueInvalid ${CLUSTER}.clusterName`],
    ],
  ])('%s', (_case, cluster, expected) => {
    expect(causes(cluster)).toEqual(expected);
  });
});

describe('changes that would lose data or cannot be made', () => {
  const rack = (zone?: string) => ({ racks: [{ name: 'r1', zone }] });
  const claim = (resources: object) => ({
    storageConfig: { cassandraDataVolumeClaimSpec: { resources } },
  });

  it.each<[string, K8ssandraCluster, K8ssandraCluster, string[]]>([
    [
      'the last datacenter goes',
      aCluster(),
      aCluster({ datacenters: [] }),
      ['FieldValueForbidden spec.cassandra.datacenters'],
    ],
    [
      'machines are shared from now on',
      onlyDc1({ resources: needs }),
      onlyDc1({ resources: needs, softPodAntiAffinity: true }),
      [`FieldValueForbidden ${DC0}.softPodAntiAffinity`],
    ],
    [
      'what was unset is said',
      onlyDc1({}),
      onlyDc1({ softPodAntiAffinity: false }),
      [],
    ],
    [
      'a rack moves to another zone',
      onlyDc1(rack('a')),
      onlyDc1(rack('b')),
      [`FieldValueForbidden ${DC0}.racks[0].zone`],
    ],
    ['a rack loses its zone', onlyDc1(rack('a')), onlyDc1(rack()), []],
    [
      'a claim gets limits',
      onlyDc1(claim({ requests: { storage: '1Gi' } })),
      onlyDc1(
        claim({ requests: { storage: '1Gi' }, limits: { storage: '2Gi' } }),
      ),
      [
        `FieldValueForbidden ${DC0}.storageConfig.cassandraDataVolumeClaimSpec.resources.limits`,
      ],
    ],
  ])('%s', (_case, previous, cluster, expected) => {
    expect(causes(cluster, previous)).toEqual(expected);
  });

  it('names the way out with the last datacenter', () => {
    const { causes: found } = validateK8ssandraCluster({
      cluster: aCluster({ datacenters: [] }),
      previous: aCluster(),
    });
    expect(found[0].message).toBe(
      'removes the last datacenter (dc1, dc2) and with it all data; keep it, or delete the whole K8ssandraCluster',
    );
  });
});

describe('fields without effect', () => {
  it('are named with the place where they have one', () => {
    const cluster = onlyDc1(
      { rebuild: { sourceDc: 'a' }, racks: [{ name: 'r1', zone: 'z' }] },
      {
        cdc: { pulsarServiceUrl: 'x' },
        datacenterName: 'a',
        additionalSeeds: ['10.0.0.1', 'fd00::1', 'seed.example.org'],
      },
    );
    const { causes: found, warnings } = validateK8ssandraCluster({ cluster });
    expect(found).toEqual([]);
    expect(warnings.map(each => [each.key, each.params.field])).toEqual([
      ['validation.datacenterOnly', `${CLUSTER}.cdc`],
      ['validation.datacenterOnly', `${CLUSTER}.datacenterName`],
      ['validation.clusterOnly', `${DC0}.rebuild`],
      ['validation.seedName', `${CLUSTER}.additionalSeeds[2]`],
      ['validation.rackZone', `${DC0}.racks[0].zone`],
    ]);
  });
});
