import {
  annotations,
  cleanupForKubernetes,
  labels,
  labelValues,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { superuserSecretName } from '../../desired';

/** A Kubernetes cluster of a recording, and whose objects are looked for. */
export interface OwnedInput {
  cluster: K8ssandraCluster;
  /** Whether a name in `k8sContext` means this Kubernetes cluster. */
  isHere(context: string): boolean;
  isHome: boolean;
  /** No other K8ssandraCluster is recorded. */
  isOnly: boolean;
}

/**
 * Recordings by hand may lack the labels that say which K8ssandraCluster an object is of (operator-spec 9.1): what its order names, and
 * what has its name, is of it. Labels that are there are never changed.
 */
export function owned(
  objects: KubernetesObject[],
  input: OwnedInput,
): KubernetesObject[] {
  const datacenters = objects.filter(each => isOurDatacenter(each, input));
  const spaces = new Set(datacenters.map(each => each.metadata.namespace));
  return objects.map(object => {
    if (datacenters.includes(object) || isOwnReplication(object, input)) {
      return withOwner(object, input.cluster);
    }
    if (isNotedSource(object, input)) {
      return withLabels(withOwner(object, input.cluster), {
        [labels.replicatedBy]: labelValues.controller,
      });
    }
    return isCopy(object, input, spaces)
      ? withSource(object, input.cluster)
      : object;
  });
}

function isOurDatacenter(
  object: KubernetesObject,
  { cluster, isHere, isOnly }: OwnedInput,
): boolean {
  if (object.kind !== resourceTypes.CassandraDatacenter.kind) return false;
  const { metadata, spec } = object as CassandraDatacenter;
  const { name, namespace } = cluster.metadata;
  const label = metadata.labels?.[labels.clusterName];
  if (label !== undefined && label !== name) return false;
  const isAsked = (cluster.spec?.cassandra?.datacenters ?? []).some(
    each =>
      each.metadata?.name === metadata.name &&
      (each.metadata.namespace || namespace) === metadata.namespace &&
      isHere(each.k8sContext ?? ''),
  );
  const cassandra = cluster.spec?.cassandra?.clusterName || name;
  const isSame =
    !spec?.clusterName ||
    cleanupForKubernetes(spec.clusterName) === cleanupForKubernetes(cassandra);
  return label === name ? isAsked || isOnly : isSame && (isAsked || isOnly);
}

function isOwnReplication(
  { kind, metadata }: KubernetesObject,
  { cluster, isHome }: OwnedInput,
): boolean {
  return (
    isHome &&
    kind === resourceTypes.ReplicatedSecret.kind &&
    metadata.name === cluster.metadata.name &&
    metadata.namespace === cluster.metadata.namespace
  );
}

/** The superuser beside the K8ssandraCluster, with the digest that is noted when it is copied (operator-spec 4.3). */
function isNotedSource(
  { kind, metadata }: KubernetesObject,
  { cluster, isHome }: OwnedInput,
): boolean {
  return (
    isHome &&
    kind === resourceTypes.Secret.kind &&
    metadata.namespace === cluster.metadata.namespace &&
    metadata.name === superuserSecretName(cluster) &&
    metadata.labels?.[labels.replicatedSecretName] === undefined &&
    metadata.annotations?.[annotations.resourceHash] !== undefined
  );
}

/** The superuser beside a datacenter; the one beside the K8ssandraCluster is the source. */
function isCopy(
  { kind, metadata }: KubernetesObject,
  { cluster, isHome }: OwnedInput,
  spaces: Set<string | undefined>,
): boolean {
  const isSource = isHome && metadata.namespace === cluster.metadata.namespace;
  return (
    kind === resourceTypes.Secret.kind &&
    !isSource &&
    spaces.has(metadata.namespace) &&
    metadata.name === superuserSecretName(cluster) &&
    metadata.labels?.[labels.replicatedSecretName] === undefined
  );
}

function withOwner(
  object: KubernetesObject,
  { metadata: { name, namespace = '' } }: K8ssandraCluster,
): KubernetesObject {
  return withLabels(object, {
    [labels.clusterName]: name,
    [labels.clusterNamespace]: namespace,
  });
}

function withSource(
  object: KubernetesObject,
  { metadata: { name, namespace = '' } }: K8ssandraCluster,
): KubernetesObject {
  return withLabels(object, {
    [labels.replicatedSecretName]: `${namespace}.${name}`,
  });
}

function withLabels(
  object: KubernetesObject,
  added: Record<string, string>,
): KubernetesObject {
  const { metadata } = object;
  return {
    ...object,
    metadata: { ...metadata, labels: { ...added, ...metadata.labels } },
  };
}
