import type {
  ClusterTaskView,
  ClusterView,
  StateKey,
  TaskDatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A state of a task, or of its part in a datacenter. */
export type TaskState = ClusterTaskView['state'] | TaskDatacenterView['state'];

const states: Record<TaskState, StateKey> = {
  waiting: 'waiting',
  running: 'progressing',
  complete: 'healthy',
  failed: 'attention',
  invalid: 'attention',
  deleting: 'deleting',
  cancelled: 'stopped',
  blocked: 'attention',
  unreachable: 'unreachable',
};

/** How a state of a task is drawn. */
export function drawnTaskState(state: TaskState): StateKey {
  return states[state];
}

/** Nodes that a datacenter asks for; `null` when unknown. */
export function sizeOf(
  cluster: Pick<ClusterView, 'datacenters'>,
  { name, context }: Pick<TaskDatacenterView, 'name' | 'context'>,
): number | null {
  const found = cluster.datacenters.find(
    each => each.name === name && each.context === context,
  );
  return found?.nodes.value?.size ?? null;
}

/** Part of the nodes that are through, failed ones included, in percent; `null` when a number is not known. */
export function percentThrough(
  { state, succeeded, failed }: TaskDatacenterView,
  size: number | null,
): number | null {
  if (state === 'complete') {
    return 100;
  }
  if (size === null || size === 0 || succeeded === null) {
    return null;
  }
  return Math.min(100, Math.round(((succeeded + (failed ?? 0)) / size) * 100));
}

/** The moment that tells most of a task: when it ended, else when it began, else when it was made. */
export function momentOf(task: ClusterTaskView): {
  what: 'ended' | 'started' | 'created';
  seconds: number | null;
} {
  if (task.completedAgeSeconds !== null) {
    return { what: 'ended', seconds: task.completedAgeSeconds };
  }
  return task.startedAgeSeconds === null
    ? { what: 'created', seconds: task.createdAgeSeconds }
    : { what: 'started', seconds: task.startedAgeSeconds };
}
