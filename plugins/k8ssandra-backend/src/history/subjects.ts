import type { ContextFacts } from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  formatClusterId,
  formatContextId,
  type ClusterId,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterSubject, ContextSubject } from './types';

/** A cluster as a subject of history, with what permissions ask about. */
export function clusterSubject(
  id: ClusterId,
  { metadata, spec }: K8ssandraCluster,
  defaultOwner: string | null,
): ClusterSubject {
  const contexts = (spec?.cassandra?.datacenters ?? []).map(
    each => each.k8sContext ?? '',
  );
  return {
    kind: 'cluster',
    key: `cluster/${formatClusterId(id)}/${metadata.uid ?? ''}`,
    controlPlane: id.controlPlane,
    namespace: id.namespace,
    name: id.name,
    uid: metadata.uid ?? '',
    owner: metadata.annotations?.[annotations.owner] ?? defaultOwner,
    labels: { ...metadata.labels },
    contexts: [...new Set(contexts)].sort(),
  };
}

/** A Kubernetes cluster as a subject of history, with what permissions ask about. */
export function contextSubject(
  controlPlane: string,
  { name, owner, labels }: ContextFacts,
  defaultOwner: string | null,
): ContextSubject {
  const id = { controlPlane, context: name };
  return {
    kind: 'context',
    key: `context/${formatContextId(id)}`,
    ...id,
    owner: owner ?? defaultOwner,
    labels: { ...labels },
  };
}
