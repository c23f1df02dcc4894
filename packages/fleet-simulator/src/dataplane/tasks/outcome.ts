import type { TaskPodStatus } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';

/** Further attempts on a pod that a task allows: `retries` under the policy `OnFailure`, the default, else none (operator-spec 7.2). */
export function retriesOf({ spec }: AnyObject): number {
  const { restartPolicy = 'OnFailure', retries = 1 } = spec;
  return restartPolicy === 'OnFailure' ? retries : 0;
}

/** What becomes of a pod whose job failed: it waits for another attempt, or it is over. @param time - RFC 3339 */
export function afterFailure(
  task: AnyObject,
  status: TaskPodStatus,
  error: string,
  time: string,
): TaskPodStatus {
  const { retries = 0 } = status;
  if (retries < retriesOf(task)) {
    return { ...status, status: 'WAITING', retries: retries + 1, error };
  }
  return { ...status, status: 'ERROR', error, completionTime: time };
}
