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
const DC1 = 'spec.cassandra.datacenters[1]';
const storageOf = (size: string, more = {}) => ({
  storageConfig: {
    cassandraDataVolumeClaimSpec: {
      ...more,
      resources: { requests: { storage: size } },
    },
  },
});

describe('a new cluster', () => {
  it('is accepted when all is well', () => {
    expect(validateK8ssandraCluster({ cluster: aCluster() })).toEqual({
      causes: [],
      warnings: [],
    });
  });

  it.each<[string, unknown, string[]]>([
    ['nothing at all', undefined, ['FieldValueRequired spec.cassandra']],
    ['a text', 'cluster', ['FieldValueRequired spec.cassandra']],
    [
      'no cassandra',
      { metadata: { name: 'a' }, spec: {} },
      ['FieldValueRequired spec.cassandra'],
    ],
    [
      'no datacenters',
      aCluster({ datacenters: [] }),
      ['FieldValueRequired spec.cassandra.datacenters'],
    ],
    [
      'datacenters that are no list',
      aCluster({ datacenters: 'dc1' }),
      [
        'FieldValueInvalid spec.cassandra.datacenters',
        'FieldValueRequired spec.cassandra.datacenters',
      ],
    ],
    [
      'a datacenter that is no object',
      aCluster({ datacenters: [null] }),
      [
        `FieldValueInvalid ${DC0}`,
        `FieldValueRequired ${DC0}.metadata.name`,
        `FieldValueRequired ${DC0}.size`,
      ],
    ],
    [
      'a name that Kubernetes refuses',
      aCluster({ datacenters: [dc('DC_1')] }),
      [`FieldValueInvalid ${DC0}.metadata.name`],
    ],
    [
      'a name that begins with a digit',
      aCluster({ datacenters: [dc('1dc')] }),
      [`FieldValueInvalid ${DC0}.metadata.name`],
    ],
    [
      'one name twice, in different contexts too',
      aCluster({ datacenters: [dc('dc1'), dc('dc1', { k8sContext: 'east' })] }),
      [`FieldValueDuplicate ${DC1}.metadata.name`],
    ],
    [
      'one Cassandra name twice',
      aCluster({
        datacenters: [dc('dc1'), dc('b', { datacenterName: 'dc1' })],
      }),
      [`FieldValueDuplicate ${DC1}.datacenterName`],
    ],
    [
      'no storage anywhere',
      aCluster({ storageConfig: undefined }),
      [
        `FieldValueRequired ${DC0}.storageConfig`,
        `FieldValueRequired ${DC1}.storageConfig`,
      ],
    ],
    [
      'no version',
      aCluster({
        serverVersion: undefined,
        datacenters: [dc('dc1', { serverVersion: '4.0.1' }), dc('dc2')],
      }),
      [`FieldValueRequired ${DC1}.serverVersion`],
    ],
    [
      'a version that is none, at the datacenter',
      onlyDc1({ serverVersion: 'newest' }),
      [`FieldValueInvalid ${DC0}.serverVersion`],
    ],
    [
      'a version that YAML made a number, at the cluster',
      aCluster({ serverVersion: 4.1, datacenters: [dc('dc1')] }),
      ['FieldValueInvalid spec.cassandra.serverVersion'],
    ],
    [
      'no size',
      aCluster({ datacenters: [{ metadata: { name: 'dc1' } }] }),
      [`FieldValueRequired ${DC0}.size`],
    ],
    ['no nodes', onlyDc1({ size: 0 }), [`FieldValueInvalid ${DC0}.size`]],
    ['half a node', onlyDc1({ size: 1.5 }), [`FieldValueInvalid ${DC0}.size`]],
    [
      'a text as size',
      onlyDc1({ size: '3' }),
      [`FieldValueInvalid ${DC0}.size`],
    ],
    [
      'fewer nodes than racks',
      onlyDc1({ size: 1, racks: [{ name: 'r1' }, { name: 'r2' }] }),
      [`FieldValueInvalid ${DC0}.size`],
    ],
    [
      'fewer nodes than racks of both levels',
      aCluster({
        racks: [{ name: 'r1' }, { name: 'r2' }],
        datacenters: [dc('dc1', { size: 2, racks: [{ name: 'r3' }] })],
      }),
      [`FieldValueInvalid ${DC0}.size`],
    ],
    [
      'a rack twice',
      onlyDc1({ racks: [{ name: 'r1' }, { name: 'r1' }] }),
      [`FieldValueDuplicate ${DC0}.racks[1].name`],
    ],
    [
      'nodes that share a machine without needs',
      aCluster({
        resources: { requests: { cpu: 1 } },
        datacenters: [dc('dc1', { softPodAntiAffinity: true })],
      }),
      [`FieldValueRequired ${DC0}.resources`],
    ],
    [
      'a wrong value of the annotation',
      {
        ...aCluster(),
        metadata: {
          name: 'demo',
          annotations: { 'k8ssandra.io/autoupdate-spec': 'never' },
        },
      },
      [
        'FieldValueNotSupported metadata.annotations[k8ssandra.io/autoupdate-spec]',
      ],
    ],
    [
      'backups without provider and bucket',
      aCluster({}, { medusa: { storageProperties: {} } }),
      [
        'FieldValueRequired spec.medusa.storageProperties.storageProvider',
        'FieldValueRequired spec.medusa.storageProperties.bucketName',
      ],
    ],
    [
      'a shared configuration without prefix, from elsewhere',
      aCluster(
        {},
        {
          medusa: {
            medusaConfigurationRef: {
              name: 'shared',
              namespace: 'other',
              kind: 'MedusaConfiguration',
              uid: '1',
            },
          },
        },
      ),
      [
        'FieldValueForbidden spec.medusa.medusaConfigurationRef.kind',
        'FieldValueForbidden spec.medusa.medusaConfigurationRef.uid',
        'FieldValueForbidden spec.medusa.medusaConfigurationRef.namespace',
        'FieldValueRequired spec.medusa.storageProperties.prefix',
      ],
    ],
    [
      'Reaper with storage of its own, not said how',
      aCluster({}, { reaper: { storageType: 'local' } }),
      [
        'FieldValueInvalid spec.reaper.deploymentMode',
        'FieldValueRequired spec.reaper.storageConfig',
      ],
    ],
    [
      'Reaper with storage of nothing',
      aCluster(
        {},
        {
          reaper: {
            storageType: 'local',
            deploymentMode: 'SINGLE',
            storageConfig: { resources: { requests: { storage: '0' } } },
          },
        },
      ),
      [
        'FieldValueRequired spec.reaper.storageConfig.accessModes',
        'FieldValueRequired spec.reaper.storageConfig.resources.requests.storage',
      ],
    ],
    [
      'names that become too long together',
      aCluster({
        clusterName: 'c'.repeat(30),
        datacenters: [dc('d'.repeat(25), { racks: [{ name: 'rack1' }] })],
      }),
      [`FieldValueInvalid ${DC0}.metadata.name`],
    ],
    [
      'names that become too long with a rack of the cluster',
      aCluster({
        clusterName: 'c'.repeat(20),
        racks: [{ name: 'r'.repeat(40) }],
        datacenters: [dc('dc1')],
      }),
      [`FieldValueInvalid ${DC0}.metadata.name`],
    ],
  ])('%s', (_case, cluster, expected) => {
    expect(causes(cluster)).toEqual(expected);
  });

  it('names all causes at once', () => {
    const cluster = aCluster({
      storageConfig: undefined,
      datacenters: [dc('A', { size: 0 }), dc('b', { serverVersion: '?' })],
    });
    expect(causes(cluster)).toHaveLength(5);
  });
});

describe('warnings', () => {
  const warnings = (
    cluster: K8ssandraCluster,
    more: Partial<Parameters<typeof validateK8ssandraCluster>[0]> = {},
  ) =>
    validateK8ssandraCluster({ cluster, ...more }).warnings.map(
      each => each.key,
    );
  const inEast = onlyDc1({ k8sContext: 'east' });

  it.each<[string, readonly string[] | undefined, string[]]>([
    ['is known', ['east', 'west'], []],
    ['is not known', ['west'], ['validation.unknownContext']],
    ['may be known or not', undefined, []],
  ])('a context that %s', (_case, knownContexts, expected) => {
    expect(warnings(inEast, { knownContexts })).toEqual(expected);
  });

  it('says nothing of the control-plane cluster itself', () => {
    expect(warnings(aCluster(), { knownContexts: [] })).toEqual([]);
  });

  it('names Stargate wherever it is asked for', () => {
    const cluster = aCluster(
      { datacenters: [dc('dc1', { stargate: { size: 1 } })] },
      { stargate: { size: 1 } },
    );
    const texts = validateK8ssandraCluster({ cluster }).warnings;
    expect(texts.map(each => each.params.field)).toEqual([
      'spec.stargate',
      `${DC0}.stargate`,
    ]);
  });

  it('says that the superuser stays', () => {
    const cluster = aCluster({ superuserSecretRef: { name: 'other' } });
    expect(warnings(cluster, { previous: aCluster() })).toEqual([
      'validation.superuserChange',
    ]);
    const defaulted = aCluster({ superuserSecretRef: { name: '' } });
    expect(warnings(defaulted, { previous: aCluster() })).toEqual([]);
  });

  it('says what larger volumes need', () => {
    const previous = onlyDc1(storageOf('1Gi'));
    expect(warnings(onlyDc1(storageOf('2Gi')), { previous })).toEqual([
      'validation.storageGrowth',
    ]);
    const allowed = onlyDc1({
      ...storageOf('2Gi'),
      metadata: {
        name: 'dc1',
        annotations: { 'cassandra.datastax.com/allow-storage-changes': 'true' },
      },
    });
    expect(warnings(allowed, { previous })).toEqual([]);
  });
});
