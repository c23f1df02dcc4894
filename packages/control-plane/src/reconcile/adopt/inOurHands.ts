import {
  annotations,
  type ClusterId,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot';

/** A change of hands: whose a cluster was, and whose it is going to be. */
export interface Hands {
  id: ClusterId;
  /** The control plane whose claim is there; null where there is none. */
  from: string | null;
  /** Ours. */
  to: string;
}

/** The cluster with our claim. */
export function withClaim(
  cluster: K8ssandraCluster,
  controlPlane: string,
): K8ssandraCluster {
  return annotated(cluster, { [annotations.claim]: controlPlane });
}

/** The note that a change of hands leaves on an object; undefined where it needs none. */
export function newNote(
  object: KubernetesObject,
  { id, from, to }: Hands,
): Record<string, string> | undefined {
  const place = `${id.namespace}/${id.name}`;
  const owner = object.metadata.annotations?.[annotations.cluster];
  return from !== null && from !== to && owner === `${from}/${place}`
    ? { [annotations.cluster]: `${to}/${place}` }
    : undefined;
}

/** What would be known after the change of hands. */
export function inOurHands(
  snapshot: Snapshot,
  cluster: K8ssandraCluster,
  hands: Hands,
): Snapshot {
  const handed = (context: ContextSnapshot) =>
    Object.fromEntries(
      Object.entries(context).map(([field, value]) => [
        field,
        Array.isArray(value) ? value.map(each => noted(each, hands)) : value,
      ]),
    ) as unknown as ContextSnapshot;
  const contexts = Object.fromEntries(
    Object.entries(snapshot.contexts).map(([name, each]) => [
      name,
      handed(each),
    ]),
  );
  return {
    ...snapshot,
    cluster: withClaim(cluster, hands.to),
    home: contexts[''] ?? handed(snapshot.home),
    contexts,
  };
}

function noted<T>(value: T, hands: Hands): T {
  const isObject =
    typeof value === 'object' && value !== null && 'metadata' in value;
  const note = isObject && newNote(value as never, hands);
  return note ? (annotated(value as never, note) as T) : value;
}

function annotated<T extends KubernetesObject>(
  object: T,
  notes: Record<string, string>,
): T {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations: { ...object.metadata.annotations, ...notes },
    },
  };
}
