import {
  annotations,
  finalizers,
  labels,
  type CassandraDatacenter,
  type CassandraTask,
  type CassandraTaskStatus,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  claimed,
  context,
  dc,
  newCluster,
} from '../../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../../snapshot';
import type { TaskPlan, TaskSnapshot } from '../types';

/** Milliseconds since 1970 at which tests of tasks play. */
export const NOW = Date.parse('2026-01-03T00:00:00Z');

/** `demo` in three regions, in our charge. */
export const demo = () =>
  claimed(newCluster([dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'eu')]));

/** A K8ssandraTask "roll" for "demo" as a user applies it. */
export function newTask(
  spec: Partial<K8ssandraTask['spec']> = {},
  metadata: Partial<K8ssandraTask['metadata']> = {},
): K8ssandraTask {
  return {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'K8ssandraTask',
    metadata: {
      name: 'roll',
      namespace: 'db',
      uid: 'uid-roll',
      resourceVersion: '1',
      generation: 1,
      creationTimestamp: '2026-01-02T12:00:00Z',
      ...metadata,
    },
    spec: {
      cluster: { name: 'demo' },
      template: { jobs: [{ name: 'restart', command: 'restart' }] },
      ...spec,
    },
  };
}

/** The same with our finalizer and its owner. */
export function heldTask(
  spec: Partial<K8ssandraTask['spec']> = {},
  metadata: Partial<K8ssandraTask['metadata']> = {},
): K8ssandraTask {
  return newTask(spec, {
    finalizers: [finalizers.task],
    ownerReferences: [
      {
        apiVersion: 'k8ssandra.io/v1alpha1',
        kind: 'K8ssandraCluster',
        name: 'demo',
        uid: 'uid-demo',
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
    ...metadata,
  });
}

/** A task on its way out. */
export const leavingTask = (
  metadata: Partial<K8ssandraTask['metadata']> = {},
) => heldTask({}, { deletionTimestamp: '2026-01-02T23:00:00Z', ...metadata });

/** A CassandraDatacenter of "demo". */
export function datacenterOf(name: string): CassandraDatacenter {
  return {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: {
      name,
      namespace: 'db',
      uid: `uid-${name}`,
      labels: {
        [labels.clusterName]: 'demo',
        [labels.clusterNamespace]: 'db',
      },
    },
    spec: {
      clusterName: 'demo',
      size: 3,
      serverType: 'cassandra',
      serverVersion: '4.1.8',
    },
  };
}

/** The CassandraTask that "roll" made for a datacenter. */
export function childOf(
  datacenter: string,
  status?: CassandraTaskStatus,
  metadata: Partial<CassandraTask['metadata']> = {},
): CassandraTask {
  return {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'CassandraTask',
    metadata: {
      name: `roll-${datacenter}`,
      namespace: 'db',
      uid: `uid-roll-${datacenter}`,
      labels: { [labels.taskName]: 'roll', [labels.taskNamespace]: 'db' },
      annotations: { [annotations.taskUid]: 'uid-roll' },
      ...metadata,
    },
    spec: {
      datacenter: { name: datacenter, namespace: 'db' },
      jobs: [{ name: 'restart', command: 'restart' }],
      ttlSecondsAfterFinished: 0,
    },
    ...(status && { status }),
  };
}

const conditionsOf = (values: Record<string, boolean>, at: string) =>
  Object.entries(values).map(([type, on]) => ({
    type,
    status: on ? ('True' as const) : ('False' as const),
    reason: type,
    message: type === 'Failed' && on ? '1 pods failed during processing' : '',
    lastTransitionTime: at,
  }));

/** What cass-operator says of a task at work. */
export function running(succeeded = 0, minute = 1): CassandraTaskStatus {
  const startTime = `2026-01-02T13:0${minute}:00Z`;
  return {
    startTime,
    active: 1,
    succeeded,
    conditions: conditionsOf({ Running: true }, startTime),
  };
}

/** What it says of one that is over. */
export function over(failed = 0, minute = 5): CassandraTaskStatus {
  const completionTime = `2026-01-02T13:0${minute}:00Z`;
  return {
    ...running(3 - failed),
    active: 0,
    failed,
    completionTime,
    conditions: conditionsOf(
      { ...(failed > 0 && { Failed: true }), Running: false, Complete: true },
      completionTime,
    ),
  };
}

/** A region with its datacenter and tasks. */
export function region(
  name: string,
  datacenter: string,
  tasks: CassandraTask[] = [],
  rest: Partial<ContextSnapshot> = {},
): ContextSnapshot {
  return context(name, {
    datacenters: [datacenterOf(datacenter)],
    tasks,
    ...rest,
  });
}

/** The three regions of {@link demo}, with the tasks that are there. */
export function regions(
  children: Partial<Record<'dc1' | 'dc2' | 'dc3', CassandraTask>> = {},
): ContextSnapshot[] {
  const places = { dc1: 'east', dc2: 'west', dc3: 'eu' };
  return Object.entries(places).map(([name, where]) => {
    const child = children[name as keyof typeof places];
    return region(where, name, child ? [child] : []);
  });
}

/** A snapshot of a task; of {@link demo} in three regions when nothing else is said. */
export function taskSnapshot(
  task: K8ssandraTask,
  contexts: ContextSnapshot[] = regions(),
  rest: Partial<TaskSnapshot> = {},
): TaskSnapshot {
  return {
    controlPlane: 'cp',
    mode: 'reconcile',
    task,
    cluster: demo(),
    clusterKnown: true,
    home: context(''),
    contexts: Object.fromEntries(contexts.map(each => [each.name, each])),
    now: NOW,
    ...rest,
  };
}

/** Steps as `verb name: state`, with the reason where there is one. */
export function linesOf(plan: TaskPlan): string[] {
  return plan.steps.map(each => {
    const [verb] = each.id.split('/');
    const reason = each.reason ? ` (${each.reason.text})` : '';
    return `${verb} ${each.target?.name}: ${each.state}${reason}`;
  });
}
