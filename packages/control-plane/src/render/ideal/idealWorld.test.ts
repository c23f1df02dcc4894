import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../../plan/__testUtils__/snapshots';
import { createIdealWorld, type IdealWorld } from './idealWorld';

function newWorld(
  cluster: K8ssandraCluster,
  contexts = ['east', 'west'],
): IdealWorld {
  const world = createIdealWorld({ controlPlane: 'hub', contexts });
  for (const store of world.stores()) {
    store.put({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'db' },
    });
  }
  world.store('').put(cluster);
  return world;
}

const versions = (world: IdealWorld) =>
  world
    .stores()
    .flatMap(store => store.all())
    .map(each => each.metadata.resourceVersion);

const status = (world: IdealWorld) =>
  world.store('').list<K8ssandraCluster>(resourceTypes.K8ssandraCluster.kind)[0]
    .status;

describe('ideal world', () => {
  it('comes to rest with everything done, and tells so', () => {
    const world = newWorld(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
    const [{ plan }] = world.settle();
    expect(plan.settled).toBe(true);
    expect(status(world)).toMatchObject({
      error: 'None',
      observedGeneration: 1,
    });
  });

  it('stays at rest: nothing is written again', () => {
    const world = newWorld(newCluster([dc('dc1', 'east')]));
    world.settle();
    const before = versions(world);
    world.settle();
    expect(versions(world)).toEqual(before);
  });

  it('has one Kubernetes cluster for the control plane and the context of its name', () => {
    const world = newWorld(newCluster([dc('dc1', 'hub')]), ['hub', 'east']);
    expect(world.store('hub')).toBe(world.store(''));
    expect(world.stores().map(each => each.uid)).toEqual(['hub', 'east']);
  });

  it('misses contexts that are not in it, by name', () => {
    const world = newWorld(newCluster([dc('dc1', 'nowhere')]));
    const [{ plan }] = world.settle();
    expect(plan.settled).toBe(false);
    const told = plan.steps.flatMap(each => each.reason?.text ?? []);
    expect(told.some(each => each.includes('nowhere'))).toBe(true);
    expect(() => world.store('nowhere')).toThrow('There is no context nowhere');
  });

  it('knows what we wrote from what others did', () => {
    const world = newWorld(newCluster([dc('dc1', 'east')]));
    world.settle();
    const east = world.store('east');
    const wrote = (kind: string) =>
      east.list(kind).map(each => world.wrote(east, each));
    expect(wrote('CassandraDatacenter')).toEqual([true]);
    expect(wrote('Pod')).toEqual([false, false, false]);
    expect(wrote('EndpointSlice')).toEqual([false]);
  });

  it('follows a change of the specification', () => {
    const world = newWorld(newCluster([dc('dc1', 'east')]));
    world.settle();
    const home = world.store('');
    const [cluster] = home.list<K8ssandraCluster>('K8ssandraCluster');
    const next = structuredClone(cluster);
    next.spec.cassandra!.datacenters!.push(dc('dc2', 'west', { size: 2 }));
    home.put(next);
    const [{ plan }] = world.settle();
    expect(plan.settled).toBe(true);
    const [added] = world.store('west').list<any>('CassandraDatacenter');
    expect(added.spec.size).toBe(2);
    expect(status(world)?.observedGeneration).toBe(2);
  });

  it('is empty again after a deletion', () => {
    const world = newWorld(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
    world.settle();
    const home = world.store('');
    home.list('K8ssandraCluster').forEach(each => home.remove(each));
    expect(world.settle()).toEqual([]);
    const left = world.stores().flatMap(each => each.all());
    expect(new Set(left.map(each => each.kind))).toEqual(
      new Set(['Namespace']),
    );
  });

  it('waits for ever for a namespace that is not there, and says which', () => {
    const world = createIdealWorld({ controlPlane: 'hub', contexts: ['east'] });
    world
      .store('')
      .put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'db' } });
    world.store('').put(newCluster([dc('dc1', 'east')]));
    const [{ plan }] = world.settle();
    const told = plan.steps.flatMap(each => each.reason?.text ?? []);
    expect(told.some(each => /db/.test(each) && /namespace/i.test(each))).toBe(
      true,
    );
  });
});
