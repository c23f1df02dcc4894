import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../act';
import type { Action } from '../plan';
import type { Attempt } from './attempts';

/** So often somebody else's write at the same time is looked at and planned for at once; after that the step waits (research 4.3, F10). */
const MAX_CONFLICTS = 5;

/** Counts a conflict; false when it is one too many. */
export function mayTryAgain(attempt: Attempt): boolean {
  attempt.conflicts = (attempt.conflicts ?? 0) + 1;
  return attempt.conflicts <= MAX_CONFLICTS;
}

/** Whether an object was not what its plan saw any more; a conflict over fields is another thing, and names them. */
export function isOutdated(error: unknown): boolean {
  return KubernetesError.isConflict(error) && error.causes.length === 0;
}

/** Reads what an apply was about, so that the next plan rests on it. What is gone is left to the watch. */
export async function readAgain(
  action: Action,
  cluster: Cluster,
  signal: AbortSignal,
): Promise<void> {
  if (action.type !== 'apply') return;
  const { namespace, name } = action.object.metadata;
  try {
    const live = await cluster.client.get<KubernetesObject>(
      action.resource,
      { namespace, name },
      { signal },
    );
    observe(cluster, action.resource, live);
  } catch (error) {
    if (!KubernetesError.isNotFound(error)) throw error;
  }
}

/** The same action on exactly the version that was read: where somebody else wrote since, it is refused. */
export function versioned(
  action: Action,
  resourceVersion: string | undefined,
): Action {
  if (action.type !== 'apply' || resourceVersion === undefined) return action;
  const { object } = action;
  return {
    ...action,
    object: {
      ...object,
      metadata: { ...object.metadata, resourceVersion },
    },
  };
}
