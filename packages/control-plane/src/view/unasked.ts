import {
  labels,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanLabelValue } from '../desired';
import { labelOf } from '../plan/draft';
import {
  belongsTo,
  isInitialized,
  isReady,
  type DatacenterFacts,
} from '../plan/facts';
import { removedDatacenters, type RemovedDatacenter } from '../plan';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';

/**
 * Facts of datacenters that the specification no longer names and that still exist, or that the status tells of and nobody gave up:
 * nothing that runs is left out.
 */
export function unaskedFacts(
  snapshot: Snapshot,
  asked: DatacenterFacts[],
): DatacenterFacts[] {
  const contexts = new Map<string, ContextSnapshot>([
    ...Object.entries(snapshot.contexts),
    ['', snapshot.home],
  ]);
  const seen = new Set<string | undefined>(
    asked.map(each => each.live?.metadata.uid ?? each.foreign?.metadata.uid),
  );
  const found = [...contexts.values()].flatMap(context =>
    context.datacenters
      .filter(live => belongsTo(snapshot.cluster, live))
      .filter(live => isNew(live, seen))
      .map((live, index) => factsOf(context, live, asked.length + index)),
  );
  const names = new Set([...asked, ...found].map(each => each.name));
  const noted = removedDatacenters(snapshot)
    .filter(each => !names.has(each.name) && each.stage !== 'abandoned')
    .map((each, index) => notedFacts(each, names.size + index));
  return [...found, ...noted];
}

/** Of one that is gone, or was never seen by us, the status knows what its nodes were. */
function notedFacts(
  removed: RemovedDatacenter,
  index: number,
): DatacenterFacts {
  const { name, cassandraName, namespace, context, label, noted } = removed;
  return {
    template: {
      metadata: { name, namespace },
      size: Object.keys(noted?.cassandra?.nodeStatuses ?? {}).length,
    },
    index,
    name,
    cassandraName,
    namespace,
    context,
    label,
    written: true,
    initialized: false,
    ready: false,
    pods: removed.pods,
  };
}

/** A Kubernetes cluster with two names shows each object once. */
function isNew(
  { metadata: { uid } }: CassandraDatacenter,
  seen: Set<string | undefined>,
): boolean {
  if (uid === undefined || seen.has(uid)) {
    return false;
  }
  seen.add(uid);
  return true;
}

function factsOf(
  context: ContextSnapshot,
  live: CassandraDatacenter,
  index: number,
): DatacenterFacts {
  const { name, namespace = 'default' } = live.metadata;
  return {
    template: {
      metadata: { name, namespace },
      size: live.spec.size,
      stopped: live.spec.stopped,
      datacenterName: live.spec.datacenterName,
      racks: live.spec.racks,
    },
    index,
    name,
    cassandraName: live.spec.datacenterName || name,
    namespace,
    context,
    label: labelOf(context, name),
    live,
    written: true,
    initialized: isInitialized(live),
    ready: context.visible && isReady(live),
    pods: context.pods.filter(
      pod =>
        pod.metadata.namespace === namespace &&
        pod.metadata.labels?.[labels.cassandraDatacenter] ===
          cleanLabelValue(name),
    ),
  };
}
