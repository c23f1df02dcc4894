import type { ClusterEntry } from '@k8ssandra-backstage/control-plane';
import { signalKeyOf } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * Opaque key of a cluster in signals. The salt is its UID, which only who may read the cluster knows, and which every replica has.
 */
export function signalKey({ id, uid }: ClusterEntry): string {
  return signalKeyOf(id, uid);
}
