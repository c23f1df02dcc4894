import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Where `kubectl apply` keeps a copy of the whole object. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What people write of an object: no status, no bookkeeping of Kubernetes. */
export function toPublicManifest(cluster: K8ssandraCluster): K8ssandraCluster {
  const { apiVersion, kind, metadata, spec } = cluster;
  const { name, namespace, labels, annotations = {} } = metadata;
  const { [LAST_APPLIED]: _, ...stated } = annotations;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      ...(labels && { labels }),
      ...(Object.keys(stated).length > 0 && { annotations: stated }),
    },
    spec,
  };
}
