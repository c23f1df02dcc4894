import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isReady } from './facts';
import { dc, newCluster } from './__testUtils__/snapshots';
import { Killed, World } from './__testUtils__/world';

const REGIONS = ['east', 'west', 'eu'];

const ordered = () =>
  new World(
    newCluster(REGIONS.map((name, index) => dc(`dc${index + 1}`, name))),
    REGIONS,
  );

const deleting = () => {
  const world = ordered();
  world.run();
  world.writes.length = 0;
  world.created.length = 0;
  const { metadata } = world.cluster!;
  world.cluster = {
    ...world.cluster!,
    metadata: { ...metadata, deletionTimestamp: '2026-01-03T00:00:00Z' },
  };
  return world;
};

const growing = () => {
  const world = new World(newCluster([dc('dc1', 'east')]), REGIONS);
  world.run();
  world.writes.length = 0;
  world.created.length = 0;
  const cluster = structuredClone(world.cluster!);
  cluster.metadata.generation = 2;
  cluster.spec.cassandra!.datacenters!.push(dc('dc2', 'west'), dc('dc3', 'eu'));
  world.cluster = cluster;
  return world;
};

const shrinking = () => {
  const world = ordered();
  world.run();
  world.writes.length = 0;
  world.created.length = 0;
  const cluster = structuredClone(world.cluster!);
  cluster.metadata.generation = 2;
  cluster.spec.cassandra!.datacenters!.splice(1, 1);
  world.cluster = cluster;
  return world;
};

/** Names, identities and specifications of everything that is there, without times and passwords. */
const picture = (world: World) =>
  ['', ...REGIONS].map(name => {
    const { pods: _, events: __, ...context } = world.get(name);
    const lists = Object.values(context).filter(Array.isArray).flat();
    return lists
      .filter(each => typeof each === 'object')
      .map(({ kind, metadata, spec, endpoints }) =>
        JSON.stringify([kind, metadata.name, metadata.uid, spec, endpoints]),
      )
      .sort();
  });

/** Kills it after so many writes, forgets all but what the API servers hold, and goes on. @returns whether it was killed */
function killed(world: World, after: number): boolean {
  world.killAfter = after;
  let wasKilled = false;
  try {
    world.run();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    wasKilled = true;
  }
  world.killAfter = undefined;
  world.schema = {};
  return wasKilled;
}

/** Every run that is killed after one write, after two, and so on to the last. */
function* everyKill(start: () => World): Generator<World> {
  for (let after = 1; ; after++) {
    const world = start();
    if (!killed(world, after)) return;
    yield world;
  }
}

describe('killed after any single write', () => {
  it.each([
    ['a creation', ordered, 30],
    ['a growth from one datacenter to three', growing, 20],
    ['a removal', shrinking, 13],
  ])(
    '%s comes to the same end, and makes no object twice',
    (_, start, atLeast) => {
      const undisturbed = start();
      undisturbed.run();
      const expected = picture(undisturbed);
      let kills = 0;
      for (const world of everyKill(start)) {
        kills += 1;
        world.run();
        expect(picture(world)).toEqual(expected);
        expect(new Set(world.created).size).toBe(world.created.length);
        expect(world.plan().settled).toBe(true);
      }
      expect(kills).toBeGreaterThanOrEqual(atLeast);
    },
  );

  it('a creation keeps to one password', () => {
    for (const world of everyKill(ordered)) {
      world.run();
      const passwords = ['', ...REGIONS].flatMap(name =>
        world.get(name).secrets.map(each => each.data?.password),
      );
      expect(passwords).toHaveLength(4);
      expect(new Set(passwords).size).toBe(1);
    }
  });

  it('a creation never has two datacenters on the move', () => {
    for (const world of everyKill(ordered)) {
      world.run(() => {
        const moving = REGIONS.flatMap(name =>
          world.get(name).datacenters.filter(each => !isReady(each)),
        );
        expect(moving.length).toBeLessThanOrEqual(1);
      });
    }
  });

  it('a removal never begins before the keyspaces were asked, and always hands over', () => {
    for (const world of everyKill(shrinking)) {
      const wrong: string[] = [];
      world.run(made => {
        const live = world.get('west').datacenters[0];
        const { deletionTimestamp, annotations: notes } = live?.metadata ?? {};
        const leaves = made.steps.some(
          each => each.action?.type === 'delete' && each.context === 'west',
        );
        const isAsked = world.schema['unused/dc2'] !== undefined;
        if (live && !deletionTimestamp && leaves && !isAsked) {
          wrong.push('something is deleted before the keyspaces were asked');
        }
        if (deletionTimestamp && !notes?.[annotations.decommissionOnDelete]) {
          wrong.push('it goes without handing over');
        }
      });
      expect(wrong).toEqual([]);
      const left = Object.values(world.get('west')).filter(Array.isArray);
      expect(
        left.flat().filter(each => each.metadata?.name.includes('dc2')),
      ).toEqual([]);
      expect(world.get('west').secrets).toEqual([]);
    }
  });

  it('a deletion leaves nothing behind', () => {
    let kills = 0;
    for (const world of everyKill(deleting)) {
      kills += 1;
      world.run();
      expect(world.cluster).toBeUndefined();
      for (const name of REGIONS) {
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
    }
    expect(kills).toBeGreaterThanOrEqual(15);
  });

  it('once everything is there, a restart writes nothing', () => {
    const world = ordered();
    world.run();
    world.writes.length = 0;
    world.schema = {};
    world.run();
    expect(world.writes).toEqual([]);
  });
});
