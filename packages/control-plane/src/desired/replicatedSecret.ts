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
 * namespace (operator-spec 4.2), each once.
 */
export function replicationTargets(
  cluster: K8ssandraCluster,
): ReplicationTarget[] {
  const targets = new Map<string, ReplicationTarget>();
  for (const template of cluster.spec.cassandra?.datacenters ?? []) {
    const { k8sContext = '' } = template;
    const { namespace = '' } = template.metadata;
    if (k8sContext || namespace) {
      targets.set(`${k8sContext}/${namespace}`, {
        ...(k8sContext && { k8sContextName: k8sContext }),
        ...(namespace && { namespace }),
      });
    }
  }
  return [...targets.values()];
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
