import {
  annotations,
  finalizers,
  labels,
  labelValues,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether an object carries the pair of labels that says which K8ssandraCluster it belongs to (operator-spec 9.1). */
export function belongsTo(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  return (
    object.metadata.labels?.[labels.clusterName] === cluster.metadata.name &&
    object.metadata.labels[labels.clusterNamespace] ===
      cluster.metadata.namespace
  );
}

/** `<namespace>/<name>` of the cluster that an object belongs to by its labels; undefined for nobody. */
export function ownerOf(object: KubernetesObject): string | undefined {
  const name = object.metadata.labels?.[labels.clusterName];
  const namespace = object.metadata.labels?.[labels.clusterNamespace];
  return name && namespace ? `${namespace}/${name}` : undefined;
}

/** We are in charge of it: our claim is there (design: Control plane). */
export function isClaimed(cluster: K8ssandraCluster): boolean {
  return cluster.metadata.annotations?.[annotations.claim] !== undefined;
}

/** Another control plane is, or was, in charge: its finalizer or its status is there, and our claim is not. */
export function isForeign(cluster: K8ssandraCluster): boolean {
  if (isClaimed(cluster)) return false;
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
export function abandonedContexts(cluster: K8ssandraCluster): Set<string> {
  const text = cluster.metadata.annotations?.[annotations.abandon] ?? '';
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
