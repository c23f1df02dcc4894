import {
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type K8ssandraDatacenterStatus,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanLabelValue } from '../../desired';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { labelOf } from '../draft';
import { contextOf } from './contextFacts';
import { isInitialized, isTrue } from './datacenterFacts';
import { abandonedContexts, belongsTo } from './ownership';

/** A datacenter that is, or was, there and that the specification does not name any more (operator-spec 3.14). */
export interface RemovedDatacenter {
  /** Object name. */
  name: string;
  /** The name that drivers and keyspaces use. */
  cassandraName: string;
  namespace: string;
  context: ContextSnapshot;
  /** "us-west (dc2)". */
  label: string;
  /** What the status says of it; absent for one that was made but never noted. */
  noted?: K8ssandraDatacenterStatus;
  /** Its object, as last seen. */
  live?: CassandraDatacenter;
  pods: CassandraPod[];
  /**
   * `unseen`: nobody knows; `abandoned`: nobody knows, and a person gave it up; `there`: it runs; `leaving`: its object is being
   * deleted; `gone`: its object is seen to be absent.
   */
  stage: 'unseen' | 'abandoned' | 'there' | 'leaving' | 'gone';
}

/** All of them, those on their way first, then by name: the order in which they go. */
export function removedDatacenters(snapshot: Snapshot): RemovedDatacenter[] {
  const { cluster } = snapshot;
  const wanted = new Set(
    (cluster.spec.cassandra?.datacenters ?? []).map(each => each.metadata.name),
  );
  const found = new Map<string, RemovedDatacenter>();
  for (const [name, noted] of Object.entries(
    cluster.status?.datacenters ?? {},
  )) {
    if (wanted.has(name)) continue;
    const context = contextOf(snapshot, noted.contextName ?? '');
    const live = context.datacenters.find(
      each => each.metadata.name === name && belongsTo(cluster, each),
    );
    found.set(name, factsOf(snapshot, { name, context, live, noted }));
  }
  for (const context of Object.values(snapshot.contexts)) {
    for (const live of context.datacenters) {
      const { name } = live.metadata;
      if (wanted.has(name) || found.has(name)) continue;
      if (!belongsTo(cluster, live)) continue;
      found.set(name, factsOf(snapshot, { name, context, live }));
    }
  }
  return [...found.values()].sort(byTurn);
}

/** Whether something of it may still run, so that others must reckon with it. */
export function isStillThere({ stage }: RemovedDatacenter): boolean {
  return stage === 'unseen' || stage === 'there' || stage === 'leaving';
}

/** No node of it ever joined: it holds no data, and no ring knows it. */
export function neverJoined({ live, pods }: RemovedDatacenter): boolean {
  return (
    live !== undefined &&
    !isInitialized(live) &&
    Object.keys(live.status?.nodeStatuses ?? {}).length === 0 &&
    !pods.some(each => each.status.ready)
  );
}

/** None of its nodes runs, so none can hand over its data: cass-operator would delete their volumes as they are (operator-spec C.5). */
export function cannotHandOver({ live, pods }: RemovedDatacenter): boolean {
  return (
    live?.spec.stopped === true ||
    isTrue(live?.status?.conditions, 'Stopped') ||
    pods.length === 0
  );
}

function factsOf(
  snapshot: Snapshot,
  init: Pick<RemovedDatacenter, 'name' | 'context' | 'live' | 'noted'>,
): RemovedDatacenter {
  const { name, context, live } = init;
  const namespace =
    live?.metadata.namespace ??
    snapshot.cluster.metadata.namespace ??
    'default';
  return {
    ...init,
    namespace,
    cassandraName: live?.spec.datacenterName || name,
    label: labelOf(context, name),
    pods: context.pods.filter(
      pod =>
        pod.metadata.namespace === namespace &&
        pod.metadata.labels?.[labels.cassandraDatacenter] ===
          cleanLabelValue(name),
    ),
    stage: stageOf(snapshot, init),
  };
}

function stageOf(
  { cluster }: Snapshot,
  { context, live }: Pick<RemovedDatacenter, 'context' | 'live'>,
): RemovedDatacenter['stage'] {
  if (!context.visible) {
    const given = abandonedContexts(cluster).has(context.name);
    return given ? 'abandoned' : 'unseen';
  }
  if (!live) return 'gone';
  return live.metadata.deletionTimestamp ? 'leaving' : 'there';
}

/** One on its way goes before all others; then one whose removal was noted; then by name. */
function byTurn(a: RemovedDatacenter, b: RemovedDatacenter): number {
  const rank = ({ stage, noted }: RemovedDatacenter) => {
    if (stage === 'leaving') return 0;
    return noted?.decommissionProgress === 'Decommissioning' ? 1 : 2;
  };
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}
