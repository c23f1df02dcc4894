import type {
  ClusterTaskView,
  ClusterView,
  TaskDatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { usWest } from './regions';
import { aCluster, aDatacenter, say } from './views';

/** A task's part in the datacenter dc1. */
export function aTaskPart(
  over: Partial<TaskDatacenterView> = {},
): TaskDatacenterView {
  return {
    name: 'dc1',
    namespace: 'cassandra',
    context: 'prod-us-east',
    label: 'us-east (dc1)',
    task: 'roll-dc1',
    state: 'running',
    reason: null,
    visible: true,
    lastContactSeconds: 1,
    startedAt: null,
    completedAt: null,
    active: 1,
    succeeded: 2,
    failed: 0,
    ...over,
  };
}

/** A rolling restart that runs. */
export function aTask(over: Partial<ClusterTaskView> = {}): ClusterTaskView {
  return {
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'roll' },
    uid: `uid-${over.id?.name ?? 'roll'}`,
    cluster: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    command: 'restart',
    parallel: false,
    state: 'running',
    reason: say('2 nodes done'),
    createdAt: null,
    startedAt: null,
    completedAt: null,
    expiresAt: null,
    createdAgeSeconds: 600,
    startedAgeSeconds: 540,
    completedAgeSeconds: null,
    succeeded: 2,
    failed: 0,
    datacenters: [aTaskPart()],
    ...over,
  };
}

/** A cluster with a task of each kind: one that runs, one that failed, one that is refused. */
export function aBusyCluster(): ClusterView {
  const west = (over: Partial<TaskDatacenterView>) =>
    aTaskPart({
      name: 'dc2',
      context: 'prod-us-west',
      label: 'us-west (dc2)',
      ...over,
    });
  const named = (name: string) => ({
    id: { controlPlane: 'hub', namespace: 'cassandra', name },
  });
  return aCluster({
    datacenters: [aDatacenter(), aDatacenter({ ...usWest, name: 'dc2' })],
    tasks: {
      more: 2,
      items: [
        aTask({
          datacenters: [
            aTaskPart(),
            west({
              state: 'waiting',
              reason: say('waits for us-east (dc1)'),
              active: null,
              succeeded: null,
              failed: null,
            }),
          ],
        }),
        aTask({
          ...named('clean'),
          command: 'cleanup',
          parallel: true,
          state: 'failed',
          reason: say('us-west (dc2) failed: disk is full'),
          completedAgeSeconds: 300,
          datacenters: [
            aTaskPart({ state: 'complete', succeeded: 3 }),
            west({ state: 'failed', succeeded: 2, failed: 1 }),
          ],
        }),
        aTask({
          ...named('wrong'),
          command: null,
          state: 'invalid',
          reason: say('invalid spec: unknown datacenters: dc9'),
          startedAgeSeconds: null,
          succeeded: null,
          failed: null,
          datacenters: [],
        }),
      ],
    },
  });
}
