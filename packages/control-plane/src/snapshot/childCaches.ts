import type { CacheSpec } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { projectDefinition } from './projectDefinition';

/** Ids of the caches of what runs beside Cassandra: kinds that not every Kubernetes cluster has. */
export const childCacheIds = {
  stargates: 'stargates',
  reapers: 'reapers',
  backupSchedules: 'backup-schedules',
  serviceMonitors: 'service-monitors',
} as const;

/** The cache of a kind that not every Kubernetes cluster has. */
export type ChildCacheId = (typeof childCacheIds)[keyof typeof childCacheIds];

/** Kinds by the cache that holds them. */
export const childTypes = {
  [childCacheIds.stargates]: resourceTypes.Stargate,
  [childCacheIds.reapers]: resourceTypes.Reaper,
  [childCacheIds.backupSchedules]: resourceTypes.MedusaBackupSchedule,
  [childCacheIds.serviceMonitors]: resourceTypes.ServiceMonitor,
} as const;

/**
 * Specs of these caches. A region that lacks the kinds, or whose role forbids them, stays ready. Of ServiceMonitors only ours are
 * kept: there may be hundreds, and they are large.
 */
export function childCaches(
  indexes: Record<string, (object: KubernetesObject) => string[]>,
): Record<ChildCacheId, CacheSpec<any>> {
  const spec = (id: ChildCacheId): CacheSpec<any> => ({
    type: childTypes[id],
    optional: true,
    indexes,
  });
  return {
    [childCacheIds.stargates]: spec(childCacheIds.stargates),
    [childCacheIds.reapers]: spec(childCacheIds.reapers),
    [childCacheIds.backupSchedules]: spec(childCacheIds.backupSchedules),
    [childCacheIds.serviceMonitors]: {
      ...spec(childCacheIds.serviceMonitors),
      labelSelector: labels.clusterName,
    },
  };
}

/** The names of the kinds that a server has: tells when one of the above appears, which is never asked for in between. */
export const definitionCache: CacheSpec<any> = {
  type: resourceTypes.CustomResourceDefinition,
  optional: true,
  metadataOnly: true,
  project: projectDefinition,
};
