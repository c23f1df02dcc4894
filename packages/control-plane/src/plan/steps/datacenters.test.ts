import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { changeLive, edit, lose, running } from '../__testUtils__/running';
import { dc, newCluster, podsOf, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const east = 'run/east/CassandraDatacenter/db/dc1';
const one = () => running(newCluster([dc('dc1', 'east')]), ['east']);
const updating = (live: CassandraDatacenter) => {
  live.status!.cassandraOperatorProgress = 'Updating';
};

describe('how far a datacenter is', () => {
  it.each<[string, (world: World) => void, string]>([
    ['as it shall be', () => {}, 'done'],
    [
      'nodes start',
      world => {
        changeLive(world, 'east', updating);
        world.change('east', { pods: podsOf('dc1', 3, { ready: 1 }) });
      },
      'running: 1 of 3 nodes ready',
    ],
    [
      'all nodes are there, and it is not through',
      world => changeLive(world, 'east', updating),
      'running: 3 of 3 nodes ready, a change is under way',
    ],
    [
      'cass-operator has not seen the last write',
      world =>
        changeLive(world, 'east', live => {
          live.metadata.generation! += 1;
        }),
      'running: 3 of 3 nodes ready, a change is under way',
    ],
    [
      'cass-operator says nothing yet',
      world => {
        changeLive(world, 'east', live => delete live.status);
        world.change('east', { pods: [] });
      },
      'running: 0 of 3 nodes ready',
    ],
    [
      'it is not Ready although nothing moves',
      world =>
        changeLive(world, 'east', live => {
          live.status!.conditions!.find(each => each.type === 'Ready')!.status =
            'False';
        }),
      'running: 3 of 3 nodes ready, a change is under way',
    ],
    [
      'it is out of sight',
      world => lose(world, 'east'),
      'blocked: last seen with 3 of 3 nodes ready',
    ],
    [
      'a user changed it',
      world =>
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![0].size = 4;
        }),
      'ready > apply in east',
    ],
    [
      'nodes stop',
      world =>
        edit(
          world,
          () =>
            changeLive(world, 'east', live => {
              live.spec.stopped = true;
            }),
          { bump: false },
        ),
      'running: 3 nodes still run of 3',
    ],
  ])('%s', (_, change, expected) => {
    const world = one();
    change(world);
    expect(lines(world.plan(), /^run/)).toEqual([`${east} ${expected}`]);
  });

  it.each<[string, (world: World) => void, string]>([
    [
      'to be made',
      world => world.change('east', { datacenters: [] }),
      'Create the datacenter in east (dc1)',
    ],
    ['there', () => {}, 'Run the datacenter in east (dc1)'],
    [
      'to be changed',
      world =>
        edit(world, cluster => {
          cluster.spec.cassandra!.serverVersion = '4.1.9';
        }),
      'Update the datacenter in east (dc1)',
    ],
    [
      'stopped',
      world => {
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![0].stopped = true;
        });
        world.run();
      },
      'Stop the datacenter in east (dc1)',
    ],
  ])('is titled when %s', (_, change, title) => {
    const world = one();
    change(world);
    const step = stepOf(world.plan(), east);
    expect(step.title.text).toBe(title);
    expect(step.why.text).toBe('3 nodes are asked for there.');
  });

  it('says what stops when nodes go', () => {
    const world = one();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].stopped = true;
    });
    world.act();
    expect(lines(world.plan(), /^run/)).toEqual([
      `${east} running: 3 nodes still run of 3`,
    ]);
    world.change('east', { pods: podsOf('dc1', 1) });
    expect(lines(world.plan(), /^run/)).toEqual([
      `${east} running: 1 node still runs of 3`,
    ]);
    world.run();
    expect(world.plan().settled).toBe(true);
  });
});

describe('what a new datacenter waits for', () => {
  const fresh = () => {
    const world = new World(newCluster([dc('dc1', 'east')]), ['east']);
    for (let turn = 0; turn < 3; turn++) world.act();
    world.change('east', { datacenters: [] });
    return world;
  };
  it.each<[string, (world: World) => void, string]>([
    ['nothing more', () => {}, 'ready > apply in east'],
    [
      'its secrets',
      world => world.change('east', { secrets: [] }),
      'blocked: waits for the secrets of east',
    ],
    [
      'its settings',
      world => world.change('east', { configMaps: [] }),
      'blocked: waits for the metrics settings of east (dc1)',
    ],
    [
      'its namespace',
      world => world.change('east', { namespaces: [] }),
      'blocked: waits for east (dc1): namespace db does not exist in east. Create it there',
    ],
    [
      'sight of its Kubernetes cluster',
      world => lose(world, 'east'),
      'blocked: waits for east: it cannot be seen: connection refused',
    ],
    [
      'sight of the control-plane cluster',
      world => lose(world, ''),
      'blocked: waits for home: it cannot be seen: connection refused',
    ],
  ])('%s', (_, change, expected) => {
    const world = fresh();
    change(world);
    expect(lines(world.plan(), /^run/)).toEqual([`${east} ${expected}`]);
  });

  it('does not wait for a digest that only tools read', () => {
    const world = new World(newCluster([dc('dc1', '')]), []);
    for (let turn = 0; turn < 3; turn++) world.act();
    const [secret] = structuredClone(world.get('').secrets);
    secret.metadata.annotations = {};
    world.change('', { datacenters: [], secrets: [secret] });
    const made = world.plan();
    expect(stepOf(made, 'digest').state).toBe('ready');
    expect(lines(made, /^run/)).toEqual([
      'run//CassandraDatacenter/db/dc1 ready > apply in home',
    ]);
  });
});
