import { lines } from '../__testUtils__/lines';
import { edit, lose, running } from '../__testUtils__/running';
import { dc, newCluster, podsOf, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';
import { schemaKey } from './replication';

const id = 'replicate//K8ssandraCluster/db/demo';
const asked = (dc1: string, where: string, key: string) =>
  `${id} ready > ask ${dc1} in ${where} for ${key}`;

describe('the copies of the system keyspaces', () => {
  it.each<[string, (world: World) => void, string[]]>([
    ['are done once set', () => {}, [`${id} done`]],
    [
      'are asked for again after a restart',
      world => (world.schema = {}),
      [asked('dc1', 'east', '1/dc1:3,dc2:3')],
    ],
    [
      'are asked for again after an error',
      world =>
        (world.schema = {
          dc1: { ...world.schema.dc1, error: 'no answer' },
        }),
      [asked('dc1', 'east', '1/dc1:3,dc2:3')],
    ],
    [
      'are asked for again with a new generation',
      world => edit(world, () => {}),
      [asked('dc1', 'east', '2/dc1:3,dc2:3')],
    ],
    [
      'are at most three, and at most the nodes there are',
      world =>
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![0].size = 6;
          cluster.spec.cassandra!.datacenters![1].size = 2;
        }),
      [asked('dc1', 'east', '2/dc1:3,dc2:2')],
    ],
    [
      'are asked of the next datacenter when the first is away',
      world => {
        world.schema = {};
        lose(world, 'east');
      },
      [asked('dc2', 'west', '1/dc1:3,dc2:3')],
    ],
    [
      'are asked of the next datacenter when no node of the first is ready',
      world => {
        world.schema = {};
        world.change('east', { pods: podsOf('dc1', 3, { ready: 0 }) });
      },
      [asked('dc2', 'west', '1/dc1:3,dc2:3')],
    ],
    [
      'are asked of one whose management API wants no client certificate',
      world => {
        world.schema = {};
        const [live] = structuredClone(world.get('east').datacenters);
        live.spec.managementApiAuth = { manual: { clientSecretName: 'c' } };
        world.change('east', { datacenters: [live] });
      },
      [asked('dc2', 'west', '1/dc1:3,dc2:3')],
    ],
    [
      'wait when no node of any is ready',
      world => {
        world.schema = {};
        for (const [name, pods] of [
          ['east', podsOf('dc1', 3, { ready: 0 })],
          ['west', podsOf('dc2', 3, { ready: 0 })],
        ] as const) {
          world.change(name, { pods });
        }
      },
      [`${id} blocked: no node of east (dc1) answers its management API`],
    ],
    [
      'wait when every region is away',
      world => {
        world.schema = {};
        lose(world, 'east');
        lose(world, 'west');
      },
      [
        `${id} blocked: waits for east (dc1): last seen with 3 of 3 nodes ready`,
      ],
    ],
    [
      'wait for the control-plane cluster',
      world => {
        world.schema = {};
        lose(world, '');
      },
      [`${id} blocked: waits for home: it cannot be seen: connection refused`],
    ],
    [
      'stay as they are while a datacenter is removed',
      world =>
        edit(world, cluster => cluster.spec.cassandra!.datacenters!.pop()),
      [],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), /^replicate/)).toEqual(expected);
  });

  it('wait for the first datacenter', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    for (let turn = 0; turn < 4; turn++) world.act();
    world.change('east', { pods: podsOf('dc1', 3, { ready: 2 }) });
    expect(lines(world.plan(), /^replicate/)).toEqual([
      `${id} blocked: waits for east (dc1): 2 of 3 nodes ready`,
    ]);
  });

  it('count only datacenters that were complete', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    const keys = new Set<string>();
    world.run(made => {
      const { action } = stepOf(made, 'replicate');
      if (action?.type === 'management-api') keys.add(action.call.madeFor);
    });
    expect([...keys]).toEqual(['1/dc1:3', '1/dc1:3,dc2:3']);
  });

  it('go to pods that are ready, at the port that they name', () => {
    const world = running();
    world.schema = {};
    const pods = podsOf('dc1', 3, { ready: 2 });
    pods[0].status.managementApiPort = 9999;
    world.change('east', { pods });
    expect(stepOf(world.plan(), 'replicate').action).toMatchObject({
      pods: ['demo-dc1-default-sts-0', 'demo-dc1-default-sts-1'],
      port: 9999,
    });
  });

  it('name the Secret where every management API demands a client certificate', () => {
    const world = running();
    world.schema = {};
    for (const name of ['east', 'west']) {
      const [live] = structuredClone(world.get(name).datacenters);
      live.spec.managementApiAuth = {
        manual: { clientSecretName: `client-${name}`, serverSecretName: 's' },
      };
      world.change(name, { datacenters: [live] });
    }
    expect(stepOf(world.plan(), 'replicate').action).toMatchObject({
      datacenter: 'dc1',
      clientSecretName: 'client-east',
    });
  });

  it.each([undefined, {}, { insecure: {} }])(
    'name none where managementApiAuth is %j',
    auth => {
      const world = running();
      world.schema = {};
      const [live] = structuredClone(world.get('east').datacenters);
      live.spec.managementApiAuth = auth;
      world.change('east', { datacenters: [live] });
      expect(stepOf(world.plan(), 'replicate').action).not.toHaveProperty(
        'clientSecretName',
      );
    },
  );

  it('are not asked for while everything is stopped, and are again when it starts', () => {
    const world = running();
    const stop = (stopped: boolean) =>
      edit(world, cluster =>
        cluster.spec.cassandra!.datacenters!.forEach(each => {
          each.stopped = stopped;
        }),
      );
    stop(true);
    world.run();
    expect(lines(world.plan(), /^replicate/)).toEqual([]);
    expect(world.plan().settled).toBe(true);
    stop(false);
    world.run();
    expect(lines(world.plan(), /^replicate/)).toEqual([`${id} done`]);
  });
});

describe('what schema facts are made for', () => {
  it.each([
    [1, { dc2: 3, dc1: 3 }, '1/dc1:3,dc2:3'],
    [2, { dc1: 1 }, '2/dc1:1'],
    [3, {}, '3/'],
  ])('generation %i with %j', (generation, copies, key) => {
    expect(schemaKey(generation, copies as Record<string, number>)).toBe(key);
  });
});
