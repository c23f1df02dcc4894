import { admitK8ssandraCluster } from './admit';
import { aCluster, aDatacenter as dc } from './testing';
import { validateK8ssandraCluster } from './validate';

const DC0 = 'spec.cassandra.datacenters[0]';

describe('admitK8ssandraCluster', () => {
  it('refuses what upstream’s webhook refuses, with all causes', () => {
    const { causes } = admitK8ssandraCluster({
      cluster: aCluster(
        { storageConfig: undefined, datacenters: [dc('DC')] },
        { medusa: {} },
      ),
    });
    expect(causes.map(each => each.field)).toEqual([
      `${DC0}.metadata.name`,
      `${DC0}.storageConfig`,
      'spec.medusa.storageProperties.storageProvider',
      'spec.medusa.storageProperties.bucketName',
    ]);
  });

  it.each([
    ['no datacenters', aCluster({ datacenters: [] })],
    ['one name twice', aCluster({ datacenters: [dc('dc1'), dc('dc1')] })],
    ['no version', aCluster({ serverVersion: undefined })],
    [
      'fewer nodes than racks',
      aCluster({
        datacenters: [
          dc('dc1', { size: 1, racks: [{ name: 'r1' }, { name: 'r2' }] }),
        ],
      }),
    ],
    [
      'a rack of the cluster that makes names too long',
      aCluster({
        clusterName: 'c'.repeat(20),
        racks: [{ name: 'r'.repeat(40) }],
      }),
    ],
    [
      'Reaper without an access mode',
      aCluster(
        {},
        {
          reaper: {
            storageType: 'local',
            deploymentMode: 'SINGLE',
            storageConfig: {
              accessModes: [],
              resources: { requests: { storage: '1Gi' } },
            },
          },
        },
      ),
    ],
    ['workloads of DSE', aCluster({ dseWorkloads: { graphEnabled: true } })],
  ])('lets %s pass as upstream does, and warns', (_case, cluster) => {
    const { causes, warnings } = admitK8ssandraCluster({ cluster });
    const refused = validateK8ssandraCluster({ cluster }).causes;
    expect(causes).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
    expect(warnings).toEqual(
      refused.map(({ field, message }) => `${field}: ${message}`),
    );
  });

  it.each([
    ['storage shrinks', '5Gi', '1Gi'],
    ['storage grows', '1Gi', '5Gi'],
  ])('warns when %s', (_case, from, to) => {
    const sized = (storage: string) =>
      aCluster({
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            resources: { requests: { storage } },
          },
        },
      });
    const { causes, warnings } = admitK8ssandraCluster({
      cluster: sized(to),
      previous: sized(from),
    });
    expect(causes).toEqual([]);
    expect(warnings).toHaveLength(2);
  });

  const broken = aCluster({ datacenters: [dc('DC')] });
  const annotated = (annotations: Record<string, string>) => ({
    ...broken,
    metadata: { ...broken.metadata, annotations },
  });

  it.each([
    [
      'a write to an object that is being deleted',
      {
        ...broken,
        metadata: { ...broken.metadata, deletionTimestamp: '2026-01-01' },
      },
      undefined,
    ],
    ['a write that changes no spec', annotated({ mine: 'x' }), broken],
  ])('lets %s pass', (_case, cluster, previous) => {
    const { causes, warnings } = admitK8ssandraCluster({ cluster, previous });
    expect(causes).toEqual([]);
    expect(warnings[0]).toContain(`${DC0}.metadata.name: `);
  });

  it('judges a change of the annotation that a rule looks at', () => {
    const cluster = annotated({ 'k8ssandra.io/autoupdate-spec': 'never' });
    const { causes } = admitK8ssandraCluster({ cluster, previous: broken });
    expect(causes).toHaveLength(2);
  });
});
