import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, indexKey, indexNames } from '../../snapshot';
import { cachedCluster } from './cachedCluster';
import { createObjectStore } from './objectStore';

const pod = (name: string, datacenter?: string): any => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    namespace: 'db',
    ...(datacenter && { labels: { [labels.cassandraDatacenter]: datacenter } }),
  },
  spec: { containers: [{ name: 'cassandra', command: ['big'] }] },
  status: { podIP: '240.0.0.1' },
});

describe('cached cluster', () => {
  const store = createObjectStore('uid', () => 'now');
  const cluster = cachedCluster('east', store);
  const pods = cluster.cache(cacheIds.pods);

  beforeAll(() => {
    store.put(pod('a', 'dc1'));
    store.put(pod('b', 'dc2'));
    store.put(pod('c'));
  });

  it('is connected and in sync, and tells who it is', () => {
    expect(cluster.status).toMatchObject({ state: 'ready', clusterUid: 'uid' });
    expect(pods.synced).toBe(true);
    expect(pods.type.kind).toBe('Pod');
  });

  it('has what the selector of a cache has, projected', () => {
    expect(pods.list().map(each => each.metadata.name)).toEqual(['a', 'b']);
    expect(JSON.stringify(pods.list())).not.toContain('big');
  });

  it('finds by name and by index', () => {
    expect(pods.get({ namespace: 'db', name: 'b' })).toBeDefined();
    expect(pods.get({ namespace: 'db', name: 'c' })).toBeUndefined();
    expect(pods.get({ namespace: 'other', name: 'a' })).toBeUndefined();
    const found = pods.byIndex(indexNames.datacenter, indexKey('db', 'dc1'));
    expect(found.map(each => each.metadata.name)).toEqual(['a']);
  });

  it('gives the same view of the same version', () => {
    expect(pods.list()[0]).toBe(pods.list()[0]);
    store.put({ ...pod('a', 'dc1'), status: { podIP: '240.0.0.2' } });
    expect(pods.get({ namespace: 'db', name: 'a' })).toMatchObject({
      status: { podIP: '240.0.0.2' },
    });
  });
});
