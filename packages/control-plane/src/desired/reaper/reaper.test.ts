import type {
  DatacenterTemplate,
  K8ssandraCluster,
  K8ssandraClusterSpec,
  ReaperClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { buildReaper } from './buildReaper';
import { reaperName, reaperSecretName, reaperUiSecretName } from './names';
import { reaperKeyspace, referredReaper, runsReaper } from './ownReaper';

const DATACENTERS = [aDatacenter('dc1'), aDatacenter('dc2')];
const STORES = {
  keystoreSecretRef: { name: 'keys' },
  truststoreSecretRef: { name: 'trust' },
};

const clusterOf = (
  reaper?: ReaperClusterTemplate,
  datacenters: DatacenterTemplate[] = DATACENTERS,
  spec: Partial<K8ssandraClusterSpec> = {},
) => aCluster({ datacenters }, { reaper, ...spec });

const build = (cluster: K8ssandraCluster, index = 0, initialized = false) =>
  buildReaper({
    cluster,
    template: cluster.spec.cassandra!.datacenters![index],
    initialized,
  });

const stopped = aDatacenter('dc1', { stopped: true });

describe('where Reaper runs (operator-spec 8.2.1)', () => {
  it.each<
    [string, ReaperClusterTemplate | undefined, DatacenterTemplate[], string[]]
  >([
    ['nowhere without Reaper', undefined, DATACENTERS, []],
    ['in every datacenter', {}, DATACENTERS, ['dc1', 'dc2']],
    ['in the first one', { deploymentMode: 'SINGLE' }, DATACENTERS, ['dc1']],
    [
      'in the first one that runs',
      { deploymentMode: 'SINGLE' },
      [stopped, ...DATACENTERS.slice(1)],
      ['dc2'],
    ],
    [
      'nowhere while all are stopped',
      { deploymentMode: 'SINGLE' },
      [stopped],
      [],
    ],
    ['in no stopped one', {}, [stopped, ...DATACENTERS.slice(1)], ['dc2']],
    [
      'nowhere where somebody else keeps one',
      { reaperRef: { name: 'shared' }, deploymentMode: 'CONTROL_PLANE' },
      DATACENTERS,
      [],
    ],
    [
      'in every datacenter when the reference is empty',
      { reaperRef: { name: '' }, deploymentMode: 'CONTROL_PLANE' },
      DATACENTERS,
      ['dc1', 'dc2'],
    ],
  ])('%s', (_, reaper, datacenters, expected) => {
    const cluster = clusterOf(reaper, datacenters);
    const running = datacenters.filter(each => runsReaper(cluster, each));
    expect(running.map(each => each.metadata.name)).toEqual(expected);
    const built = datacenters.filter(template =>
      buildReaper({ cluster, template, initialized: true }),
    );
    expect(built).toEqual(running);
  });

  it.each<[string, ReaperClusterTemplate | undefined, string | undefined]>([
    ['none without Reaper', undefined, undefined],
    ['the usual one', {}, 'reaper_db'],
    ['the given one', { keyspace: 'own' }, 'own'],
    ['none with storage of its own', { storageType: 'local' }, undefined],
    [
      'none for one that somebody else keeps',
      { reaperRef: { name: 'a' } },
      undefined,
    ],
  ])('needs a keyspace: %s', (_, reaper, expected) => {
    expect(reaperKeyspace(clusterOf(reaper))).toBe(expected);
  });

  it('may be one that somebody else keeps, beside the cluster or elsewhere', () => {
    expect(referredReaper(clusterOf({}))).toBeUndefined();
    expect(referredReaper(clusterOf({ reaperRef: { name: 'a' } }))).toEqual({
      name: 'a',
      namespace: 'ns1',
    });
    const reaperRef = { name: 'a', namespace: 'b' };
    expect(referredReaper(clusterOf({ reaperRef }))).toEqual(reaperRef);
  });
});

describe('names of Reaper (operator-spec 9.4)', () => {
  it('come from the names in Cassandra', () => {
    const cluster = aCluster({ clusterName: 'My Cluster' }, { reaper: {} });
    const template = aDatacenter('dc1', { datacenterName: 'Real_DC' });
    expect(reaperName(cluster, template)).toBe('mycluster-real-dc-reaper');
    expect(reaperSecretName(cluster)).toBe('mycluster-reaper');
    expect(reaperUiSecretName(cluster)).toBe('mycluster-reaper-ui');
  });

  it.each([
    [null, 'demo-reaper-ui'],
    [{ name: 'own' }, 'own'],
    [{ name: '' }, ''],
    [{}, ''],
  ])('of the secret of its page: %j', (uiUserSecretRef, expected) => {
    expect(reaperUiSecretName(clusterOf({ uiUserSecretRef }))).toBe(expected);
  });
});

describe('what Reaper is told (operator-spec 8.2.1)', () => {
  it('is everything of the template but what concerns the cluster', () => {
    const cluster = clusterOf({
      deploymentMode: 'SINGLE',
      reaperRef: { name: '' },
      heapSize: '1024Mi',
      resources: { limits: { memory: '1000M', cpu: '500m' } },
      storageConfig: { resources: { requests: { storage: '1024Gi' } } },
      telemetry: {
        prometheus: { enabled: true },
        vector: { resources: { requests: { cpu: '1000m' } } },
      },
      autoScheduling: { enabled: true, excludedKeyspaces: ['a'] },
      httpManagement: { enabled: false },
      encryption: { serverCertName: 'server', clientCertName: 'client' },
      somethingNewer: { kept: true },
    });
    const { spec } = build(cluster)!;
    expect(spec).not.toHaveProperty('deploymentMode');
    expect(spec).not.toHaveProperty('reaperRef');
    expect(spec).toMatchObject({
      heapSize: '1Gi',
      resources: { limits: { memory: '1G', cpu: '500m' } },
      storageConfig: { resources: { requests: { storage: '1Ti' } } },
      telemetry: {
        prometheus: { enabled: true },
        vector: { resources: { requests: { cpu: '1' } } },
      },
      autoScheduling: {
        enabled: true,
        repairType: 'AUTO',
        excludedKeyspaces: ['a'],
      },
      httpManagement: { enabled: false },
      encryption: { serverCertName: 'server', clientCertName: 'client' },
      somethingNewer: { kept: true },
    });
  });

  it('names its datacenter and how many it sees', () => {
    const metadata = { name: 'dc1', namespace: 'ns2' };
    const one = build(clusterOf({}, [aDatacenter('dc1', { metadata })]))!;
    expect(one.metadata.namespace).toBe('ns2');
    expect(one.spec).toMatchObject({
      datacenterRef: { name: 'dc1', namespace: 'ns2' },
      datacenterAvailability: 'ALL',
    });
    const each = build(clusterOf({}))!;
    expect(each.spec.datacenterAvailability).toBe('EACH');
    const single = build(clusterOf({ deploymentMode: 'SINGLE' }))!;
    expect(single.spec.datacenterAvailability).toBe('ALL');
  });

  it('has the stores of clients, whether encryption is on or not', () => {
    const cluster = aCluster(
      { clientEncryptionStores: STORES },
      { reaper: {} },
    );
    expect(build(cluster)!.spec.clientEncryptionStores).toEqual(STORES);
  });

  it.each([
    [
      'while the cluster begins',
      [aDatacenter('dc1'), { ...stopped, metadata: { name: 'dc2' } }],
      false,
      false,
    ],
    [
      'while a datacenter of a complete cluster is stopped',
      [aDatacenter('dc1'), { ...stopped, metadata: { name: 'dc2' } }],
      true,
      true,
    ],
    ['while all run', DATACENTERS, true, false],
  ])('migrates its schema or not: %s', (_, datacenters, initialized, skips) => {
    const built = build(clusterOf({}, datacenters), 0, initialized)!;
    expect(built.spec.skipSchemaMigration).toBe(skips);
  });

  it('skips the migration where the user says so', () => {
    const built = build(clusterOf({ skipSchemaMigration: true }))!;
    expect(built.spec.skipSchemaMigration).toBe(true);
  });

  it('refuses storage of its own in every datacenter', () => {
    expect(() => build(clusterOf({ storageType: 'local' }))).toThrow(
      'spec.reaper.deploymentMode PER_DC works with storage in Cassandra only: choose SINGLE or CONTROL_PLANE, or storageType cassandra',
    );
    const single = { storageType: 'local', deploymentMode: 'SINGLE' } as const;
    expect(build(clusterOf(single))!.spec.storageType).toBe('local');
  });

  it('has a digest that follows what it says', () => {
    const digest = (reaper: ReaperClusterTemplate) =>
      build(clusterOf(reaper))!.metadata.annotations![
        'k8ssandra.io/resource-hash'
      ];
    expect(digest({ keyspace: 'a' })).toBe(digest({ keyspace: 'a' }));
    expect(digest({ keyspace: 'a' })).not.toBe(digest({ keyspace: 'b' }));
  });
});
