import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, homeCaches, regionCaches, type Region } from '../snapshot';
import { cachedCluster } from '../snapshot/__testUtils__/cachedCluster';
import {
  childOf,
  datacenterOf,
  demo,
  leavingTask,
  newTask,
  NOW,
} from './__testUtils__/snapshots';
import { taskSnapshotOf, type TaskSnapshotInput } from './taskSnapshotOf';

type Objects = Record<string, KubernetesObject[]>;
type Options = Parameters<typeof cachedCluster>[2];

const region = (
  name: string,
  objects: Objects = {},
  options: Options = {},
): Region => ({
  name,
  label: `region-${name}`,
  cluster: cachedCluster(
    name === '' ? homeCaches() : regionCaches(),
    objects,
    options,
  ),
});
const homeWith = (clusters: KubernetesObject[], options?: Options) =>
  region('', { [cacheIds.clusters]: clusters }, options);

function take(regions: Region[] = [], rest: Partial<TaskSnapshotInput> = {}) {
  return taskSnapshotOf({
    controlPlane: 'cp',
    mode: 'reconcile',
    task: newTask(),
    home: homeWith([demo()]),
    regions: new Map(regions.map(each => [each.name, each])),
    failures: () => ({}),
    now: 1000,
    wallNow: NOW,
    ...rest,
  });
}

const names = (objects: KubernetesObject[]) =>
  objects.map(each => each.metadata.name);

describe('the snapshot of a task', () => {
  it('holds the cluster, its contexts, its datacenters and their tasks', () => {
    const objects = {
      [cacheIds.datacenters]: [datacenterOf('dc1'), datacenterOf('dc7')],
      [cacheIds.tasks]: [
        childOf('dc1'),
        childOf('dc1', undefined, { name: 'other', labels: {} }),
      ],
    };
    const { cluster, clusterKnown, contexts, now } = take([
      region('east', objects),
    ]);
    expect(cluster?.metadata.name).toBe('demo');
    expect([clusterKnown, now]).toEqual([true, NOW]);
    expect(Object.keys(contexts)).toEqual(['east', 'west', 'eu']);
    const { east, west } = contexts;
    expect(east).toMatchObject({ visible: true, region: 'region-east' });
    expect(names(east.datacenters)).toEqual(['dc1']);
    expect(names(east.tasks)).toEqual(['roll-dc1']);
    expect(west).toMatchObject({ connection: 'missing', visible: false });
  });

  it('holds a task of that name that somebody else made, too', () => {
    const objects = {
      [cacheIds.tasks]: [childOf('dc1', undefined, { labels: {} })],
    };
    const { east } = take([region('east', objects)]).contexts;
    expect(names(east.tasks)).toEqual(['roll-dc1']);
  });

  it('looks everywhere for what a task leaves that is being deleted', () => {
    const regions = [region('east'), region('asia')];
    expect(Object.keys(take(regions).contexts)).not.toContain('asia');
    const { contexts } = take(regions, { task: leavingTask() });
    expect(Object.keys(contexts)).toContain('asia');
  });

  it('holds the state of a region that cannot be judged', () => {
    const conflict = { code: 'Conflict', message: 'two of them' };
    const { contexts } = take([
      { name: 'east', label: 'east', conflict },
      region('west', {}, { unsynced: [cacheIds.tasks] }),
    ]);
    expect(contexts.east).toMatchObject({
      connection: 'conflict',
      reason: conflict,
    });
    expect(contexts.west.visible).toBe(false);
  });

  it.each([
    ['is there', {}, true, true],
    ['is absent', { home: homeWith([]) }, false, true],
    [
      'is not listed yet',
      { home: homeWith([], { unsynced: [cacheIds.clusters] }) },
      false,
      false,
    ],
    ['is in a namespace that is watched', { namespaces: ['db'] }, true, true],
    [
      'is in one that is not',
      { home: homeWith([]), namespaces: ['ops'] },
      false,
      false,
    ],
  ])('knows whether its cluster %s', (_, rest, exists, known) => {
    const { cluster, clusterKnown } = take([], rest);
    expect([cluster !== undefined, clusterKnown]).toEqual([exists, known]);
  });

  it('finds the cluster in the namespace that it names', () => {
    const other = demo();
    other.metadata.namespace = 'ops';
    const { cluster } = take([], {
      home: homeWith([demo(), other]),
      task: newTask({ cluster: { name: 'demo', namespace: 'ops' } }),
    });
    expect(cluster?.metadata.namespace).toBe('ops');
  });
});
