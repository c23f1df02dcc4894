import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { changeLive, edit, lose, running } from '../__testUtils__/running';
import { dc, newCluster, podsOf, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const updating = (live: CassandraDatacenter) => {
  live.status!.cassandraOperatorProgress = 'Updating';
};
const eastSeeds = 'EndpointSlice/db/demo-demo-dc1-additional-seed-service-ipv4';
const seeds = /^(apply|delete)\/east\/EndpointSlice/;
const points = /\/\/(Service|EndpointSlice)\/db\/demo-dc2/;
const service = 'Service/db/demo-dc2-contact-points-service';

/** New addresses for the pods of dc2, in the pods and in cass-operator's slice. */
const renumber = (world: World, subnet: number, count = 3) => {
  const pods = podsOf('dc2', count, { subnet });
  const slices = structuredClone(world.get('west').endpointSlices);
  slices.find(each => each.metadata.name === 'dc2-all-pods')!.endpoints = [
    { addresses: pods.map(each => each.status.podIP!) },
  ];
  world.change('west', { pods, endpointSlices: slices });
};

describe('the seeds that a region is told', () => {
  it.each<[string, (world: World) => void, string[]]>([
    ['stay as they are', () => {}, [`apply/east/${eastSeeds} done`]],
    [
      'follow addresses that died, at once',
      world => {
        changeLive(world, 'west', updating);
        renumber(world, 9);
      },
      [`apply/east/${eastSeeds} ready > apply in east`],
    ],
    [
      'wait with new ones while others still come',
      world => {
        changeLive(world, 'west', updating);
        const pods = podsOf('dc2', 4, { subnet: 2 });
        world.change('west', { pods });
      },
      [`apply/east/${eastSeeds} done`],
    ],
    [
      'stay while the other region is away, even when its pods are forgotten',
      world => {
        lose(world, 'west');
        world.change('west', { pods: [] });
      },
      [`apply/east/${eastSeeds} done`],
    ],
    [
      'are put back when somebody takes them',
      world => world.change('east', { endpointSlices: [] }),
      [`apply/east/${eastSeeds} ready > apply in east`],
    ],
    [
      'go when the other datacenter is stopped',
      world => {
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![1].stopped = true;
        });
        for (let turn = 0; turn < 2; turn++) {
          world.act();
          if (turn === 0) world.dataPlanes();
        }
      },
      [],
    ],
    [
      'wait for their own region',
      world => {
        lose(world, 'east');
        renumber(world, 9);
      },
      [
        `apply/east/${eastSeeds} blocked: waits for east: it cannot be seen: connection refused`,
      ],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), seeds)).toEqual(expected);
  });

  it('come before the datacenter that needs them', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    world.run(() => {
      if (world.get('west').datacenters.length === 0) return;
      expect(
        world
          .get('west')
          .endpointSlices.filter(each => /seed/.test(each.metadata.name))
          .flatMap(each => each.endpoints?.[0].addresses ?? []),
      ).toEqual(['10.0.1.1', '10.0.1.2', '10.0.1.3']);
    });
  });

  it('are only pods that cass-operator calls seeds', () => {
    const world = running();
    renumber(world, 9, 5);
    expect(stepOf(world.plan(), eastSeeds).action).toMatchObject({
      object: {
        endpoints: [{ addresses: ['10.0.9.1', '10.0.9.2', '10.0.9.3'] }],
      },
    });
  });

  it('are not written for a single datacenter', () => {
    const world = running(newCluster([dc('dc1', 'east')]), ['east']);
    expect(lines(world.plan(), seeds)).toEqual([]);
  });
});

describe('the contact points in the control-plane cluster', () => {
  const slice = 'EndpointSlice/db/';
  it.each<[string, (world: World) => void, (found: string[]) => void]>([
    [
      'stay as they are',
      () => {},
      found => expect(found.every(each => each.endsWith(' done'))).toBe(true),
    ],
    [
      'are all nodes, not only seeds',
      world => renumber(world, 9, 5),
      found =>
        expect(found.filter(each => each.endsWith('apply in home'))).toEqual([
          expect.stringContaining(slice),
        ]),
    ],
    [
      'stay while their region is away',
      world => {
        renumber(world, 9);
        lose(world, 'west');
      },
      found => expect(found).toEqual([]),
    ],
    [
      'are put back when somebody takes the service',
      world =>
        world.change('', {
          services: world
            .get('')
            .services.filter(each => !/dc2/.test(each.metadata.name)),
        }),
      found => expect(found[0]).toBe(`apply//${service} ready > apply in home`),
    ],
    [
      'are put back when somebody takes the addresses',
      world => world.change('', { endpointSlices: [] }),
      found =>
        expect(found.filter(each => each.includes(' ready > '))).toHaveLength(
          1,
        ),
    ],
    [
      'wait for the control-plane cluster',
      world => {
        renumber(world, 9);
        lose(world, '');
      },
      found =>
        expect(found.filter(each => each.includes('blocked'))).toEqual([
          expect.stringContaining(
            'blocked: waits for home: it cannot be seen: connection refused',
          ),
        ]),
    ],
  ])('%s', (_, change, check) => {
    const world = running();
    change(world);
    check(lines(world.plan(), points));
  });

  it('come when a datacenter is ready for the first time', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    world.run(made => {
      const [live] = world.get('west').datacenters;
      const early = live?.status ? [] : lines(made, points);
      expect(early).toEqual([]);
    });
    expect(lines(world.plan(), points)).toHaveLength(2);
  });
});
