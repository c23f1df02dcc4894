import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import fc from 'fast-check';
import { edit } from './__testUtils__/running';
import { dc, newCluster } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

const REGIONS = ['east', 'west', 'eu'];

/** What a user may ask for again and again. The first datacenter stays: how its system keyspaces begin is noted for ever. */
const wish = fc.record({
  sizes: fc.tuple(
    fc.integer({ min: 3, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  ),
  present: fc.tuple(fc.constant(true), fc.boolean(), fc.boolean()),
  version: fc.constantFrom('4.0.17', '4.1.8', '5.0.2'),
  reads: fc.option(fc.integer({ min: 8, max: 64 }), { nil: undefined }),
  heap: fc.option(fc.constantFrom('512Mi', '1Gi'), { nil: undefined }),
  auth: fc.boolean(),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

function clusterFor({ sizes, present, version, reads, heap, auth }: Wish) {
  const templates = REGIONS.map((name, index) =>
    dc(`dc${index + 1}`, name, { size: sizes[index] }),
  ).filter((_, index) => present[index]);
  const cluster = newCluster(templates);
  cluster.spec.auth = auth;
  cluster.spec.cassandra!.serverVersion = version;
  cluster.spec.cassandra!.config = {
    ...(reads && { cassandraYaml: { concurrent_reads: reads } }),
    ...(heap && { jvmOptions: { heap_max_size: heap } }),
  };
  return cluster;
}

/** A wish as a change that is allowed: datacenters come in one change, and go in the next. */
function allowed(before: Wish, next: Wish): Wish[] {
  const both = (pick: (a: boolean, b: boolean) => boolean) =>
    next.present.map((each, index) =>
      pick(each, before.present[index]),
    ) as Wish['present'];
  return [{ ...next, present: both((a, b) => a || b) }, next];
}

/** Names, labels and specifications of everything that is there, without times and passwords. Tasks are work, and tell of the past. */
const picture = (world: World) =>
  ['', ...REGIONS].map(name => {
    const { pods: _, events: __, tasks: ___, ...rest } = world.get(name);
    return Object.values(rest)
      .filter(Array.isArray)
      .flat()
      .filter(each => typeof each === 'object')
      .map(({ kind, metadata, spec, endpoints }) =>
        JSON.stringify([kind, metadata.name, metadata.labels, spec, endpoints]),
      )
      .sort();
  });

const built = (cluster: K8ssandraCluster) => {
  const world = new World(cluster, REGIONS);
  world.run();
  return world;
};

function ask(world: World, next: Wish) {
  edit(world, cluster => {
    cluster.spec = clusterFor(next).spec;
  });
}

describe('whatever was asked for before', () => {
  it('the end is that of asking for it at once', () => {
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 2, maxLength: 3 }),
        ([first, ...others]) => {
          const world = built(clusterFor(first));
          let before = first;
          for (const next of others) {
            for (const change of allowed(before, next)) {
              ask(world, change);
              world.run();
            }
            before = next;
          }
          expect(world.plan().settled).toBe(true);
          expect(picture(world)).toEqual(picture(built(clusterFor(before))));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('nothing that is asked for now is deleted or made smaller, in whatever order things happen', () => {
    const event = fc.oneof(
      {
        weight: 3,
        arbitrary: wish.map(next => ({ type: 'ask' as const, next })),
      },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom(...REGIONS)
          .map(region => ({ type: 'turn' as const, region })),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'restart' as const }) },
      { weight: 4, arbitrary: fc.constant({ type: 'act' as const }) },
      { weight: 4, arbitrary: fc.constant({ type: 'work' as const }) },
    );
    fc.assert(
      fc.property(wish, fc.array(event, { maxLength: 25 }), (first, events) => {
        const world = built(clusterFor(first));
        const harmed: string[] = [];
        for (const each of events) {
          if (each.type === 'ask') ask(world, each.next);
          if (each.type === 'restart') world.schema = {};
          if (each.type === 'work') world.dataPlanes();
          if (each.type === 'turn') {
            const { visible } = world.get(each.region);
            world.change(each.region, { visible: !visible });
          }
          if (each.type === 'act') {
            harmed.push(...harm(world));
            world.act();
          }
        }
        expect(harmed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** What the next actions would take away although it is asked for. */
function harm(world: World): string[] {
  const wanted = new Map(
    world.cluster!.spec.cassandra!.datacenters!.map(each => [
      each.metadata.name,
      each,
    ]),
  );
  return world.plan().steps.flatMap(({ action }) => {
    if (action?.type !== 'delete' && action?.type !== 'apply') return [];
    if (action.resource.kind !== 'CassandraDatacenter') return [];
    if (action.type === 'delete') {
      return wanted.has(action.name) ? [`${action.name} is deleted`] : [];
    }
    const { name } = action.object.metadata;
    const { size } = (action.object as unknown as { spec: { size: number } })
      .spec;
    const least = wanted.get(name)?.size ?? Infinity;
    return size < least ? [`${name} is made smaller than asked`] : [];
  });
}
