import {
  apiVersionOf,
  finalizers,
  resourceTypes,
  type K8ssandraCluster,
  type ReplicatedSecret,
  type ReplicationTarget,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  clusterLabels,
  commonMetadata,
  ownedBy,
  replicatedLabels,
} from './labels';

/**
 * Where the secrets of a cluster are copied to: one target per datacenter that lies in another Kubernetes cluster or another
 * namespace (operator-spec 4.2). Datacenters in one place name it once each, as the operator has it; it is copied to once.
 */
export function replicationTargets(
  cluster: K8ssandraCluster,
): ReplicationTarget[] {
  const templates = cluster.spec.cassandra?.datacenters ?? [];
  return templates.flatMap(({ k8sContext, metadata: { namespace } }) =>
    k8sContext || namespace
      ? {
          ...(k8sContext && { k8sContextName: k8sContext }),
          ...(namespace && { namespace }),
        }
      : [],
  );
}

/** The object that says which secrets of the cluster are copied where (operator-spec 4.2). Its status is written by who copies. */
export function buildReplicatedSecret({
  cluster,
}: {
  cluster: K8ssandraCluster;
}): ReplicatedSecret {
  const type = resourceTypes.ReplicatedSecret;
  const common = commonMetadata(cluster);
  return {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: cluster.metadata.name,
      namespace: cluster.metadata.namespace,
      labels: { ...common.labels, ...clusterLabels(cluster) },
      annotations: { ...common.annotations },
      finalizers: [finalizers.replicatedSecret],
      ownerReferences: [ownedBy(cluster)],
    },
    spec: {
      selector: { matchLabels: replicatedLabels(cluster) },
      replicationTargets: replicationTargets(cluster),
    },
  };
}
