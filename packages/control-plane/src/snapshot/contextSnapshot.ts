import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { credentialEndOf } from '../access/credentialEnd';
import { accessCheckOf } from '../access/records';
import { cacheIds } from './caches';
import type { Region } from './region';
import type { ClusterLists, ContextSnapshot } from './types';

/** Longest silence after which what is absent may still be called absent; a probe goes out long before. */
const FRESHNESS_LIMIT_MS = 60_000;

/** What is known of a Kubernetes cluster apart from the objects of one K8ssandraCluster. */
export type ContextHead = Omit<ContextSnapshot, ClusterLists | 'failures'>;

/** Caches without which nothing in a region can be judged. */
const REQUIRED = [
  cacheIds.datacenters,
  cacheIds.tasks,
  cacheIds.pods,
  cacheIds.copies,
  cacheIds.configMaps,
  cacheIds.slices,
];

/** And those of the control-plane cluster. */
const REQUIRED_AT_HOME = [
  ...REQUIRED,
  cacheIds.clusters,
  cacheIds.clientConfigs,
  cacheIds.secrets,
  cacheIds.services,
  cacheIds.contactSlices,
  cacheIds.replicatedSecrets,
];

/** Reads connection, freshness and namespaces of a Kubernetes cluster. @param now - monotonic milliseconds */
export function contextHead(region: Region, now: number): ContextHead {
  const { name, label, cluster, conflict } = region;
  if (!cluster) {
    return {
      ...unknownHead(name, label),
      connection: 'conflict',
      reason: conflict,
    };
  }
  const { status } = cluster;
  const silence =
    status.lastContact === undefined ? null : now - status.lastContact;
  const required = name === '' ? REQUIRED_AT_HOME : REQUIRED;
  const synced = required.every(id => cluster.cache(id).synced);
  // A kind that cannot be refreshed says nothing of what is there now, whatever else the server answers.
  const fresh = required.every(
    id => now - (cluster.cache(id).failingSince ?? now) <= FRESHNESS_LIMIT_MS,
  );
  const connected = status.state === 'ready' || status.state === 'degraded';
  return {
    name,
    connection: status.state,
    ...(status.reason && { reason: status.reason }),
    visible:
      connected &&
      synced &&
      fresh &&
      silence !== null &&
      silence <= FRESHNESS_LIMIT_MS,
    everSeen: synced,
    lastContactSeconds: silence === null ? null : Math.max(0, silence / 1000),
    latencyMs: status.latencyMs ?? null,
    kubernetesVersion: status.kubernetesVersion ?? null,
    region: label,
    clusterUid: status.clusterUid ?? null,
    ...accessOf(cluster, now),
    ...(region.formerUid && { formerUid: region.formerUid }),
    ...(region.clientConfig && { clientConfig: region.clientConfig }),
    namespaces: namespacesOf(cluster),
  };
}

/** What is known of how we get in: nothing of it is asked for here. */
function accessOf(
  cluster: Cluster,
  now: number,
): Pick<
  ContextHead,
  'endpoint' | 'credential' | 'credentialEndsAt' | 'access'
> {
  const { endpoint, credential } = cluster;
  const access = accessCheckOf(cluster, now);
  return {
    ...(endpoint !== undefined && { endpoint }),
    ...(credential && { credential }),
    credentialEndsAt: credentialEndOf(credential),
    ...(access && { access }),
  };
}

function unknownHead(name: string, label: string): ContextHead {
  return {
    name,
    connection: 'missing',
    visible: false,
    everSeen: false,
    lastContactSeconds: null,
    latencyMs: null,
    kubernetesVersion: null,
    region: label,
    clusterUid: null,
    namespaces: null,
  };
}

/** Names of namespaces that stay; null while they are not known. */
function namespacesOf(cluster: Cluster): string[] | null {
  const cache = cluster.cache<KubernetesObject>(cacheIds.namespaces);
  if (!cache.synced) return null;
  return cache
    .list()
    .filter(each => !each.metadata.deletionTimestamp)
    .map(each => each.metadata.name)
    .sort();
}
