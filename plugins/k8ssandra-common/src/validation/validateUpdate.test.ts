import type { K8ssandraCluster } from '../resources';
import { aCluster, aDatacenter } from './testing';
import { validateK8ssandraCluster } from './validate';

function causes(cluster: unknown, previous?: K8ssandraCluster) {
  return validateK8ssandraCluster({
    cluster: cluster as K8ssandraCluster,
    previous,
  }).causes.map(each => `${each.reason} ${each.field}`);
}

const dc = aDatacenter;
const onlyDc1 = (options: Record<string, unknown>) =>
  aCluster({ datacenters: [dc('dc1', options)] });
const DC0 = 'spec.cassandra.datacenters[0]';
const storageOf = (size: string, more = {}) => ({
  storageConfig: {
    cassandraDataVolumeClaimSpec: {
      ...more,
      resources: { requests: { storage: size } },
    },
  },
});

describe('a change of a running cluster', () => {
  const racks = (...names: string[]) => names.map(name => ({ name }));

  it.each<[string, K8ssandraCluster, K8ssandraCluster, string[]]>([
    ['nothing', aCluster(), aCluster(), []],
    ['more nodes', onlyDc1({ size: 3 }), onlyDc1({ size: 6 }), []],
    ['fewer nodes', onlyDc1({ size: 6 }), onlyDc1({ size: 3 }), []],
    [
      'another datacenter',
      onlyDc1({}),
      aCluster({ datacenters: [dc('dc1'), dc('dc2')] }),
      [],
    ],
    [
      'one datacenter less',
      aCluster(),
      aCluster({ datacenters: [dc('dc2')] }),
      [],
    ],
    [
      'a datacenter with another name',
      aCluster(),
      aCluster({ datacenters: [dc('dc1'), dc('dc3')] }),
      ['FieldValueForbidden spec.cassandra.datacenters'],
    ],
    [
      'the name of the cluster',
      aCluster({ clusterName: 'one' }),
      aCluster({ clusterName: 'two' }),
      ['FieldValueForbidden spec.cassandra.clusterName'],
    ],
    [
      'the name of the cluster spelt out',
      aCluster(),
      aCluster({ clusterName: 'demo' }),
      [],
    ],
    [
      'the older spelling for the newer',
      aCluster({ cluster: 'one' }),
      aCluster({ clusterName: 'one' }),
      [],
    ],
    [
      'the place of a datacenter',
      onlyDc1({ k8sContext: 'east' }),
      onlyDc1({ k8sContext: 'west' }),
      [`FieldValueForbidden ${DC0}.k8sContext`],
    ],
    [
      'the namespace spelt out',
      onlyDc1({}),
      onlyDc1({ metadata: { name: 'dc1', namespace: 'ns1' } }),
      [],
    ],
    [
      'the namespace',
      onlyDc1({}),
      onlyDc1({ metadata: { name: 'dc1', namespace: 'other' } }),
      [`FieldValueForbidden ${DC0}.metadata.namespace`],
    ],
    [
      'the name in Cassandra',
      onlyDc1({}),
      onlyDc1({ datacenterName: 'real' }),
      [`FieldValueForbidden ${DC0}.datacenterName`],
    ],
    [
      'the tokens, from the default',
      onlyDc1({}),
      onlyDc1({ config: { cassandraYaml: { num_tokens: 8 } } }),
      [`FieldValueForbidden ${DC0}.config.cassandraYaml.num_tokens`],
    ],
    [
      'the tokens as a text',
      onlyDc1({ config: { cassandraYaml: { num_tokens: 16 } } }),
      onlyDc1({ config: { cassandraYaml: { num_tokens: '16' } } }),
      [`FieldValueForbidden ${DC0}.config.cassandraYaml.num_tokens`],
    ],
    [
      'the default of the tokens spelt out at the cluster',
      onlyDc1({}),
      aCluster({
        config: { cassandraYaml: { num_tokens: 16 } },
        datacenters: [dc('dc1')],
      }),
      [],
    ],
    [
      'a new generation with another default of the tokens',
      onlyDc1({ serverVersion: '3.11.14' }),
      onlyDc1({ serverVersion: '4.1.9' }),
      [`FieldValueForbidden ${DC0}.config.cassandraYaml.num_tokens`],
    ],
    [
      'a new generation that keeps its tokens',
      onlyDc1({ serverVersion: '3.11.14' }),
      onlyDc1({
        serverVersion: '4.1.9',
        config: { cassandraYaml: { num_tokens: 256 } },
      }),
      [],
    ],
    [
      'a rack less',
      onlyDc1({ racks: racks('r1', 'r2') }),
      onlyDc1({ racks: racks('r1') }),
      [`FieldValueForbidden ${DC0}.racks`],
    ],
    [
      'racks in another order',
      onlyDc1({ racks: racks('r1', 'r2') }),
      onlyDc1({ racks: racks('r2', 'r1') }),
      [`FieldValueForbidden ${DC0}.racks`],
    ],
    [
      'a rack more with nodes',
      onlyDc1({ size: 4, racks: racks('r1', 'r2') }),
      onlyDc1({ size: 6, racks: racks('r1', 'r2', 'r3') }),
      [],
    ],
    [
      'a rack more without nodes',
      onlyDc1({ size: 4, racks: racks('r1', 'r2') }),
      onlyDc1({ size: 5, racks: racks('r1', 'r2', 'r3') }),
      [`FieldValueInvalid ${DC0}.size`],
    ],
    [
      'less storage',
      onlyDc1(storageOf('1Ti')),
      onlyDc1(storageOf('500Gi')),
      [
        `FieldValueForbidden ${DC0}.storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage`,
      ],
    ],
    [
      'as much storage in another unit',
      onlyDc1(storageOf('1Ti')),
      onlyDc1(storageOf('1024Gi')),
      [],
    ],
    [
      'another storage class',
      onlyDc1(storageOf('1Gi', { storageClassName: 'slow' })),
      onlyDc1(storageOf('1Gi', { storageClassName: 'fast' })),
      [
        `FieldValueForbidden ${DC0}.storageConfig.cassandraDataVolumeClaimSpec.storageClassName`,
      ],
    ],
    [
      'the keyspace of Reaper, from the default',
      aCluster({}, { reaper: {} }),
      aCluster({}, { reaper: { keyspace: 'other' } }),
      ['FieldValueForbidden spec.reaper.keyspace'],
    ],
    [
      'Reaper more',
      aCluster(),
      aCluster({}, { reaper: { keyspace: 'other' } }),
      [],
    ],
  ])('%s', (_case, previous, cluster, expected) => {
    expect(causes(cluster, previous)).toEqual(expected);
  });
});

it('lets a datacenter be named by another context of the same Kubernetes cluster', () => {
  const judge = (to: string) =>
    validateK8ssandraCluster({
      previous: onlyDc1({ k8sContext: 'east' }),
      cluster: onlyDc1({ k8sContext: to }),
      aliases: [['east', 'east-2'], ['west']],
    }).causes.length;
  expect([judge('east-2'), judge('west')]).toEqual([0, 1]);
});
