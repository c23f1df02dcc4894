import type { Entity } from '@backstage/catalog-model';
import {
  annotations,
  parseClusterId,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The annotation by which a catalog entity points to a cluster. */
export const CLUSTER_ANNOTATION = annotations.cluster;

/** What an entity says about its cluster. */
export interface EntityCluster {
  /** The annotation as it stands; `undefined` without one. */
  value: string | undefined;
  /** `undefined` when there is no annotation, or when it cannot be read. */
  id: ClusterId | undefined;
}

/** Reads the cluster that an entity points to. Never throws: a wrong annotation is for the page to show. */
export function clusterOf(entity: Entity): EntityCluster {
  const value = entity.metadata.annotations?.[CLUSTER_ANNOTATION];
  if (value === undefined) {
    return { value, id: undefined };
  }
  try {
    return { value, id: parseClusterId(value) };
  } catch {
    return { value, id: undefined };
  }
}

/** The annotation by which a catalog entity points to a datacenter of its cluster. */
export const DATACENTER_ANNOTATION = annotations.datacenter;

/** Object name of the datacenter that an entity is; `undefined` for anything else. */
export function datacenterNameOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[DATACENTER_ANNOTATION] || undefined;
}

/** Whether an entity is, or belongs to, a Cassandra cluster. For `EntitySwitch` and `EntityLayout` in classic apps. */
export function isCassandraAvailable(entity: Entity): boolean {
  return entity.metadata.annotations?.[CLUSTER_ANNOTATION] !== undefined;
}

/** Whether an entity is a Cassandra cluster. For `EntitySwitch` and `EntityLayout` in classic apps. */
export function isCassandraCluster(entity: Entity): boolean {
  return entity.spec?.type === 'cassandra-cluster';
}

/** Whether an entity is a datacenter of a Cassandra cluster. For `EntitySwitch` and `EntityLayout` in classic apps. */
export function isCassandraDatacenter(entity: Entity): boolean {
  return entity.spec?.type === 'cassandra-datacenter';
}
