import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Bed } from './bed';
import { HOME, isComplete, NAMESPACE } from './clusters';
import type { Sighting } from './observer';

/** A write of a person with the time just before it was sent. */
export interface Sent {
  at: number;
  cluster: K8ssandraCluster;
}

/** Applies a cluster as `kubectl apply --server-side` would. */
export async function apply(
  { admin }: Bed,
  cluster: K8ssandraCluster,
): Promise<Sent> {
  const at = performance.now();
  const stored = await admin(HOME).apply(
    resourceTypes.K8ssandraCluster,
    cluster,
    { force: true },
  );
  return { at, cluster: stored };
}

/** Resolves when this generation of a cluster is complete. */
export function complete(
  { clusters }: Bed,
  { cluster }: Sent,
  timeoutMs?: number,
): Promise<Sighting<K8ssandraCluster>> {
  const { name, generation = 0 } = cluster.metadata;
  return clusters.first(
    name,
    object =>
      isComplete(object) && (object?.metadata.generation ?? 0) >= generation,
    `${name} is complete`,
    timeoutMs,
  );
}

/** Deletes a cluster; the time is the one just before the request was sent. */
export async function remove({ admin }: Bed, name: string): Promise<number> {
  const at = performance.now();
  await admin(HOME).delete(resourceTypes.K8ssandraCluster, {
    namespace: NAMESPACE,
    name,
  });
  return at;
}

/** Resolves when the object of a cluster is gone. */
export function gone(
  { clusters }: Bed,
  name: string,
  timeoutMs?: number,
): Promise<Sighting<K8ssandraCluster>> {
  return clusters.first(
    name,
    object => object === undefined,
    `${name} is gone`,
    timeoutMs,
  );
}
