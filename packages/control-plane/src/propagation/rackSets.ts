import {
  labels,
  type CassandraPod,
  type RevisionCount,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';

/** The StatefulSet of a rack, as far as it tells how a change moves through it. */
export interface RackSet {
  name: string;
  /** Nodes it asks for. */
  replicas: number;
  /** Pods that run what it asks for now. */
  updated: number;
  currentRevision?: string;
  updateRevision?: string;
}

/** Label of Kubernetes on every pod of a StatefulSet. */
export const REVISION_LABEL = labels.controllerRevision;

/** The StatefulSets of a datacenter by name; `null` where they cannot be read. */
export function rackSetsOf({
  context,
  namespace,
  name,
}: Pick<DatacenterFacts, 'context' | 'namespace' | 'name'>): RackSet[] | null {
  const sets = context.statefulSets;
  if (!sets) return null;
  return sets
    .filter(
      ({ metadata }) =>
        metadata.namespace === namespace &&
        metadata.labels?.[labels.cassandraDatacenter] === name,
    )
    .map(({ metadata, spec, status }) => ({
      name: metadata.name,
      replicas: spec.replicas,
      updated: status.updatedReplicas ?? 0,
      currentRevision: status.currentRevision,
      updateRevision: status.updateRevision,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Counts every pod once, by the revision of its StatefulSet; the asked-for one first. */
export function countRevisions(
  sets: RackSet[],
  pods: CassandraPod[],
): RevisionCount[] {
  const counts = new Map<string, RevisionCount>();
  for (const pod of pods) {
    const set = sets.find(each => isOf(pod, each));
    const label = pod.metadata.labels?.[REVISION_LABEL];
    const revision = label === undefined ? null : hashOf(label, set);
    const current =
      label !== undefined &&
      set?.updateRevision !== undefined &&
      hashOf(set.updateRevision, set) === revision;
    const key = `${revision} ${current}`;
    const count = counts.get(key) ?? { revision, current, pods: 0 };
    counts.set(key, { ...count, pods: count.pods + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.pods - a.pods,
  );
}

/** A pod is named after its StatefulSet, with its ordinal. */
function isOf({ metadata }: CassandraPod, { name }: RackSet): boolean {
  return (
    metadata.name.startsWith(`${name}-`) &&
    /^\d+$/.test(metadata.name.slice(name.length + 1))
  );
}

/** Revisions are named after their StatefulSet; racks of one template differ in that only. */
function hashOf(revision: string, set: RackSet | undefined): string {
  return set && revision.startsWith(`${set.name}-`)
    ? revision.slice(set.name.length + 1)
    : revision;
}
