import { cacheIds, homeCaches, regionCaches } from './caches';
import { childCacheIds } from './childCaches';
import { contextHead } from './contextSnapshot';
import { missingContext } from './missingContext';
import { placesOf } from './places';
import { regionKindIds } from './regionKinds';
import { cachedCluster } from './__testUtils__/cachedCluster';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';

const head = (
  options: Parameters<typeof cachedCluster>[2] = {},
  { name = 'east', now = 1000 } = {},
) =>
  contextHead(
    {
      name,
      label: 'eu-1',
      cluster: cachedCluster(
        name === '' ? homeCaches() : regionCaches(),
        {},
        options,
      ),
    },
    now,
  );

describe('what is absent may be called absent', () => {
  const regional = [
    cacheIds.datacenters,
    cacheIds.tasks,
    cacheIds.pods,
    cacheIds.copies,
    cacheIds.configMaps,
    cacheIds.slices,
  ];
  const atHome = [
    cacheIds.clusters,
    cacheIds.clientConfigs,
    cacheIds.secrets,
    cacheIds.services,
    cacheIds.contactSlices,
    cacheIds.replicatedSecrets,
  ];
  it.each([
    ...regional.map(id => [id, 'east', false] as const),
    ...regional.map(id => [id, '', false] as const),
    ...atHome.map(id => [id, '', false] as const),
    [cacheIds.events, 'east', true] as const,
    [cacheIds.events, '', true] as const,
    [cacheIds.operatorEvents, 'east', true] as const,
    [cacheIds.namespaces, 'east', true] as const,
    ...Object.values(childCacheIds).map(id => [id, 'east', true] as const),
    ...Object.values(childCacheIds).map(id => [id, '', true] as const),
    [cacheIds.definitions, 'east', true] as const,
    ...Object.values(regionKindIds).map(id => [id, 'east', true] as const),
    ...Object.values(regionKindIds).map(id => [id, '', true] as const),
  ])('before %s of context "%s" were read: no', (id, name, visible) => {
    expect(head({ unsynced: [id] }, { name })).toMatchObject({
      visible,
      everSeen: visible,
    });
  });

  it.each([
    ['connecting', false],
    ['syncing', false],
    ['ready', true],
    ['degraded', true],
    ['down', false],
    ['auth-failed', false],
    ['incompatible', false],
    ['disabled', false],
  ] as const)('while it is %s', (state, visible) => {
    const found = head({ status: { state } });
    expect(found).toMatchObject({ connection: state, visible });
  });

  it.each([
    [0, true],
    [59_000, true],
    [60_000, true],
    [60_001, false],
    [3_600_000, false],
  ])('after a silence of %i ms', (silence, visible) => {
    const found = head({ status: { lastContact: 0 } }, { now: silence });
    expect(found.visible).toBe(visible);
    expect(found.lastContactSeconds).toBe(silence / 1000);
    // the last values stay, with their age
    expect(found.everSeen).toBe(true);
  });

  it.each([
    [cacheIds.datacenters, 60_000, true],
    [cacheIds.datacenters, 60_001, false],
    [cacheIds.pods, 60_001, false],
    // kinds that may be missing say so themselves
    [cacheIds.events, 3_600_000, true],
  ])('while %s cannot be refreshed for %i ms', (id, ms, visible) => {
    const found = head({ failingSince: { [id]: 1000 - ms } });
    expect(found).toMatchObject({ visible, everSeen: true });
  });

  it('never before the first contact', () => {
    expect(head({ status: { lastContact: undefined } })).toMatchObject({
      visible: false,
      lastContactSeconds: null,
    });
  });
});

describe('a context that nothing is known of', () => {
  it('holds nothing, and says that it does not know', () => {
    const { name, region, connection, ...rest } = missingContext('typo');
    expect([name, region, connection]).toEqual(['typo', 'typo', 'missing']);
    expect(rest.visible).toBe(false);
    expect(rest.namespaces).toBeNull();
    expect(rest.served).toEqual({});
    expect(rest.failures).toEqual({});
    expect(Object.values(rest).flat().filter(Boolean)).toEqual([{}, {}]);
  });
});

describe('where datacenters are put', () => {
  it.each([
    ['beside the cluster', dc('dc1', ''), { context: '', namespace: 'db' }],
    ['in a region', dc('dc1', 'east'), { context: 'east', namespace: 'db' }],
    [
      'in a namespace of their own',
      dc('dc1', 'east', { metadata: { name: 'dc1', namespace: 'other' } }),
      { context: 'east', namespace: 'other' },
    ],
    [
      'without a context',
      { metadata: { name: 'dc1' }, size: 1 },
      { context: '', namespace: 'db' },
    ],
  ])('%s', (_, template, place) => {
    expect(placesOf(newCluster([template as never]))).toEqual([
      { ...place, name: 'dc1' },
    ]);
  });

  it.each([
    ['no specification', undefined],
    ['no datacenters', { cassandra: {} }],
    ['something else than a list', { cassandra: { datacenters: 'dc1' } }],
    ['datacenters without a name', { cassandra: { datacenters: [{}, null] } }],
  ])('nowhere with %s', (_, spec) => {
    expect(placesOf({ ...newCluster([]), spec } as never)).toEqual([]);
  });

  it('is worked out once for an object', () => {
    const cluster = newCluster([dc('dc1', 'east')]);
    expect(placesOf(cluster)).toBe(placesOf(cluster));
  });
});
