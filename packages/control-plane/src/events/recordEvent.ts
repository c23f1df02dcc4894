import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  FIELD_MANAGER,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterEvent, ControlPlaneLogger } from '../reconcile/types';
import { buildEvent } from './buildEvent';

/** An API server gets so long to take one: nothing waits for an Event, and those of a cluster go one after the other. */
const LIMIT_MS = 5_000;

/**
 * Tells something on a K8ssandraCluster, for `kubectl describe` and whoever collects Events. One try: what cannot be written is lost,
 * as everywhere in Kubernetes, and one line for debugging says so.
 *
 * @returns whether it is stored now; Events are never worth an error
 */
export async function recordEvent(
  home: Cluster,
  cluster: K8ssandraCluster,
  { type, reason, message }: ClusterEvent,
  options: { now: string; signal: AbortSignal; logger: ControlPlaneLogger },
): Promise<boolean> {
  const { now, signal, logger } = options;
  const { apiVersion, kind, metadata } = cluster;
  const object = buildEvent(
    { apiVersion, kind, metadata },
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
    await home.client.create(resourceTypes.Event, object, {
      signal,
      timeoutMs: LIMIT_MS,
    });
    return true;
  } catch (error) {
    if (KubernetesError.is(error, 'AlreadyExists')) return true;
    const why = KubernetesError.is(error) ? error.code : 'Error';
    logger.debug(
      `${metadata.namespace}/${metadata.name}: the event ${reason} could not be written: ${why}`,
    );
    return false;
  }
}
