import {
  annotations,
  finalizers,
  labels,
  labelValues,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { writtenBy } from './stamp';

/**
 * Whether an object carries the pair of labels that says which K8ssandraCluster it belongs to (operator-spec 9.1), and was not
 * written for one of the same name in another control plane.
 */
export function belongsTo(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  return (
    object.metadata.labels?.[labels.clusterName] === cluster.metadata.name &&
    object.metadata.labels[labels.clusterNamespace] ===
      cluster.metadata.namespace &&
    !isOfOtherControlPlane(cluster, object)
  );
}

/** Whether an object was written by another control plane than the one whose claim the cluster carries. */
export function isOfOtherControlPlane(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  const claim = claimOf(cluster);
  const writer = writtenBy(object);
  return claim !== undefined && writer !== undefined && claim !== writer;
}

/** Who an object belongs to: `<controlPlane>/<namespace>/<name>` where it is noted, else `<namespace>/<name>` by its labels; undefined for nobody. */
export function ownerOf(object: KubernetesObject): string | undefined {
  const noted = object.metadata.annotations?.[annotations.cluster];
  if (noted) return noted;
  const name = object.metadata.labels?.[labels.clusterName];
  const namespace = object.metadata.labels?.[labels.clusterNamespace];
  return name && namespace ? `${namespace}/${name}` : undefined;
}

/** Name of the control plane that is in charge; undefined while there is no claim. */
export function claimOf(cluster: K8ssandraCluster): string | undefined {
  return cluster.metadata.annotations?.[annotations.claim];
}

/** A control plane of this product is in charge of it (design: Control plane). */
export function isClaimed(cluster: K8ssandraCluster): boolean {
  return claimOf(cluster) !== undefined;
}

/**
 * Another control plane is, or was, in charge: its claim is there, or there is none and the finalizer or the status of the
 * k8ssandra-operator is.
 */
export function isForeign(
  cluster: K8ssandraCluster,
  controlPlane: string,
): boolean {
  const claim = claimOf(cluster);
  if (claim !== undefined) return claim !== controlPlane;
  const { status } = cluster;
  return (
    hasFinalizer(cluster) ||
    status?.observedGeneration !== undefined ||
    Object.keys(status?.datacenters ?? {}).length > 0 ||
    (status?.conditions ?? []).length > 0 ||
    (status?.error !== undefined && status.error !== 'None')
  );
}

/** The finalizer that holds a K8ssandraCluster until its objects are gone. */
export function hasFinalizer(cluster: K8ssandraCluster): boolean {
  return cluster.metadata.finalizers?.includes(finalizers.cluster) ?? false;
}

/** Contexts that a person gave up (annotation `backstage.k8ssandra.io/abandon`: a list with commas). */
export function abandonedContexts(object: KubernetesObject): Set<string> {
  const text = object.metadata.annotations?.[annotations.abandon] ?? '';
  return new Set(
    text
      .split(',')
      .map(each => each.trim())
      .filter(each => each !== ''),
  );
}

/** Whether a secret carries the three labels that make it go to the regions (operator-spec 4.1). */
export function hasReplicationLabels(
  cluster: K8ssandraCluster,
  secret: KubernetesObject,
): boolean {
  return (
    secret.metadata.labels?.[labels.replicatedBy] === labelValues.controller &&
    belongsTo(cluster, secret)
  );
}
