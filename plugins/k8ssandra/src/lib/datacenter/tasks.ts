import type {
  DatacenterTask,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The state that a task of cass-operator is drawn in: whether one still runs that cannot be seen is not known. */
export function drawnState(
  state: DatacenterTask['state'],
  reachable = true,
): StateKey {
  if (!reachable && state !== 'complete' && state !== 'failed') {
    return 'unreachable';
  }
  switch (state) {
    case 'complete':
      return 'healthy';
    case 'failed':
      return 'attention';
    case 'running':
      return 'progressing';
    default:
      return state;
  }
}

/** Percent of its nodes that are done; `null` where it does not run, or nobody told. */
export function percentOf(
  { state, succeeded, failed }: DatacenterTask,
  size: number | null,
): number | null {
  if (state !== 'running' || succeeded === null || !size) return null;
  return Math.min(100, Math.round(((succeeded + (failed ?? 0)) / size) * 100));
}

/** Its age that counts now: since when it waits or runs, or is over. */
export function ageOf(task: DatacenterTask): number | null {
  if (task.state === 'complete' || task.state === 'failed') {
    return task.completedAgeSeconds ?? task.createdAgeSeconds;
  }
  return task.startedAgeSeconds ?? task.createdAgeSeconds;
}
