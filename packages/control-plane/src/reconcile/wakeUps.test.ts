import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { cacheIds, childCacheIds } from '../snapshot';
import { createWakeUps } from './wakeUps';

const noPod = () => undefined;
const object = (
  name: string,
  objectLabels: Record<string, string> = {},
  rest: object = {},
) => ({
  apiVersion: 'v1',
  kind: 'X',
  metadata: { name, namespace: 'db', labels: objectLabels },
  ...rest,
});

describe('wake-ups', () => {
  const wakeUps = createWakeUps();
  wakeUps.note('db/demo', newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
  const other = newCluster([dc('dc1', 'eu'), dc('dc9', 'west')], {
    name: 'other',
  });
  other.spec.cassandra!.clusterName = 'Wide';
  wakeUps.note('db/other', other);
  const shrinking = newCluster([dc('dc1', 'us')], { name: 'shrinking' });
  shrinking.status = { datacenters: { dc5: { contextName: 'us' } } };
  wakeUps.note('db/shrinking', shrinking);
  wakeUps.note('db/beside', newCluster([dc('dc3', '')], { name: 'beside' }));
  const concerned = (
    contexts: string[],
    cacheId: string,
    current: ReturnType<typeof object>,
    podOf: any = noPod,
  ) => [...wakeUps.concerned(contexts, cacheId, { current }, podOf)].sort();
  const ofDatacenter = (name: string) => ({
    [labels.cassandraDatacenter]: name,
  });
  const owned = {
    [labels.clusterName]: 'demo',
    [labels.clusterNamespace]: 'db',
  };

  type Row = [string, string[], string, ReturnType<typeof object>, string[]];
  it.each<Row>([
    [
      'an owned config map',
      ['east'],
      cacheIds.configMaps,
      object('a', owned),
      ['db/demo'],
    ],
    [
      'a config map labelled by the name of the cluster in Cassandra',
      ['east'],
      cacheIds.configMaps,
      object('a', { ...owned, [labels.clusterName]: 'wide' }),
      ['db/other', 'db/wide'],
    ],
    ...Object.values(childCacheIds).map(
      (id): Row => [
        `what is ours in ${id}`,
        ['east'],
        id,
        object('child', owned),
        ['db/demo'],
      ],
    ),
    ...[cacheIds.reapers, cacheIds.stargates].map(
      (id): Row => [
        `what works for a datacenter in ${id}, whoever made it`,
        ['east'],
        id,
        object('child', {}, { spec: { datacenterRef: { name: 'dc1' } } }),
        ['db/demo'],
      ],
    ),
    [
      'what belongs to a datacenter that only the status tells of, in whatever namespace',
      ['us'],
      cacheIds.slices,
      object('seeds', ofDatacenter('dc5')),
      ['db/shrinking'],
    ],
    [
      'what works for no datacenter',
      ['east'],
      cacheIds.reapers,
      object('standalone', {}, { spec: {} }),
      [],
    ],
    [
      'a definition of a kind',
      ['east'],
      cacheIds.definitions,
      object('reapers.reaper.k8ssandra.io'),
      [],
    ],
    [
      'a pod, by its datacenter and context',
      ['east'],
      cacheIds.pods,
      object('p', ofDatacenter('dc1')),
      ['db/demo'],
    ],
    [
      'a pod of the same name elsewhere',
      ['eu'],
      cacheIds.pods,
      object('p', ofDatacenter('dc1')),
      ['db/other'],
    ],
    [
      'a pod under two names of a cluster',
      ['east', 'eu'],
      cacheIds.pods,
      object('p', ofDatacenter('dc1')),
      ['db/demo', 'db/other'],
    ],
    [
      'a slice',
      ['west'],
      cacheIds.slices,
      object('s', ofDatacenter('dc9')),
      ['db/other'],
    ],
    [
      'a slice beside the clusters, whatever its name ends in',
      [''],
      cacheIds.slices,
      object('demo-dc3-all-pods-service-x7k2p', ofDatacenter('dc3')),
      ['db/beside'],
    ],
    [
      'a datacenter without labels',
      ['west'],
      cacheIds.datacenters,
      object('dc2'),
      ['db/demo'],
    ],
    [
      'a task',
      ['west'],
      cacheIds.tasks,
      object('t', {}, { spec: { datacenter: { name: 'dc2' } } }),
      ['db/demo'],
    ],
    [
      'a superuser secret',
      [''],
      cacheIds.secrets,
      object('demo-superuser'),
      ['db/demo'],
    ],
    ['any other secret', [''], cacheIds.secrets, object('unrelated'), []],
    [
      'an event of a datacenter',
      ['east'],
      cacheIds.events,
      object('e', {}, { involvedObject: { name: 'dc1' } }),
      ['db/demo'],
    ],
    [
      'work of cass-operator',
      ['east'],
      cacheIds.operatorEvents,
      object('e', {}, { involvedObject: { name: 'dc1' } }),
      ['db/demo'],
    ],
    [
      'a rack',
      ['east'],
      cacheIds.statefulSets,
      object('demo-dc1-r1-sts', ofDatacenter('dc1')),
      ['db/demo'],
    ],
    [
      'a disk',
      ['east'],
      cacheIds.volumeClaims,
      object('server-data-demo-dc1-r1-sts-0', ofDatacenter('dc1')),
      ['db/demo'],
    ],
    [
      'a backup',
      ['west'],
      cacheIds.backupJobs,
      object('nightly', {}, { datacenter: 'dc2' }),
      ['db/demo'],
    ],
    [
      'a worker',
      ['west'],
      cacheIds.workers,
      object('worker'),
      ['db/demo', 'db/other'],
    ],
    [
      'a namespace',
      ['west'],
      cacheIds.namespaces,
      object('ns'),
      ['db/demo', 'db/other'],
    ],
  ])('%s', (_, contexts, cacheId, current, keys) => {
    expect(concerned(contexts, cacheId, current)).toEqual(keys);
  });

  it('a secret that the cluster names for Reaper, until it names another', () => {
    const register = createWakeUps();
    const cluster = newCluster([dc('dc1', 'east')]);
    const wakes = () =>
      register.concerned(
        [''],
        cacheIds.secrets,
        { current: object('own-user') },
        noPod,
      ).size;
    cluster.spec.reaper = { cassandraUserSecretRef: { name: 'own-user' } };
    register.note('db/demo', cluster);
    expect(wakes()).toBe(1);
    register.note('db/demo', newCluster([dc('dc1', 'east')]));
    expect(wakes()).toBe(0);
  });

  it.each([
    ['reports that all is as it was', true, 0],
    ['is not ready any more', false, 2],
  ])('a worker that %s', (_, ready, count) => {
    const worker = (version: string, status: object) => ({
      ...object('worker', {}, { status }),
      metadata: { name: 'worker', resourceVersion: version },
    });
    const change = {
      previous: worker('1', { ready: true }),
      current: worker('2', { ready }),
    };
    const found = wakeUps.concerned(['west'], cacheIds.workers, change, noPod);
    expect(found.size).toBe(count);
  });

  it('an event of a pod, through the pod', () => {
    const podOf = () => object('p', ofDatacenter('dc1'));
    expect(
      concerned(
        ['east'],
        cacheIds.events,
        object('e', {}, { involvedObject: { name: 'p' } }),
        podOf,
      ),
    ).toEqual(['db/demo']);
  });

  it('counts what an object was before', () => {
    const previous = object('a', owned);
    expect([
      ...wakeUps.concerned(
        ['east'],
        cacheIds.configMaps,
        { previous, current: object('a') },
        noPod,
      ),
    ]).toEqual(['db/demo']);
  });

  it('knows who uses a context, and that home matters to all', () => {
    expect(wakeUps.usersOf('west').sort()).toEqual(['db/demo', 'db/other']);
    expect(wakeUps.usersOf('')).toEqual(['db/beside']);
    expect([...wakeUps.inContext('')].sort()).toEqual([
      'db/beside',
      'db/demo',
      'db/other',
      'db/shrinking',
    ]);
  });

  it('knows neighbours, and forgets', () => {
    const own = createWakeUps();
    own.note('db/a', newCluster([dc('dc1', 'east')], { name: 'a' }));
    own.note('db/b', newCluster([dc('dc1', 'west')], { name: 'b' }));
    expect([...own.sharing('db/a')]).toEqual(['db/b']);
    own.forget('db/b');
    expect([...own.sharing('db/a')]).toEqual([]);
    expect([...own.inContext('west')]).toEqual([]);
    own.note('db/a', newCluster([dc('dc1', 'eu')], { name: 'a' }));
    expect([...own.inContext('east')]).toEqual([]);
  });
});
