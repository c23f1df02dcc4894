import { plan } from '../../plan';
import type { Snapshot } from '../../snapshot';
import { mergeDiff, replicatedSecretStatus, rollUp } from '../../status';
import type { ObjectStore } from './objectStore';

/** Writes the status of a K8ssandraCluster and of its ReplicatedSecret where they differ. @returns whether anything was written */
export function writeStatus(
  home: ObjectStore,
  snapshot: Snapshot,
  now: string,
): boolean {
  const { cluster } = snapshot;
  const made = plan(snapshot);
  const status = rollUp(snapshot, made, { now, ownFields: false });
  const differs =
    status && mergeDiff({ ...cluster.status }, { ...status }) !== undefined;
  if (differs) home.put({ ...cluster, status });
  const replicated = replicatedSecretStatus(snapshot, made, now);
  if (replicated) home.put({ ...replicated.live, status: replicated.status });
  return differs === true || replicated !== undefined;
}
