import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { attention, edit, running } from './__testUtils__/running';
import {
  context,
  dc,
  newCluster,
  podsOf,
  stepOf,
} from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

describe('schema and rebuild', () => {
  it('asks again when the generation or the set of datacenters changes, and not otherwise', () => {
    const world = running();
    expect(stepOf(world.plan(), 'replicate').state).toBe('done');
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![1].size = 1;
    });
    expect(stepOf(world.plan(), 'replicate').action).toMatchObject({
      context: 'east',
      datacenter: 'dc1',
      pods: expect.arrayContaining(['demo-dc1-default-sts-0']),
      call: {
        madeFor: '2/dc1:3,dc2:1',
        keyspaces: {
          system_auth: { dc1: 3, dc2: 1 },
          system_traces: { dc1: 3, dc2: 1 },
          system_distributed: { dc1: 3, dc2: 1 },
        },
      },
    });
  });

  it('asks another datacenter when the first is away, and counts the first as initialised', () => {
    const world = running();
    world.schema = {};
    world.contexts.set('east', { ...context('east'), visible: false });
    expect(stepOf(world.plan(), 'replicate').action).toMatchObject({
      context: 'west',
      call: { madeFor: '1/dc1:3,dc2:3' },
    });
  });

  it('says when no node answers', () => {
    const world = running(newCluster([dc('dc1', 'east')]), ['east']);
    world.schema = {};
    world.change('east', { pods: podsOf('dc1', 3, { ready: 0 }) });
    expect(stepOf(world.plan(), 'replicate')).toMatchObject({
      state: 'blocked',
      reason: { text: 'no node of east (dc1) answers its management API' },
    });
  });

  const joining = (
    change: (cluster: K8ssandraCluster) => void = () => {},
  ): World => {
    const world = running();
    world.contexts.set('eu', context('eu'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.push(dc('dc3', 'eu'));
      change(cluster);
    });
    return world;
  };

  it.each([
    ['the first ready one', () => {}, 'dc1'],
    [
      'the one that rebuild.sourceDc names',
      (cluster: K8ssandraCluster) => {
        cluster.spec.cassandra!.rebuild = { sourceDc: 'dc2' };
      },
      'dc2',
    ],
    [
      'the one of the older annotation',
      (cluster: K8ssandraCluster) => {
        cluster.metadata.annotations![annotations.rebuildSourceDc] = 'dc2';
      },
      'dc2',
    ],
  ])('streams from %s', (_, change, source) => {
    const world = joining(change);
    world.run();
    expect(world.get('eu').tasks[0].spec.jobs[0].args).toEqual({
      source_datacenter: source,
    });
  });

  it.each([
    ['itself', 'dc3', 'it cannot be rebuilt from itself'],
    ['one that is not there', 'dc9', 'dc9 is not a ready datacenter'],
  ])('refuses to stream from %s', (_, sourceDc, words) => {
    const world = joining(cluster => {
      cluster.spec.cassandra!.rebuild = { sourceDc };
    });
    world.run();
    const step = stepOf(world.plan(), 'rebuild/eu');
    expect(step).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(step.reason?.text).toContain(words);
    expect(world.get('eu').tasks).toEqual([]);
  });

  it('forgets the task of a former datacenter of the same name', () => {
    const world = joining();
    world.change('eu', {
      tasks: [
        {
          apiVersion: 'control.k8ssandra.io/v1alpha1',
          kind: 'CassandraTask',
          metadata: {
            name: 'dc3-rebuild',
            namespace: 'db',
            uid: 'old',
            creationTimestamp: '2025-01-01T00:00:00Z',
          },
          spec: { datacenter: { name: 'dc3' }, jobs: [] },
          status: { completionTime: '2025-01-01T01:00:00Z' },
        },
      ],
    });
    world.run();
    expect(world.writes).toContainEqual({
      context: 'eu',
      type: 'delete',
      kind: 'CassandraTask',
      name: 'dc3-rebuild',
    });
    expect(world.get('eu').tasks[0].metadata.uid).not.toBe('old');
  });

  it('tells of nodes whose rebuild failed, and goes on', () => {
    const world = joining();
    world.run();
    const [task] = world.get('eu').tasks;
    world.change('eu', {
      tasks: [{ ...task, status: { ...task.status, succeeded: 2, failed: 1 } }],
    });
    expect(attention(world)).toEqual([
      'eu (dc3): the rebuild failed on 1 node.',
    ]);
    expect(world.plan().settled).toBe(true);
  });

  it('refuses a datacenter that would join stopped', () => {
    const world = joining(cluster => {
      cluster.spec.cassandra!.datacenters![2].stopped = true;
    });
    world.run();
    expect(stepOf(world.plan(), 'run/eu')).toMatchObject({
      state: 'blocked',
      needsPerson: true,
    });
    expect(world.get('eu').datacenters).toEqual([]);
  });
});
