import type { Condition } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';

/** Conditions of a task with one of them set; its reason is its type. */
export function withCondition(
  conditions: Condition[],
  type: string,
  value: boolean,
  time: string,
  message = '',
): Condition[] {
  return [
    ...conditions.filter(each => each.type !== type),
    {
      type,
      status: value ? 'True' : 'False',
      reason: type,
      message,
      lastTransitionTime: time,
    },
  ];
}

/** How many pods of a task succeeded and failed. */
export function countOf(podStatuses: Record<string, any>) {
  const all = Object.values(podStatuses);
  return {
    succeeded: all.filter(each => each.status === 'COMPLETED').length,
    failed: all.filter(each => each.status === 'ERROR').length,
  };
}

/** The status that ends a task (operator-spec 7.2): always `Complete`, and `Failed` when a pod failed or the task was invalid. */
export function completion(
  task: AnyObject,
  podStatuses: Record<string, any>,
  problem: string | undefined,
  time: string,
) {
  const counts = countOf(podStatuses);
  let conditions: Condition[] = task.status.conditions ?? [];
  if (problem || counts.failed > 0) {
    const message = problem ?? `${counts.failed} pods failed during processing`;
    conditions = withCondition(conditions, 'Failed', true, time, message);
  }
  conditions = withCondition(conditions, 'Running', false, time);
  conditions = withCondition(conditions, 'Complete', true, time);
  return {
    active: 0,
    ...counts,
    completionTime: time,
    conditions,
    podStatuses,
  };
}
