import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { edit, lose, running } from '../__testUtils__/running';
import { away, dc, newCluster, podsOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const REGIONS = ['east', 'west', 'eu'];
const order = () =>
  newCluster(REGIONS.map((name, index) => dc(`dc${index + 1}`, name)));
const settled = () => running(order(), REGIONS);

/** Everything is written but datacenters. */
const prepared = () => {
  const world = new World(order(), REGIONS);
  for (let turn = 0; turn < 3; turn++) world.act();
  for (const name of REGIONS) world.change(name, { datacenters: [] });
  return world;
};
const all = (change: (cluster: K8ssandraCluster) => void) => (world: World) =>
  edit(world, change);
const grow = all(cluster =>
  cluster.spec.cassandra!.datacenters!.forEach(each => (each.size = 6)),
);
const breakIn = (world: World, name: string) => {
  const [live] = structuredClone(world.get(name).datacenters);
  live.status!.cassandraOperatorProgress = 'Updating';
  const number = REGIONS.indexOf(name) + 1;
  world.change(name, {
    datacenters: [live],
    pods: podsOf(`dc${number}`, 3, { ready: 2, subnet: number }),
  });
};
const run = (number: number) =>
  `run/${REGIONS[number - 1]}/CassandraDatacenter/db/dc${number}`;
const refused = 'it cannot be seen: connection refused';

interface Row {
  start: () => World;
  change: (world: World) => void;
  expected: [string, string, string];
}

/** The paragraph "The order that protects data stays" of the design, sentence by sentence. */
const rows: Record<string, Row> = {
  'the first must be ready before any other is created': {
    start: prepared,
    change: () => {},
    expected: [
      'ready > apply in east',
      'blocked: waits for east (dc1)',
      'blocked: waits for east (dc1)',
    ],
  },
  'a first one that starts holds the others, with its nodes': {
    start: prepared,
    change: world => {
      world.act();
      world.change('east', { pods: podsOf('dc1', 3, { ready: 1 }) });
    },
    expected: [
      'running: 1 of 3 nodes ready',
      'blocked: waits for east (dc1): 1 of 3 nodes ready',
      'blocked: waits for east (dc1): 1 of 3 nodes ready',
    ],
  },
  'a first one whose region is away holds the others': {
    start: prepared,
    change: world => world.contexts.set('east', away('east')),
    expected: [
      `blocked: waits for east: ${refused}`,
      `blocked: waits for east: ${refused}`,
      `blocked: waits for east: ${refused}`,
    ],
  },
  'a first one that cannot be written holds the others': {
    start: prepared,
    change: world =>
      world.change('east', {
        secrets: [],
        failures: {
          'apply/east/Secret/db/demo-superuser': {
            code: 'Forbidden',
            message: 'no',
            attempts: 2,
            sinceSeconds: 1,
          },
        },
      }),
    expected: [
      'blocked: waits for the secrets of east: failed 2 times: “no”',
      'blocked: waits for the secrets of east: failed 2 times: “no”',
      'blocked: waits for the secrets of east: failed 2 times: “no”',
    ],
  },
  'a later one waits for nobody else’s secrets': {
    start: prepared,
    change: world => world.change('west', { secrets: [] }),
    expected: [
      'ready > apply in east',
      'blocked: waits for east (dc1)',
      'blocked: waits for east (dc1)',
    ],
  },
  'one restarts at a time, in order': {
    start: settled,
    change: grow,
    expected: [
      'ready > apply in east',
      'blocked: waits for east (dc1)',
      'blocked: waits for east (dc1)',
    ],
  },
  'the next one restarts when the one before is through': {
    start: settled,
    change: world => {
      grow(world);
      world.act();
      world.dataPlanes();
    },
    expected: [
      'done',
      'ready > apply in west',
      'blocked: waits for west (dc2)',
    ],
  },
  'one that restarts by itself holds the others': {
    start: settled,
    change: world => {
      breakIn(world, 'eu');
      edit(world, cluster => {
        cluster.spec.cassandra!.datacenters![0].size = 6;
      });
    },
    expected: [
      'blocked: waits for eu (dc3): 2 of 3 nodes ready',
      'done',
      'running: 2 of 3 nodes ready',
    ],
  },
  'one that is broken may be mended, before all others': {
    start: settled,
    change: world => {
      breakIn(world, 'eu');
      grow(world);
    },
    expected: [
      'blocked: waits for eu (dc3)',
      'blocked: waits for eu (dc3)',
      'ready > apply in eu',
    ],
  },
  'one that was written and cannot be seen holds every move': {
    start: settled,
    change: world => {
      lose(world, 'west');
      grow(world);
    },
    expected: [
      `blocked: waits for west: ${refused}`,
      `blocked: waits for west: ${refused}`,
      `blocked: waits for west: ${refused}`,
    ],
  },
  'one that was written and cannot be seen holds no datacenter that is as it shall be':
    {
      start: settled,
      change: world => lose(world, 'west'),
      expected: ['done', 'blocked: last seen with 3 of 3 nodes ready', 'done'],
    },
  'one that was written counts although a restart of ours forgot it': {
    start: settled,
    change: world => {
      world.contexts.set('west', away('west'));
      grow(world);
    },
    expected: [
      `blocked: waits for west: ${refused}`,
      `blocked: waits for west: ${refused}`,
      `blocked: waits for west: ${refused}`,
    ],
  },
  'one that is noted for a rebuild counts as written': {
    start: settled,
    change: world => {
      world.contexts.set('west', away('west'));
      edit(world, cluster => {
        delete cluster.status!.datacenters!.dc2;
        cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
        cluster.spec.cassandra!.datacenters![2].size = 6;
      });
    },
    expected: [
      'done',
      `blocked: waits for west: ${refused}`,
      `blocked: waits for west: ${refused}`,
    ],
  },
  'one that was never written and whose region is away is passed over': {
    start: settled,
    change: world => {
      world.contexts.set('west', away('west'));
      edit(world, cluster => {
        delete cluster.status!.datacenters!.dc2;
        cluster.spec.cassandra!.datacenters![2].size = 6;
      });
    },
    expected: [
      'done',
      `blocked: waits for west: ${refused}`,
      'ready > apply in eu',
    ],
  },
  'a rebuild holds the others': {
    start: settled,
    change: world => {
      const [task] = structuredClone(world.get('west').tasks);
      task.status = { succeeded: 1 };
      world.change('west', { tasks: [task] });
      edit(world, cluster => {
        cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
        cluster.spec.cassandra!.datacenters![0].size = 6;
      });
    },
    expected: [
      'blocked: waits for the rebuild of west (dc2): 1 of 3 nodes rebuilt',
      'done',
      'done',
    ],
  },
};

describe('the order that protects data', () => {
  it.each(Object.entries(rows))('%s', (_, { start, change, expected }) => {
    const world = start();
    change(world);
    expect(lines(world.plan(), /^run/)).toEqual(
      expected.map((each, index) => `${run(index + 1)} ${each}`),
    );
  });

  it('takes up a region when it returns, and rebuilds it', () => {
    const world = new World(order(), REGIONS);
    const west = world.get('west');
    world.contexts.set('west', away('west'));
    world.run();
    expect(lines(world.plan(), /^run/)).toEqual([
      `${run(1)} done`,
      `${run(2)} blocked: waits for west: ${refused}`,
      `${run(3)} done`,
    ]);
    world.contexts.set('west', west);
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(world.get('west').tasks).toHaveLength(1);
  });
});
