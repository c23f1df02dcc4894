import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, childTypes } from '../snapshot';

/**
 * Puts the answer of our own write into the caches that hold such an object, so that the next plan sees it without waiting
 * for the watch.
 */
export function observe(
  cluster: Cluster,
  resource: ResourceType,
  object: KubernetesObject,
): void {
  for (const id of cachesOf(resource, object)) {
    cluster.cache(id).observe(object);
  }
}

function cachesOf(resource: ResourceType, object: KubernetesObject): string[] {
  const has = (label: string) => object.metadata.labels?.[label] !== undefined;
  switch (resource.kind) {
    case resourceTypes.K8ssandraCluster.kind:
      return [cacheIds.clusters];
    case resourceTypes.CassandraDatacenter.kind:
      return [cacheIds.datacenters];
    case resourceTypes.CassandraTask.kind:
      return [cacheIds.tasks];
    case resourceTypes.K8ssandraTask.kind:
      return [cacheIds.clusterTasks];
    case resourceTypes.ReplicatedSecret.kind:
      return [cacheIds.replicatedSecrets];
    case resourceTypes.Service.kind:
      return [cacheIds.services];
    case resourceTypes.ConfigMap.kind:
      return has(labels.clusterName) ? [cacheIds.configMaps] : [];
    case resourceTypes.Secret.kind:
      return has(labels.replicatedSecretName)
        ? [cacheIds.copies]
        : [cacheIds.secrets];
    case resourceTypes.EndpointSlice.kind:
      return has(labels.datacenter)
        ? [cacheIds.contactSlices]
        : [cacheIds.slices];
    default:
      return childCachesOf(resource);
  }
}

function childCachesOf({ kind, group }: ResourceType): string[] {
  return Object.entries(childTypes)
    .filter(([, type]) => type.kind === kind && type.group === group)
    .map(([id]) => id);
}
