import type { ActionPlan } from '../../plan';
import type { Snapshot } from '../../snapshot';
import { mergeDiff, replicatedSecretStatus, rollUp } from '../../status';
import type { ObjectStore } from './objectStore';

/** Writes the status of a K8ssandraCluster and of its ReplicatedSecret where they differ. @returns whether anything was written */
export function writeStatus(
  home: ObjectStore,
  snapshot: Snapshot,
  plan: ActionPlan,
  now: string,
): boolean {
  const { cluster } = snapshot;
  const status = rollUp(snapshot, plan, { now, ownFields: false });
  const differs =
    status && mergeDiff({ ...cluster.status }, { ...status }) !== undefined;
  if (differs) home.put({ ...cluster, status });
  const replicated = replicatedSecretStatus(snapshot, plan, now);
  if (replicated) home.put({ ...replicated.live, status: replicated.status });
  return differs === true || replicated !== undefined;
}
