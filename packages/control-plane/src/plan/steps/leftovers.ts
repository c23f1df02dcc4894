import {
  annotations,
  labels,
  labelValues,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { rebuildTaskName, sanitizedName } from '../../desired';
import type { ContextSnapshot } from '../../snapshot/types';
import { belongsTo, claimOf, isOfOtherControlPlane, ownerOf } from '../facts';
import { homeNamespace, type PlanInput } from '../input';

/** An object of ours in a region. */
export interface Leftover {
  resource: ResourceType;
  object: KubernetesObject;
}

/**
 * What else of a cluster is in a region: settings, copies of secrets, seeds and rebuild tasks. Upstream leaves the last two
 * behind (golden observation 8). A secret that the user brought keeps its copies (annotation `orphan`).
 */
export function leftovers(
  input: PlanInput,
  context: ContextSnapshot,
): Leftover[] {
  const { cluster } = input;
  const copyOf = `${homeNamespace(cluster)}.${cluster.metadata.name}`;
  const seedPrefix = `${cluster.metadata.name}-${sanitizedName(cluster)}-`;
  const tasks = new Set(
    (cluster.spec.cassandra?.datacenters ?? []).map(rebuildTaskName),
  );
  const all = (
    resource: ResourceType,
    objects: KubernetesObject[],
    isOurs: (object: KubernetesObject) => boolean,
  ) => objects.filter(isOurs).map(object => ({ resource, object }));

  return [
    ...all(
      resourceTypes.ConfigMap,
      context.configMaps,
      each =>
        isOfCluster(cluster, each) &&
        each.metadata.labels?.[labels.cleanedUpBy] === labelValues.controller,
    ),
    ...all(
      resourceTypes.Secret,
      context.secrets,
      each =>
        each.metadata.labels?.[labels.replicatedSecretName] === copyOf &&
        each.metadata.annotations?.[annotations.orphan] !== 'true',
    ),
    ...all(
      resourceTypes.EndpointSlice,
      context.endpointSlices,
      each =>
        each.metadata.labels?.[labels.sliceManagedBy] ===
          labelValues.sliceManagedBy &&
        each.metadata.labels[labels.cassandraDatacenter] !== undefined &&
        each.metadata.name.startsWith(seedPrefix) &&
        (isInNamespaceOfOurs(input, context, each) ||
          isNotedFor(cluster, each)),
    ),
    ...all(
      resourceTypes.CassandraTask,
      context.tasks,
      each =>
        belongsTo(cluster, each) ||
        (each.metadata.labels?.[labels.rebuildNodes] !== undefined &&
          tasks.has(each.metadata.name) &&
          isInNamespaceOfOurs(input, context, each)),
    ),
  ];
}

/**
 * Whether a ConfigMap belongs to a cluster; older releases of the K8ssandra operator labelled them by Cassandra's name of it
 * (operator-spec 3.17).
 */
export function isOfCluster(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  return (
    belongsTo(cluster, object) ||
    (object.metadata.labels?.[labels.clusterName] === sanitizedName(cluster) &&
      object.metadata.labels[labels.clusterNamespace] ===
        homeNamespace(cluster) &&
      !isOfOtherControlPlane(cluster, object))
  );
}

/** Objects without the labels of a cluster are known by their name, and names are only ours in the namespaces of our datacenters. */
function isInNamespaceOfOurs(
  input: PlanInput,
  context: ContextSnapshot,
  object: KubernetesObject,
): boolean {
  const datacenter = object.metadata.labels?.[labels.cassandraDatacenter];
  if (input.removed.some(each => each.name === datacenter)) return true;
  return input.datacenters.some(
    each =>
      each.namespace === object.metadata.namespace &&
      (each.context.name === context.name ||
        (each.context.clusterUid !== null &&
          each.context.clusterUid === context.clusterUid)),
  );
}

/** Whether our own note on an object names the cluster: that of a datacenter that was given up is known by nothing else. */
function isNotedFor(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  const { namespace, name } = cluster.metadata;
  return ownerOf(object) === `${claimOf(cluster)}/${namespace}/${name}`;
}
