import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';

/** The cluster, or this datacenter of it, is on its way out. */
export function isDeleting(
  { cluster }: Snapshot,
  live: CassandraDatacenter | undefined,
): boolean {
  return (
    cluster.metadata.deletionTimestamp !== undefined ||
    live?.metadata.deletionTimestamp !== undefined
  );
}
