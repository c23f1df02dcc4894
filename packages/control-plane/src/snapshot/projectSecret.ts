import {
  labels,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Key of a kubeconfig in the Secret of a ClientConfig (operator-spec 2.1). */
export const KUBECONFIG_KEY = 'kubeconfig';

/**
 * A Secret of the control-plane cluster. Values stay in memory only where they are used: kubeconfigs, database users, and
 * what is marked for replication. Of all others only the name is kept.
 */
export function projectSecret(secret: any): Secret {
  const { metadata, data = {} } = secret;
  const { managedFields: _, ...kept } = metadata;
  const isReplicated = metadata.labels?.[labels.replicatedBy] !== undefined;
  const isUser = data.username !== undefined && data.password !== undefined;
  const base = { apiVersion: 'v1', kind: 'Secret', type: secret.type };
  if (isReplicated || isUser) return { ...base, metadata: kept, data };
  if (data[KUBECONFIG_KEY] !== undefined) {
    return {
      ...base,
      metadata: kept,
      data: { [KUBECONFIG_KEY]: data[KUBECONFIG_KEY] },
    };
  }
  return {
    ...base,
    metadata: {
      name: metadata.name,
      namespace: metadata.namespace,
      uid: metadata.uid,
      resourceVersion: metadata.resourceVersion,
      ...(metadata.labels && { labels: metadata.labels }),
    },
  };
}
