import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  claimed,
  dc,
  newCluster,
  podsOf,
} from '../plan/__testUtils__/snapshots';
import { cacheIds, homeCaches, regionCaches } from './caches';
import type { Region } from './region';
import { snapshotOf } from './snapshotOf';
import { cachedCluster } from './__testUtils__/cachedCluster';

const own = {
  [labels.clusterName]: 'demo',
  [labels.clusterNamespace]: 'db',
};
const object = (name: string, objectLabels: object = {}, rest: object = {}) =>
  ({
    apiVersion: 'v1',
    kind: 'X',
    metadata: { name, namespace: 'db', labels: objectLabels },
    ...rest,
  } as any);
const region = (
  name: string,
  objects: Record<string, any[]> = {},
  options: Parameters<typeof cachedCluster>[2] = {},
): Region => ({
  name,
  label: `region-${name}`,
  cluster: cachedCluster(
    name === '' ? homeCaches() : regionCaches(),
    objects,
    options,
  ),
});

function take(
  regions: Region[],
  options: {
    home?: Region;
    cluster?: ReturnType<typeof newCluster>;
    clusters?: Array<ReturnType<typeof newCluster>>;
    now?: number;
  } = {},
) {
  return snapshotOf({
    controlPlane: 'cp',
    mode: 'reconcile',
    cluster: options.cluster ?? claimed(newCluster([dc('dc1', 'east')])),
    home: options.home ?? region(''),
    regions: new Map(regions.map(each => [each.name, each])),
    clusters: options.clusters ?? [],
    schema: {},
    referenced: {},
    failures: (context): Record<string, never> =>
      context === 'east' ? { id: {} as never } : {},
    now: options.now ?? 1000,
    wallNow: Date.parse('2026-01-01T00:01:00Z'),
  });
}

describe('a snapshot', () => {
  it('holds what concerns the cluster, and nothing else', () => {
    const east = region('east', {
      [cacheIds.datacenters]: [object('dc1', own), object('dc7')],
      [cacheIds.pods]: [...podsOf('dc1', 3), ...podsOf('dc7', 3)],
      [cacheIds.configMaps]: [
        object('ours', own),
        object('theirs', { ...own, [labels.clusterName]: 'other' }),
      ],
      [cacheIds.copies]: [
        object('copy', { [labels.replicatedSecretName]: 'db.demo' }),
        object('other', { [labels.replicatedSecretName]: 'db.other' }),
      ],
      [cacheIds.slices]: [
        object('pods', { [labels.cassandraDatacenter]: 'dc1' }),
        object('more', { [labels.cassandraDatacenter]: 'dc7' }),
      ],
      [cacheIds.tasks]: [
        object('unlabelled', {}, { spec: { datacenter: { name: 'dc1' } } }),
        object('other', {}, { spec: { datacenter: { name: 'dc7' } } }),
      ],
    });
    const { contexts } = take([east, region('west')]);
    const names = (list: Array<{ metadata: { name: string } }>) =>
      list.map(each => each.metadata.name);
    expect(Object.keys(contexts)).toEqual(['', 'east']);
    expect(names(contexts.east.datacenters)).toEqual(['dc1']);
    expect(contexts.east.pods).toHaveLength(3);
    expect(names(contexts.east.configMaps)).toEqual(['ours']);
    expect(names(contexts.east.secrets)).toEqual(['copy']);
    expect(names(contexts.east.endpointSlices)).toEqual(['pods']);
    expect(names(contexts.east.tasks)).toEqual(['unlabelled']);
    expect(contexts.east.failures).toHaveProperty('id');
  });

  it('shows what stands in the place of a datacenter, whoever owns it', () => {
    const east = region('east', {
      [cacheIds.datacenters]: [
        object('dc1', { ...own, [labels.clusterName]: 'other' }),
      ],
    });
    expect(take([east]).contexts.east.datacenters).toHaveLength(1);
  });

  it('holds what belongs to a datacenter under every name of its Kubernetes cluster', () => {
    const east = region('east', {
      [cacheIds.slices]: [
        object('seeds', { [labels.cassandraDatacenter]: 'dc1' }),
      ],
    });
    const { contexts } = take([east, { ...east, name: 'again' }], {
      cluster: claimed(newCluster([dc('dc1', 'again'), dc('dc2', 'east')])),
    });
    const names = (name: string) =>
      contexts[name].endpointSlices.map(each => each.metadata.name);
    expect([names('east'), names('again')]).toEqual([['seeds'], ['seeds']]);
  });

  it.each([
    ['nobody else has that name', [], ['former', 'ours']],
    [
      'another cluster has that name',
      [newCluster([], { name: 'wide' })],
      ['ours'],
    ],
    [
      'a cluster of another namespace has that name',
      [newCluster([], { name: 'wide', namespace: 'shop' })],
      ['former', 'ours'],
    ],
  ])(
    "holds config maps labelled by Cassandra's name of the cluster when %s",
    (_, clusters, expected) => {
      const cluster = claimed(newCluster([dc('dc1', 'east')]));
      cluster.spec.cassandra!.clusterName = 'Wide';
      const east = region('east', {
        [cacheIds.configMaps]: [
          object('ours', own),
          object('former', { ...own, [labels.clusterName]: 'wide' }),
        ],
      });
      const { configMaps } = take([east], { cluster, clusters }).contexts.east;
      expect(configMaps.map(each => each.metadata.name).sort()).toEqual(
        expected,
      );
    },
  );

  it('finds the superuser secret by its name, marked or not', () => {
    const home = region('', { [cacheIds.secrets]: [object('demo-superuser')] });
    expect(take([], { home }).home.secrets).toHaveLength(1);
  });

  it('finds secrets that the cluster names for others, too', () => {
    const cluster = claimed(newCluster([dc('dc1', 'east')]));
    cluster.spec.reaper = { cassandraUserSecretRef: { name: 'own-user' } };
    const secrets = ['own-user', 'demo-reaper-ui', 'unrelated'];
    const home = region('', {
      [cacheIds.secrets]: secrets.map(each => object(each)),
    });
    const found = take([], { home, cluster }).home.secrets;
    expect(found.map(each => each.metadata.name)).toEqual([
      'own-user',
      'demo-reaper-ui',
    ]);
  });

  it('names contexts of the status, and unknown ones as missing', () => {
    const cluster = {
      ...claimed(newCluster([dc('dc1', 'typo')])),
      status: { datacenters: { old: { contextName: 'west' } } },
    };
    const { contexts } = take([region('west')], { cluster });
    expect(contexts.typo).toMatchObject({
      connection: 'missing',
      visible: false,
    });
    expect(contexts.west.visible).toBe(true);
  });

  it('looks everywhere for a cluster that is being deleted', () => {
    const cluster = claimed(newCluster([dc('dc1', 'east')]));
    cluster.metadata.deletionTimestamp = 'now';
    const { contexts } = take([region('east'), region('west')], { cluster });
    expect(Object.keys(contexts)).toEqual(['', 'east', 'west']);
  });

  it('tells warnings about datacenters and their pods, newest first', () => {
    const event = (name: string, involved: string, lastTimestamp: string) =>
      object(
        name,
        {},
        {
          involvedObject: { kind: 'Pod', name: involved },
          type: 'Warning',
          reason: name,
          message: '',
          count: 1,
          lastTimestamp,
        },
      );
    const east = region('east', {
      [cacheIds.datacenters]: [object('dc1', own)],
      [cacheIds.pods]: podsOf('dc1', 1),
      [cacheIds.events]: [
        event('older', 'dc1', '2026-01-01T00:00:00Z'),
        event('newer', 'demo-dc1-default-sts-0', '2026-01-01T00:00:30Z'),
        event('other', 'dc7', '2026-01-01T00:00:30Z'),
      ],
    });
    expect(take([east]).contexts.east.events).toMatchObject([
      { reason: 'newer', lastSeenSeconds: 30 },
      { reason: 'older', lastSeenSeconds: 60 },
    ]);
  });
});

describe('what can be seen', () => {
  it.each([
    ['ready and fresh', {}, true, true],
    ['degraded', { status: { state: 'degraded' } }, true, true],
    ['down', { status: { state: 'down' } }, false, true],
    [
      'not heard of for more than a minute',
      { status: { lastContact: -60_000 } },
      false,
      true,
    ],
    ['never heard of', { status: { lastContact: undefined } }, false, true],
    ['without its pods', { unsynced: [cacheIds.pods] }, false, false],
    ['without its events', { unsynced: [cacheIds.events] }, true, true],
  ] as Array<[string, object, boolean, boolean]>)(
    'a region that is %s',
    (_, options, visible, everSeen) => {
      expect(
        take([region('east', {}, options as never)]).contexts.east,
      ).toMatchObject({ visible, everSeen });
    },
  );

  it('namespaces are unknown where they may not be listed, and going ones are gone', () => {
    const east = region('east', {
      [cacheIds.namespaces]: [
        { metadata: { name: 'db' } },
        { metadata: { name: 'old', deletionTimestamp: 'now' } },
      ],
    });
    expect(take([east]).contexts.east.namespaces).toEqual(['db']);
    const closed = region('east', {}, { unsynced: [cacheIds.namespaces] });
    expect(take([closed]).contexts.east.namespaces).toBeNull();
  });

  it('a context in conflict has no objects, and its reason', () => {
    const conflict = { code: 'Conflict', message: 'two of a name' };
    expect(
      take([{ name: 'east', label: 'east', conflict }]).contexts.east,
    ).toMatchObject({
      connection: 'conflict',
      reason: conflict,
      visible: false,
      datacenters: [],
    });
  });
});

describe('the caches', () => {
  it('are narrowed to the namespaces of the configuration, kinds without a namespace excepted', () => {
    const specs = homeCaches(['db', 'more']);
    const wide: string[] = [
      cacheIds.namespaces,
      cacheIds.definitions,
      cacheIds.workers,
      cacheIds.storageClasses,
    ];
    for (const [id, spec] of Object.entries(specs)) {
      expect([id, spec.namespaces]).toEqual([
        id,
        wide.includes(id) ? undefined : ['db', 'more'],
      ]);
    }
    expect(homeCaches([])[cacheIds.pods].namespaces).toBeUndefined();
  });

  it('looks for a datacenter that is no longer asked for where secrets were sent', () => {
    const cluster = claimed(newCluster([dc('dc1', 'east')]));
    cluster.status = {
      datacenters: {
        dc1: { contextName: 'east' },
        dc2: { contextName: 'west' },
      },
    };
    const home = region('', {
      [cacheIds.replicatedSecrets]: [
        object('demo', own, {
          spec: {
            replicationTargets: [
              { k8sContextName: 'east' },
              { k8sContextName: 'west', namespace: 'data' },
              { k8sContextName: 'eu' },
            ],
          },
        }),
      ],
    });
    const seeds = object('seeds', { [labels.cassandraDatacenter]: 'dc2' });
    seeds.metadata.namespace = 'data';
    const elsewhere = object('else', { [labels.cassandraDatacenter]: 'dc2' });
    elsewhere.metadata.namespace = 'other';
    const taken = take(
      [
        region('east'),
        region('west', { [cacheIds.slices]: [seeds, elsewhere] }),
        region('eu'),
      ],
      { cluster, home },
    );
    expect(Object.keys(taken.contexts).sort()).toEqual([
      '',
      'east',
      'eu',
      'west',
    ]);
    expect(taken.contexts.west.endpointSlices).toEqual([seeds]);
  });

  it('is taken of an object without any specification', () => {
    const cluster = newCluster([]);
    delete (cluster as { spec?: unknown }).spec;
    expect(take([], { cluster }).cluster.spec).toEqual({});
  });
});
