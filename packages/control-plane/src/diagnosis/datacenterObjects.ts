import {
  cleanLabelValue,
  labels,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { BackupFact } from '../snapshot';
import type { DatacenterModel } from '../view/datacenterModel';

/** Those of some objects that carry the label of a datacenter; none where the kind is not known there. */
export function labelledFor<T extends KubernetesObject>(
  { facts }: Pick<DatacenterModel, 'facts'>,
  objects: T[] | undefined,
): T[] {
  const name = cleanLabelValue(facts.name);
  return (objects ?? []).filter(
    ({ metadata }) =>
      metadata.namespace === facts.namespace &&
      metadata.labels?.[labels.cassandraDatacenter] === name,
  );
}

/** Backups of a datacenter, the newest first; null where the kind is not known there. */
export function backupsOf(
  { facts }: Pick<DatacenterModel, 'facts'>,
  kind: 'backupJobs' | 'backups',
): BackupFact[] | null {
  const all = facts.context[kind];
  if (!all) return null;
  return all
    .filter(
      each =>
        each.metadata.namespace === facts.namespace &&
        each.datacenter === facts.name,
    )
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
}

/** When a backup began, as text that sorts by time. */
export function startOf({ startTime, metadata }: BackupFact): string {
  return startTime ?? metadata.creationTimestamp ?? '';
}
