import type { CassandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { edit, running } from '../plan/__testUtils__/running';
import { World } from '../plan/__testUtils__/world';

/** What cass-operator makes of a ScheduledTask: owned by the datacenter, without labels of ours (operator-spec 7.3). */
const scheduled = (datacenter: string, command: string): CassandraTask => ({
  apiVersion: 'control.k8ssandra.io/v1alpha1',
  kind: 'CassandraTask',
  metadata: {
    name: `${datacenter}-nightly-1767312000`,
    namespace: 'db',
    uid: `uid-nightly-${datacenter}`,
    creationTimestamp: '2026-01-09T00:00:00Z',
    ownerReferences: [
      {
        apiVersion: 'cassandra.datastax.com/v1beta1',
        kind: 'CassandraDatacenter',
        name: datacenter,
        uid: `uid-east-${datacenter}`,
        controller: true,
      },
    ],
  },
  spec: {
    datacenter: { name: datacenter, namespace: 'db' },
    jobs: [{ name: command, command }],
  },
  status: { succeeded: 3, failed: 1, completionTime: '2026-01-09T00:01:00Z' },
});

const put = (world: World, name: string, task: CassandraTask) =>
  world.change(name, { tasks: [...world.get(name).tasks, task] });

describe('tasks that cass-operator makes of a ScheduledTask', () => {
  it.each(['rebuild', 'cleanup'])(
    'of the command %s change nothing in the plan of a cluster',
    command => {
      const world = running();
      const before = world.plan();
      put(world, 'east', scheduled('dc1', command));
      put(world, 'west', scheduled('dc2', command));
      expect(world.plan()).toEqual(before);
    },
  );

  it('are not taken for the rebuild of a new datacenter', () => {
    const world = running(newCluster([dc('dc1', 'east')]));
    put(world, 'west', scheduled('dc2', 'rebuild'));
    edit(world, cluster =>
      cluster.spec.cassandra!.datacenters!.push(dc('dc2', 'west')),
    );
    world.run();
    expect(world.created).toContain('west/CassandraTask/dc2-rebuild');
  });

  it('are left to Kubernetes when the cluster is deleted', () => {
    const world = running();
    put(world, 'east', scheduled('dc1', 'cleanup'));
    edit(world, cluster => {
      cluster.metadata.deletionTimestamp = '2026-01-10T00:00:00Z';
    });
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('east').tasks.map(each => each.metadata.name)).toEqual([
      'dc1-nightly-1767312000',
    ]);
  });
});
