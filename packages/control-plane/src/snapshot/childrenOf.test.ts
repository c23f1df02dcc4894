import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { childCacheIds, childTypes, type ChildCacheId } from './childCaches';
import { cacheIds, homeCaches, regionCaches } from './caches';
import { childrenOf } from './childrenOf';
import { indexKey } from './indexNames';
import { cachedCluster } from './__testUtils__/cachedCluster';

const ours = { [labels.clusterName]: 'demo', [labels.clusterNamespace]: 'db' };
const object = (name: string, objectLabels = {}, namespace = 'db') => ({
  apiVersion: 'v1',
  kind: 'X',
  metadata: { name, namespace, labels: objectLabels },
});
const LISTS = [
  [childCacheIds.stargates, 'stargates'],
  [childCacheIds.reapers, 'reapers'],
  [childCacheIds.backupSchedules, 'backupSchedules'],
  [childCacheIds.serviceMonitors, 'serviceMonitors'],
] as const;

const take = (
  objects: Record<string, any[]> = {},
  options: Parameters<typeof cachedCluster>[2] = {},
) =>
  childrenOf({
    cluster: cachedCluster(regionCaches(), objects, options),
    owner: indexKey('db', 'demo'),
    namespaces: ['db'],
  });

describe.each(LISTS)('%s', (id, list) => {
  const { kind } = childTypes[id];

  it('are those of the cluster wherever they lie, and whatever lies beside its datacenters', () => {
    const found = take({
      [id]: [
        object('ours', ours),
        object('elsewhere', ours, 'other'),
        object('foreign'),
        object('far', {}, 'other'),
      ],
    });
    const names = found[list].map(each => each.metadata.name).sort();
    expect(names).toEqual(['elsewhere', 'foreign', 'ours']);
    expect(found.served[kind]).toBe(true);
    expect(found.denied).toEqual([]);
  });

  it.each([
    ['missing', false, []],
    ['forbidden', undefined, [kind]],
    ['unknown', undefined, []],
  ] as const)(
    'whose kind is %s: nothing is there, and that is said',
    (availability, served, denied) => {
      const found = take(
        { [id]: [object('stale', ours)] },
        { absent: { [id]: availability } },
      );
      expect(found[list]).toEqual([]);
      expect(found.served[kind]).toBe(served);
      expect(found.denied).toEqual(denied);
    },
  );
});

describe('the caches of what runs beside Cassandra', () => {
  const ids = Object.values(childCacheIds);

  it.each([
    ['every region', regionCaches()],
    ['the control-plane cluster', homeCaches()],
  ])('are in %s, and optional', (_, specs) => {
    for (const id of ids) expect(specs[id]).toMatchObject({ optional: true });
  });

  it('keep to the namespaces of a restricted control plane', () => {
    const specs = regionCaches(['db', 'shop']);
    for (const id of ids) expect(specs[id].namespaces).toEqual(['db', 'shop']);
    expect(specs[cacheIds.definitions].namespaces).toBeUndefined();
  });

  it('hold of ServiceMonitors only ours', () => {
    const { labelSelector } = regionCaches()[childCacheIds.serviceMonitors];
    expect(labelSelector).toBe(labels.clusterName);
  });

  it('keep of definitions only their name', () => {
    const { project, metadataOnly } = regionCaches()[cacheIds.definitions];
    expect(metadataOnly).toBe(true);
    expect(
      project!({
        metadata: { name: 'a', uid: 'u', resourceVersion: '1', labels: {} },
        spec: { versions: [] },
      }),
    ).toEqual({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'a', uid: 'u', resourceVersion: '1' },
    });
  });

  it.each<[ChildCacheId, string]>([
    ['stargates', 'Stargate'],
    ['reapers', 'Reaper'],
    ['backup-schedules', 'MedusaBackupSchedule'],
    ['service-monitors', 'ServiceMonitor'],
  ])('%s holds kind %s', (id, kind) => {
    expect(childTypes[id].kind).toBe(kind);
  });
});
