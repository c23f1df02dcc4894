import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Only the name of a namespace is used. */
export function projectNamespace({ metadata }: any): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: metadata.name,
      resourceVersion: metadata.resourceVersion,
      ...(metadata.deletionTimestamp && {
        deletionTimestamp: metadata.deletionTimestamp,
      }),
    },
  };
}
