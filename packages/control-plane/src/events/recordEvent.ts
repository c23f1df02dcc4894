import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  FIELD_MANAGER,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterEvent } from '../reconcile/types';
import { buildEvent } from './buildEvent';

/**
 * Tells something on a K8ssandraCluster, for `kubectl describe` and whoever collects Events.
 *
 * @returns whether it is stored now; Events are never worth an error
 */
export async function recordEvent(
  home: Cluster,
  cluster: K8ssandraCluster,
  event: ClusterEvent,
  { now, signal }: { now: string; signal: AbortSignal },
): Promise<boolean> {
  const { type, reason, message } = event;
  const object = buildEvent(
    {
      apiVersion: cluster.apiVersion,
      kind: cluster.kind,
      metadata: cluster.metadata,
    },
    {
      type,
      reason,
      message,
      now,
      component: FIELD_MANAGER,
      identity: [reason, message, now],
    },
  );
  try {
    await home.client.create(resourceTypes.Event, object, { signal });
    return true;
  } catch (error) {
    return KubernetesError.is(error, 'AlreadyExists');
  }
}
