import type {
  Cluster,
  ResourceCache,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { childCacheIds, childTypes, type ChildCacheId } from './childCaches';
import { indexNames } from './indexNames';
import type { ContextSnapshot } from './types';

/** What runs beside the Cassandra of one K8ssandraCluster in one Kubernetes cluster. */
export type ContextChildren = Pick<
  ContextSnapshot,
  | 'stargates'
  | 'reapers'
  | 'backupSchedules'
  | 'serviceMonitors'
  | 'served'
  | 'denied'
>;

/**
 * Reads Stargates, Reapers, schedules and service monitors of a K8ssandraCluster, and those of others in the namespaces of its
 * datacenters, whose names may collide. A kind that is missing or forbidden has an empty list; `served` says what that means.
 */
export function childrenOf(options: {
  cluster: Cluster;
  /** Key of the owner index. */
  owner: string;
  /** Namespaces of its datacenters here. */
  namespaces: string[];
}): ContextChildren {
  const { cluster, owner, namespaces } = options;
  const cacheOf = (id: ChildCacheId) => cluster.cache<KubernetesObject>(id);
  const here = <T extends KubernetesObject>(id: ChildCacheId): T[] => {
    const cache = cacheOf(id) as unknown as ResourceCache<T>;
    if (cache.availability !== 'served') return [];
    return [
      ...new Set([
        ...cache.byIndex(indexNames.owner, owner),
        ...namespaces.flatMap(each => cache.list(each)),
      ]),
    ];
  };
  const served: Record<string, boolean> = {};
  const denied: string[] = [];
  for (const id of Object.values(childCacheIds)) {
    const { availability } = cacheOf(id);
    const { kind } = childTypes[id];
    if (availability === 'served') served[kind] = true;
    if (availability === 'missing') served[kind] = false;
    if (availability === 'forbidden') denied.push(kind);
  }
  return {
    stargates: here(childCacheIds.stargates),
    reapers: here(childCacheIds.reapers),
    backupSchedules: here(childCacheIds.backupSchedules),
    serviceMonitors: here(childCacheIds.serviceMonitors),
    served,
    denied,
  };
}
