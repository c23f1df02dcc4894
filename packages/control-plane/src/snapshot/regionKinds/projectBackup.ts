import { keptMetadata } from './kept';
import type { BackupFact } from './types';

/** Keeps of a MedusaBackupJob or MedusaBackup when it ran, and on which pods (operator-spec 1.7). */
export function projectBackup(given: any): BackupFact {
  const { apiVersion, kind, metadata, spec = {}, status = {} } = given;
  return {
    apiVersion,
    kind,
    metadata: keptMetadata(metadata),
    datacenter: spec.cassandraDatacenter ?? '',
    ...(status.startTime && { startTime: status.startTime }),
    ...(status.finishTime && { finishTime: status.finishTime }),
    inProgress: names(status.inProgress),
    finished: names(status.finished),
    failed: names(status.failed),
    ...(status.status && { outcome: status.status }),
  };
}

function names(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap(each => {
    const name = typeof each === 'string' ? each : each?.podName ?? each?.host;
    return typeof name === 'string' ? [name] : [];
  });
}
