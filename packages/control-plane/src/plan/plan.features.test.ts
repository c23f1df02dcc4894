import { type K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { attention, edit, running } from './__testUtils__/running';
import { context, dc, newCluster, stepOf } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

describe('what this version does not do', () => {
  it.each([
    [
      'Stargate in two regions',
      (cluster: K8ssandraCluster) =>
        cluster.spec.cassandra!.datacenters!.forEach(each => {
          each.stargate = { size: 1 };
        }),
      'Stargate, asked for in 2 regions, is not created by this version.',
    ],
    [
      'Stargate for all',
      (cluster: K8ssandraCluster) => {
        cluster.spec.stargate = { size: 1 };
      },
      'Stargate, asked for in 2 regions, is not created by this version.',
    ],
    [
      'Reaper',
      (cluster: K8ssandraCluster) => {
        cluster.spec.reaper = {};
      },
      'Reaper, asked for, is not created by this version.',
    ],
    [
      'Vector in one region',
      (cluster: K8ssandraCluster) => {
        cluster.spec.cassandra!.datacenters![0].telemetry = {
          vector: { enabled: true },
        };
      },
      'Vector, asked for in 1 region, is not created by this version.',
    ],
  ])('is told and holds nothing back: %s', (_, change, text) => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
    change(cluster);
    const world = running(cluster);
    expect(attention(world)).toEqual([text]);
    expect(world.plan().settled).toBe(true);
    expect(world.cluster?.status).toMatchObject({
      observedGeneration: 1,
      error: 'None',
      summary: { state: 'attention', verdict: text },
    });
  });

  it('empty references ask for nothing', () => {
    const cluster = newCluster([
      dc('dc1', 'east', { perNodeConfigMapRef: { name: '' } }),
    ]);
    expect(attention(running(cluster, ['east']))).toEqual([]);
  });

  it('no datacenter is added before a removal is through', () => {
    const world = running();
    world.contexts.set('eu', context('eu'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.splice(1, 1, dc('dc3', 'eu'));
    });
    expect(stepOf(world.plan(), 'run/eu').reason?.text).toContain(
      'cannot be added and removed in one change',
    );
  });
});

describe('failures', () => {
  it('stand in the reason of their step, which is tried again, and of those that wait for it', () => {
    const world = new World(newCluster([dc('dc1', 'east')]), ['east']);
    world.act();
    world.act();
    const id = 'apply/east/Secret/db/demo-superuser';
    world.change('east', {
      secrets: [],
      failures: {
        [id]: {
          code: 'Forbidden',
          message: 'secrets is forbidden',
          attempts: 3,
          sinceSeconds: 4,
        },
      },
    });
    const made = world.plan();
    expect(stepOf(made, id)).toMatchObject({
      state: 'ready',
      needsPerson: true,
      reason: { text: 'failed 3 times: “secrets is forbidden”' },
    });
    expect(stepOf(made, 'run/east').reason?.text).toBe(
      'waits for the secrets of east: failed 3 times: “secrets is forbidden”',
    );
  });
});
