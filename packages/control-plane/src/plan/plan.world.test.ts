import {
  annotations,
  finalizers,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';
import { isReady } from './facts';
import type { ActionPlan } from './types';

const names = ['east', 'west', 'eu'];

function started(count: number): World {
  const templates = names
    .slice(0, count)
    .map((name, index) => dc(`dc${index + 1}`, name));
  return new World(newCluster(templates), names.slice(0, count));
}

/** Never two datacenters on the move, and none created before the first was ready. */
function gateHolds(world: World) {
  return (_: ActionPlan) => {
    const all = names.flatMap(
      name => world.contexts.get(name)?.datacenters ?? [],
    );
    const moving = all.filter(each => !isReady(each));
    expect(moving.length).toBeLessThanOrEqual(1);
  };
}

function settled(count: number): World {
  const world = started(count);
  world.run();
  world.writes.length = 0;
  return world;
}

const writesOf = (world: World) =>
  world.writes.map(each => `${each.context}:${each.type}:${each.kind}`);

describe('the ideal world', () => {
  it.each([
    [1, 16],
    [2, 25],
    [3, 40],
  ])('creates %i datacenters with at most %i writes', (count, budget) => {
    const world = started(count);
    world.run(gateHolds(world));
    expect(world.plan().settled).toBe(true);
    expect(world.cluster?.status).toMatchObject({
      observedGeneration: 1,
      error: 'None',
      summary: { state: 'healthy', datacentersReady: `${count}/${count}` },
    });
    expect(world.writes.length).toBeLessThanOrEqual(budget);
    expect(world.cluster?.metadata.annotations).not.toHaveProperty([
      annotations.rebuildDc,
    ]);
  });

  it('rests: a settled cluster has nothing ready and writes nothing', () => {
    const world = settled(3);
    expect(world.plan().steps.every(each => each.state === 'done')).toBe(true);
    expect(world.act()).toBe(0);
    expect(world.writes).toEqual([]);
  });

  it('rebuilds later datacenters from the first, and never the first', () => {
    const world = settled(3);
    expect(world.get('east').tasks).toEqual([]);
    for (const [name, task] of [
      ['west', 'dc2-rebuild'],
      ['eu', 'dc3-rebuild'],
    ]) {
      expect(world.get(name).tasks).toMatchObject([
        {
          metadata: { name: task },
          spec: { jobs: [{ args: { source_datacenter: 'dc1' } }] },
        },
      ]);
    }
  });

  it('tells every region the seeds of all others', () => {
    const world = settled(3);
    const seeds = world
      .get('west')
      .endpointSlices.find(each => each.metadata.name.includes('seed'));
    expect(seeds?.endpoints?.[0].addresses).toEqual([
      '10.0.1.1',
      '10.0.1.2',
      '10.0.1.3',
      '10.0.3.1',
      '10.0.3.2',
      '10.0.3.3',
    ]);
  });

  it('gives only the first datacenter the job of making users', () => {
    const world = settled(2);
    const skips = (name: string) =>
      world.get(name).datacenters[0].metadata.annotations?.[
        annotations.skipUserCreation
      ];
    expect([skips('east'), skips('west')]).toEqual([undefined, 'true']);
  });

  it('changes the size of three datacenters one after the other with at most 12 writes', () => {
    const world = settled(3);
    const { cluster } = world;
    world.cluster = {
      ...cluster!,
      metadata: { ...cluster!.metadata, generation: 2 },
      spec: {
        cassandra: {
          ...cluster!.spec.cassandra,
          datacenters: names.map((name, index) =>
            dc(`dc${index + 1}`, name, { size: 6 }),
          ),
        },
      },
    };
    world.run(gateHolds(world));
    expect(names.map(name => world.get(name).pods.length)).toEqual([6, 6, 6]);
    expect(world.cluster?.status?.observedGeneration).toBe(2);
    expect(world.writes.length).toBeLessThanOrEqual(12);
  });

  it('adds a datacenter to a running cluster, and takes the note away', () => {
    const world = settled(2);
    const { cluster } = world;
    world.contexts.set('eu', started(3).get('eu'));
    world.cluster = {
      ...cluster!,
      metadata: { ...cluster!.metadata, generation: 2 },
      spec: {
        cassandra: {
          ...cluster!.spec.cassandra,
          datacenters: [
            ...(cluster!.spec.cassandra?.datacenters ?? []),
            dc('dc3', 'eu'),
          ],
        },
      },
    };
    const marks = new Set<string | undefined>();
    world.run(() =>
      marks.add(world.cluster?.metadata.annotations?.[annotations.rebuildDc]),
    );
    expect(marks).toEqual(new Set([undefined, 'dc3']));
    expect(world.get('eu').tasks).toHaveLength(1);
    expect(world.plan().settled).toBe(true);
  });

  it('deletes every object in every region, then lets go', () => {
    const world = settled(3);
    world.cluster = {
      ...world.cluster!,
      metadata: {
        ...world.cluster!.metadata,
        deletionTimestamp: '2026-01-03T00:00:00Z',
      },
    };
    world.run();
    expect(world.cluster).toBeUndefined();
    for (const name of names) {
      const { datacenters, tasks, secrets, configMaps, endpointSlices } =
        world.get(name);
      expect([
        ...datacenters,
        ...tasks,
        ...secrets,
        ...configMaps,
        ...endpointSlices,
      ]).toEqual([]);
    }
    const home = world.get('');
    expect([
      ...home.services,
      ...home.endpointSlices,
      ...home.replicatedSecrets,
    ]).toEqual([]);
    // Kubernetes collects it with its owner
    expect(home.secrets.map(each => each.metadata.name)).toEqual([
      'demo-superuser',
    ]);
  });

  it('deletes datacenters in all regions at once', () => {
    const world = settled(3);
    world.cluster = {
      ...world.cluster!,
      metadata: {
        ...world.cluster!.metadata,
        deletionTimestamp: '2026-01-03T00:00:00Z',
      },
    };
    world.act();
    expect(
      writesOf(world).filter(each => each.includes('CassandraDatacenter')),
    ).toEqual(names.map(name => `${name}:delete:CassandraDatacenter`));
    expect(world.cluster.metadata.finalizers).toEqual([finalizers.cluster]);
  });
});
