import {
  type K8ssandraCluster,
  labelValues,
  labels,
  type ObjectMeta,
  type OwnerReference,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

type Labels = Record<string, string>;

/** The pair that links an object to its cluster and wakes the control plane when it changes (operator-spec 9.1). */
export function clusterLabels(cluster: K8ssandraCluster): Labels {
  return {
    [labels.clusterName]: cluster.metadata.name,
    [labels.clusterNamespace]: cluster.metadata.namespace ?? 'default',
  };
}

/** Labels of objects that are found and deleted with the cluster (operator-spec 9.1). */
export function cleanedUpLabels(cluster: K8ssandraCluster): Labels {
  return {
    ...clusterLabels(cluster),
    [labels.cleanedUpBy]: labelValues.controller,
  };
}

/** Labels of what belongs to Cassandra itself (operator-spec 9.1). */
export function partLabels(): Labels {
  return {
    [labels.name]: labelValues.name,
    [labels.partOf]: labelValues.partOf,
    [labels.component]: labelValues.component,
  };
}

/** Labels of the secrets that are copied to every region; also the selector of the ReplicatedSecret (operator-spec 4.1, 4.2). */
export function replicatedLabels(cluster: K8ssandraCluster): Labels {
  return {
    ...clusterLabels(cluster),
    [labels.replicatedBy]: labelValues.controller,
  };
}

/** Labels and annotations that the user wants on everything. */
export function commonMetadata(
  cluster: K8ssandraCluster,
): Pick<ObjectMeta, 'labels' | 'annotations'> {
  const metadata = cluster.spec.cassandra?.metadata;
  return {
    labels: metadata?.commonLabels ?? {},
    annotations: metadata?.commonAnnotations ?? {},
  };
}

/** Makes the cluster own an object beside it, so that both go together. */
export function ownedBy(cluster: K8ssandraCluster): OwnerReference {
  return {
    apiVersion: cluster.apiVersion,
    kind: cluster.kind,
    name: cluster.metadata.name,
    uid: cluster.metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}
