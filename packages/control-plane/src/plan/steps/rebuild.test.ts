import {
  annotations,
  type CassandraTask,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import {
  attention,
  changeLive,
  edit,
  lose,
  running,
} from '../__testUtils__/running';
import { context, dc, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const mark = (name: string | null) =>
  JSON.stringify({
    metadata: { annotations: { [annotations.rebuildDc]: name } },
  });
const steps = /rebuild|^run\/eu/;

/** Two datacenters run, and a third is asked for. */
function joining(
  change: (cluster: K8ssandraCluster) => void = () => {},
): World {
  const world = running();
  world.contexts.set('eu', context('eu'));
  edit(world, cluster => {
    cluster.spec.cassandra!.datacenters!.push(dc('dc3', 'eu'));
    change(cluster);
  });
  // everything that comes before the datacenter itself
  world.act();
  return world;
}

/** The third is complete, and noted for its rebuild. */
function joined(change: (cluster: K8ssandraCluster) => void = () => {}): World {
  const world = joining(change);
  for (let turn = 0; turn < 20; turn++) {
    const step = world.plan().steps.find(each => /^rebuild\/eu/.test(each.id));
    if (step && step.state !== 'blocked') return world;
    if (step?.needsPerson) return world;
    world.act();
    world.dataPlanes();
  }
  throw new Error('it does not get to its rebuild');
}
const changeTask = (world: World, status: CassandraTask['status']) => {
  const [task] = structuredClone(world.get('eu').tasks);
  world.change('eu', { tasks: [{ ...task, status }] });
};
const run = 'run/eu/CassandraDatacenter/db/dc3';
const rebuild = 'rebuild/eu/CassandraDatacenter/db/dc3';

describe('a datacenter that joins', () => {
  it('is noted for a rebuild before it is created', () => {
    const world = joining();
    const { annotations: noted } = world.cluster!.metadata;
    expect(noted?.[annotations.rebuildDc]).toBe('dc3');
    expect(world.get('eu').datacenters).toEqual([]);
  });

  it('is not created before its note is written', () => {
    const world = joining();
    for (let turn = 0; turn < 4; turn++) {
      const note = world.cluster?.metadata.annotations?.[annotations.rebuildDc];
      const ready = lines(world.plan(), /^run\/eu/)[0].includes('ready >');
      expect(ready && note !== 'dc3').toBe(false);
      world.act();
    }
    expect(world.get('eu').datacenters).toHaveLength(1);
  });

  it.each<[string, (world: World) => void, string[]]>([
    [
      'is rebuilt when it is complete',
      () => {},
      [
        `${run} done`,
        `${rebuild} ready > apply in eu`,
        `unmark-rebuild//K8ssandraCluster/db/demo blocked: waits for the rebuild of eu (dc3)`,
      ],
    ],
    [
      'says how many nodes are through',
      world => {
        world.act();
        changeTask(world, { succeeded: 1 });
      },
      [
        `${run} done`,
        `${rebuild} running: 1 of 3 nodes rebuilt`,
        `unmark-rebuild//K8ssandraCluster/db/demo blocked: waits for the rebuild of eu (dc3): 1 of 3 nodes rebuilt`,
      ],
    ],
    [
      'loses its note when all nodes are through',
      world => {
        world.act();
        changeTask(world, { succeeded: 3 });
      },
      [
        `${run} done`,
        `${rebuild} done`,
        `unmark-rebuild//K8ssandraCluster/db/demo ready > patch in home ${mark(
          null,
        )}`,
      ],
    ],
    [
      'counts nodes that failed as through',
      world => {
        world.act();
        changeTask(world, { succeeded: 2, failed: 1 });
      },
      [
        `${run} done`,
        `${rebuild} done`,
        `unmark-rebuild//K8ssandraCluster/db/demo ready > patch in home ${mark(
          null,
        )}`,
      ],
    ],
    [
      'waits for another region that goes out of sight',
      world => lose(world, 'west'),
      [
        `${run} done`,
        `${rebuild} blocked: waits for west: it cannot be seen: connection refused`,
        `unmark-rebuild//K8ssandraCluster/db/demo blocked: waits for west: it cannot be seen: connection refused`,
      ],
    ],
    [
      'waits when no other is ready',
      world => {
        for (const name of ['east', 'west']) {
          changeLive(world, name, live => {
            live.status!.cassandraOperatorProgress = 'Updating';
          });
        }
      },
      [
        `${run} done`,
        `${rebuild} blocked: no other datacenter is ready to copy from`,
        `unmark-rebuild//K8ssandraCluster/db/demo blocked: waits for the rebuild of eu (dc3): no other datacenter is ready to copy from`,
      ],
    ],
  ])('%s', (_, change, expected) => {
    const world = joined();
    change(world);
    const found = lines(world.plan(), steps).filter(
      each => !/rebuild\/west/.test(each),
    );
    expect(found).toEqual(expected);
  });
});

describe('where a rebuild copies from', () => {
  const from = (sourceDc: string) => (cluster: K8ssandraCluster) => {
    cluster.spec.cassandra!.rebuild = { sourceDc };
  };
  it.each<[string, (cluster: K8ssandraCluster) => void, string]>([
    ['the first that is ready', () => {}, 'dc1'],
    ['the one that is named', from('dc2'), 'dc2'],
    [
      'the one that the older annotation names',
      cluster => {
        cluster.metadata.annotations![annotations.rebuildSourceDc] = 'dc2';
      },
      'dc2',
    ],
    [
      'the specification, before the older annotation',
      cluster => {
        cluster.metadata.annotations![annotations.rebuildSourceDc] = 'dc1';
        from('dc2')(cluster);
      },
      'dc2',
    ],
  ])('%s', (_, change, source) => {
    expect(stepOf(joined(change).plan(), rebuild).action).toMatchObject({
      object: { spec: { jobs: [{ args: { source_datacenter: source } }] } },
    });
  });

  it('not itself, by whatever name Cassandra knows it', () => {
    const world = running();
    world.contexts.set('eu', context('eu'));
    edit(world, cluster => {
      const renamed = dc('dc3', 'eu', { datacenterName: 'Real_DC3' });
      cluster.spec.cassandra!.datacenters!.unshift(renamed);
    });
    world.run();
    expect(world.get('eu').tasks[0].spec.jobs[0].args).toEqual({
      source_datacenter: 'dc1',
    });
  });

  it('not a stopped one', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].stopped = true;
    });
    world.run();
    world.contexts.set('eu', context('eu'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.push(dc('dc3', 'eu'));
    });
    world.run();
    expect(world.get('eu').tasks[0].spec.jobs[0].args).toEqual({
      source_datacenter: 'dc2',
    });
  });

  it.each([
    ['dc3', 'it cannot be rebuilt from itself. Correct rebuild.sourceDc'],
    [
      'dc9',
      'dc9 is not a ready datacenter of this cluster. Correct rebuild.sourceDc',
    ],
  ])('is refused for %s', (source, reason) => {
    expect(lines(joined(from(source)).plan(), /^rebuild\/eu/)).toEqual([
      `${rebuild} blocked!: ${reason}`,
    ]);
  });
});

describe('the note of a rebuild', () => {
  it.each<[string, string, string]>([
    [
      'for a datacenter that is no longer asked for goes',
      'dc9',
      `unmark-rebuild//K8ssandraCluster/db/demo ready > patch in home ${mark(
        null,
      )}`,
    ],
    [
      'that somebody sets rebuilds nothing twice while the task is there',
      'dc2',
      `unmark-rebuild//K8ssandraCluster/db/demo ready > patch in home ${mark(
        null,
      )}`,
    ],
  ])('%s', (_, name, expected) => {
    const world = running();
    edit(
      world,
      cluster => {
        cluster.metadata.annotations![annotations.rebuildDc] = name;
      },
      { bump: false },
    );
    expect(lines(world.plan(), /^unmark/)).toEqual([expected]);
    world.run();
    expect(world.get('west').tasks).toHaveLength(1);
    expect(world.cluster?.metadata.annotations).not.toHaveProperty([
      annotations.rebuildDc,
    ]);
  });

  it('that somebody sets rebuilds again when the task is gone', () => {
    const world = running();
    world.change('west', { tasks: [] });
    edit(
      world,
      cluster => {
        cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
      },
      { bump: false },
    );
    expect(lines(world.plan(), /^rebuild\/west/)).toEqual([
      'rebuild/west/CassandraDatacenter/db/dc2 ready > apply in west',
    ]);
  });

  it('of nodes that failed is told', () => {
    const world = joined();
    world.act();
    changeTask(world, { succeeded: 1, failed: 2 });
    expect(attention(world)).toEqual([
      'eu (dc3): the rebuild failed on 2 nodes.',
    ]);
  });
});
