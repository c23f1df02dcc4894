import type { ContextFacts } from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  formatClusterId,
  formatContextId,
  sha256Hex,
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
    key: subjectKey(`cluster/${formatClusterId(id)}/${metadata.uid ?? ''}`),
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
    key: subjectKey(`context/${formatContextId(id)}`),
    ...id,
    owner: owner ?? defaultOwner,
    labels: { ...labels },
  };
}

/** Longest key that both databases can find by an index. */
const MAX_KEY = 800;

/** Names of contexts may be of any length. */
function subjectKey(text: string): string {
  if (text.length <= MAX_KEY) return text;
  const digest = sha256Hex(text);
  return text.slice(0, MAX_KEY - digest.length) + digest;
}
