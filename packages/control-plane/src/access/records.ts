import type {
  Cluster,
  StateReason,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { PermissionRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DefinitionFacts } from './checkDefinitions';

/** What the last check of a Kubernetes cluster found. */
export interface AccessRecord {
  /** Monotonic milliseconds of the check that the rest is of; null before the first that succeeded. */
  checkedAt: number | null;
  permissions: PermissionRow[] | null;
  definitions: DefinitionFacts[] | null;
  /** Monotonic milliseconds of the last try. */
  triedAt: number;
  /** Why the last try failed; what stands above is then of an earlier one. */
  problem?: StateReason;
}

/** What of it a snapshot holds: an age instead of a time. */
export interface AccessCheck
  extends Pick<AccessRecord, 'permissions' | 'definitions' | 'problem'> {
  ageSeconds: number | null;
}

/**
 * Records by connection, so that a check is forgotten together with the credential that it was about, and contexts that share
 * a connection share it.
 */
const records = new WeakMap<Cluster, AccessRecord>();

/** What the last check over a connection found. */
export function accessRecordOf(cluster: Cluster): AccessRecord | undefined {
  return records.get(cluster);
}

/** Keeps what a check found. */
export function keepAccessRecord(cluster: Cluster, record: AccessRecord): void {
  records.set(cluster, record);
}

/** The record as it is at an instant. @param now - monotonic milliseconds */
export function accessCheckOf(
  cluster: Cluster,
  now: number,
): AccessCheck | undefined {
  const record = records.get(cluster);
  if (!record) return undefined;
  const { checkedAt, permissions, definitions, problem } = record;
  return {
    ageSeconds:
      checkedAt === null
        ? null
        : Math.max(0, Math.floor((now - checkedAt) / 1000)),
    permissions,
    definitions,
    ...(problem && { problem }),
  };
}
