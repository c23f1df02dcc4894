import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { manageSchema, observe, StepError } from '../act';
import { isFromTheFuture, type Action } from '../plan';
import type { ClusterEntry } from './types';

/** What {@link confirm} reads from. */
export interface ConfirmOptions {
  home: Cluster;
  /** The Kubernetes cluster that the action names. */
  cluster: Cluster;
  /** The Kubernetes cluster of a context; undefined while there is none. */
  clusterOf: (context: string) => Cluster | undefined;
  /** Looks at the CassandraDatacenter as it was read. @throws where it must not be changed */
  fence?: (live: KubernetesObject) => void;
  signal: AbortSignal;
}

const OUTDATED = 'Outdated';

/**
 * Reads live what the deletion or the change of a CassandraDatacenter rests on, right before it is done: a cache that lags, or
 * an API server that shows the past, must not shrink or delete what somebody wants (research 4.3, F18 and F35).
 * Before nodes leave, keyspaces are asked for once more: one may have been made since the plan asked (operator-spec 3.14).
 * @throws StepError with the code `Outdated` when the plan was made for something else, `KeyspacesInUse`; KubernetesError when
 * nobody answers
 * @returns the version of a CassandraDatacenter that was read to be changed
 */
export async function confirm(
  action: Action,
  entry: ClusterEntry,
  options: ConfirmOptions,
): Promise<string | undefined> {
  const target = destroyed(action, entry);
  if (!target) return undefined;
  const { home, cluster, signal } = options;
  if (action.type === 'delete') {
    await latestOf(entry, home, signal);
    await stillUnused(action, options);
    return undefined;
  }
  const { namespace, name } = target.metadata;
  // Both at once: the write carries the version that is read here, so whoever comes in between makes it fail.
  const [latest, live] = await Promise.all([
    latestOf(entry, home, signal),
    read<KubernetesObject>(() =>
      cluster.client.get(
        resourceTypes.CassandraDatacenter,
        { namespace, name },
        { signal },
      ),
    ),
  ]);
  if (!live || live.metadata.uid !== target.metadata.uid) {
    if (live) observe(cluster, resourceTypes.CassandraDatacenter, live);
    throw new StepError(OUTDATED, 'The CassandraDatacenter is another by now');
  }
  options.fence?.(live);
  if (isFromTheFuture(latest, live)) {
    throw new StepError(
      OUTDATED,
      `The CassandraDatacenter was written for a later generation of the cluster than the one in sight. Without its annotation ${annotations.stamp} it is written again`,
    );
  }
  return live.metadata.resourceVersion;
}

async function stillUnused(
  { unless }: Extract<Action, { type: 'delete' }>,
  { clusterOf, signal }: ConfirmOptions,
): Promise<void> {
  if (!unless) return;
  const asked = clusterOf(unless.context);
  if (!asked) throw new StepError('NoContext', 'It has no connection');
  await manageSchema(unless, { client: asked.client, signal });
}

/** The CassandraDatacenter, as the plan saw it, that an action changes or deletes. */
function destroyed(
  action: Action,
  { snapshot }: ClusterEntry,
): KubernetesObject | undefined {
  if (action.type !== 'delete' && action.type !== 'apply') return undefined;
  if (action.resource.kind !== resourceTypes.CassandraDatacenter.kind) {
    return undefined;
  }
  const { namespace, name } =
    action.type === 'apply' ? action.object.metadata : action;
  const context =
    action.context === '' ? snapshot.home : snapshot.contexts[action.context];
  return context?.datacenters.find(
    each =>
      each.metadata.name === name && each.metadata.namespace === namespace,
  );
}

/** The K8ssandraCluster as it is now; the plan must have been made for it. */
async function latestOf(
  { snapshot }: ClusterEntry,
  home: Cluster,
  signal: AbortSignal,
): Promise<K8ssandraCluster> {
  const { metadata } = snapshot.cluster;
  const latest = await read<K8ssandraCluster>(() =>
    home.client.get(
      resourceTypes.K8ssandraCluster,
      { namespace: metadata.namespace, name: metadata.name },
      { signal },
    ),
  );
  if (latest) observe(home, resourceTypes.K8ssandraCluster, latest);
  if (latest?.metadata.uid !== metadata.uid) {
    throw new StepError(OUTDATED, 'The K8ssandraCluster is another by now');
  }
  const isSame =
    latest?.metadata.generation === metadata.generation &&
    latest?.metadata.deletionTimestamp === metadata.deletionTimestamp &&
    latest?.metadata.annotations?.[annotations.claim] ===
      metadata.annotations?.[annotations.claim];
  if (!latest || !isSame) {
    throw new StepError(OUTDATED, 'The K8ssandraCluster changed meanwhile');
  }
  return latest;
}

/** Undefined for what is not there. */
async function read<T>(get: () => Promise<T>): Promise<T | undefined> {
  try {
    return await get();
  } catch (error) {
    if (KubernetesError.isNotFound(error)) return undefined;
    throw error;
  }
}
