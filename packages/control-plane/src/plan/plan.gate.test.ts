import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot';
import { edit, lose, running as settled } from './__testUtils__/running';
import {
  away,
  context,
  dc,
  idsIn,
  newCluster,
  podsOf,
  stepOf,
} from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

const two = () => newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
const three = () =>
  newCluster([dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'eu')]);
const running = () => settled(three(), ['east', 'west', 'eu']);

const runId = (name: string, region: string) =>
  `run/${region}/CassandraDatacenter/db/${name}`;

describe('the datacenter gate', () => {
  /** Everything but datacenters is in place. */
  const prepared = (
    cluster: K8ssandraCluster,
    change: (contexts: ContextSnapshot[]) => ContextSnapshot[] = each => each,
  ) => {
    const world = new World(cluster, ['east', 'west', 'eu']);
    for (let turn = 0; turn < 3; turn++) world.act();
    for (const name of ['east', 'west', 'eu']) {
      world.change(name, { datacenters: [] });
    }
    const [changed] = [change([...world.contexts.values()])];
    changed.forEach(each => world.contexts.set(each.name, each));
    return world;
  };
  const swap =
    (name: string, make: (name: string) => ContextSnapshot) =>
    (all: ContextSnapshot[]) =>
      all.map(each => (each.name === name ? make(name) : each));
  const creates = (world: World) =>
    idsIn(world.plan(), 'ready').filter(each => each.startsWith('run/'));

  it('creates the first one first', () => {
    const world = prepared(three());
    expect(creates(world)).toEqual([runId('dc1', 'east')]);
    expect(stepOf(world.plan(), runId('dc2', 'west'))).toMatchObject({
      state: 'blocked',
      waitsFor: runId('dc1', 'east'),
    });
  });

  it('says what it waits for, with the nodes', () => {
    const world = prepared(three());
    world.act();
    world.change('east', { pods: podsOf('dc1', 3, { ready: 2 }) });
    const made = world.plan();
    expect(stepOf(made, runId('dc1', 'east')).reason?.text).toBe(
      '2 of 3 nodes ready',
    );
    expect(stepOf(made, runId('dc3', 'eu')).reason?.text).toBe(
      'waits for east (dc1): 2 of 3 nodes ready',
    );
  });

  it('waits for a first region that is away: the order that protects data stays', () => {
    const world = prepared(three(), swap('east', away));
    expect(creates(world)).toEqual([]);
    expect(stepOf(world.plan(), runId('dc2', 'west')).reason?.text).toBe(
      'waits for east: it cannot be seen: connection refused',
    );
  });

  it.each([
    ['does not answer', away],
    [
      'has no ClientConfig',
      (name: string) => away(name, { connection: 'missing' }),
    ],
    [
      'lacks the namespace',
      (name: string) => context(name, { namespaces: ['kube-system'] }),
    ],
  ] as Array<[string, (name: string) => ContextSnapshot]>)(
    'passes over a region that was never written and %s, and takes it up later',
    (_, make) => {
      const world = new World(three(), ['east', 'west', 'eu']);
      const before = world.get('west');
      world.contexts.set('west', make('west'));
      world.run();
      expect(world.get('eu').datacenters).toHaveLength(1);
      expect(world.get('west').datacenters).toEqual([]);
      expect(world.plan().settled).toBe(false);
      expect(world.cluster?.status?.observedGeneration).toBeUndefined();
      world.contexts.set('west', before);
      world.run();
      expect(world.get('west').datacenters).toHaveLength(1);
      expect(world.plan().settled).toBe(true);
    },
  );

  it('holds back every move while one that was written is out of sight', () => {
    const world = running();
    lose(world, 'west');
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.forEach(each => (each.size = 6));
    });
    const made = world.plan();
    expect(
      idsIn(made, 'ready').filter(each => each.startsWith('run/')),
    ).toEqual([]);
    expect(stepOf(made, runId('dc1', 'east')).reason?.text).toBe(
      'waits for west: it cannot be seen: connection refused',
    );
  });

  it('holds back nothing else', () => {
    const world = running();
    lose(world, 'west');
    world.change('eu', { secrets: [], configMaps: [] });
    expect(idsIn(world.plan(), 'ready')).toEqual([
      'apply/eu/Secret/db/demo-superuser',
      'apply/eu/ConfigMap/db/demo-dc3-metrics-agent-config',
    ]);
  });

  it.each([
    ['the only datacenter', 1],
    ['all three datacenters', 3],
  ])('creates again what somebody deleted: %s', (_, count) => {
    const names = ['east', 'west', 'eu'].slice(0, count);
    const world = settled(
      newCluster(names.map((name, index) => dc(`dc${index + 1}`, name))),
      names,
    );
    for (const name of names) {
      world.change(name, { datacenters: [], pods: [] });
    }
    world.run(() => {
      const there = names.filter(name => world.get(name).datacenters[0]);
      expect(there).toEqual(names.slice(0, there.length));
    });
    expect(world.plan().settled).toBe(true);
    for (const name of names) {
      expect(world.get(name).datacenters).toHaveLength(1);
    }
  });

  it('adds no datacenter while all others are stopped, and says what it waits for', () => {
    const world = settled(newCluster([dc('dc1', 'east')]), ['east']);
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].stopped = true;
    });
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(world.cluster?.status?.observedGeneration).toBe(2);
    world.contexts.set('west', context('west'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.push(dc('dc2', 'west'));
    });
    world.run();
    expect(world.get('west').datacenters).toEqual([]);
    expect(stepOf(world.plan(), 'replicate')).toMatchObject({
      state: 'blocked',
      reason: { text: 'no datacenter is ready yet' },
    });
    expect(stepOf(world.plan(), runId('dc2', 'west')).reason?.text).toBe(
      'waits for the copies of the system keyspaces: no datacenter is ready yet',
    );
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].stopped = false;
    });
    world.run();
    expect(world.get('west').datacenters).toHaveLength(1);
    expect(world.plan().settled).toBe(true);
  });

  it('counts what it noted as written even when a restart forgot the object', () => {
    const world = running();
    world.contexts.set('west', away('west'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 6;
    });
    expect(stepOf(world.plan(), runId('dc1', 'east')).state).toBe('blocked');
    expect(stepOf(world.plan(), runId('dc2', 'west')).action).toBeUndefined();
  });

  it('lets a broken datacenter be mended', () => {
    const world = running();
    const [live] = world.get('west').datacenters;
    world.change('west', {
      datacenters: [
        {
          ...live,
          status: { ...live.status, cassandraOperatorProgress: 'Updating' },
        },
      ],
    });
    edit(world, cluster => {
      cluster.spec.cassandra!.serverVersion = '4.1.9';
    });
    const made = world.plan();
    expect(
      idsIn(made, 'ready').filter(each => each.startsWith('run/')),
    ).toEqual([runId('dc2', 'west')]);
    expect(stepOf(made, runId('dc1', 'east')).state).toBe('blocked');
  });

  it('waits after an update until the new generation is complete', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.forEach(each => (each.size = 6));
    });
    world.act();
    const made = world.plan();
    expect(stepOf(made, runId('dc1', 'east')).state).toBe('running');
    expect(stepOf(made, runId('dc2', 'west'))).toMatchObject({
      state: 'blocked',
      waitsFor: runId('dc1', 'east'),
    });
  });

  it('says by name which namespace is missing', () => {
    const world = prepared(
      two(),
      swap('west', name => context(name, { namespaces: ['default'] })),
    );
    expect(stepOf(world.plan(), 'find/west')).toMatchObject({
      state: 'blocked',
      needsPerson: true,
      reason: { text: 'namespace db does not exist in west. Create it there' },
    });
  });

  it('does not call a namespace missing that it may not list', () => {
    const world = prepared(
      two(),
      swap('west', name => context(name, { namespaces: null })),
    );
    expect(world.plan().steps.some(each => each.id.startsWith('find/'))).toBe(
      false,
    );
  });
});
