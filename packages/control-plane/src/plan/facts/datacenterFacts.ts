import {
  annotations,
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cassandraDatacenterName,
  cleanLabelValue,
  creationOrder,
  datacenterNamespace,
} from '../../desired';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { labelOf } from '../draft';
import { contextOf } from './contextFacts';
import { belongsTo } from './ownership';

/** What the plan knows of one datacenter that the specification asks for. */
export interface DatacenterFacts {
  template: DatacenterTemplate;
  /** Position in the order of operator-spec 3.3-5; 0 creates the users. */
  index: number;
  /** Object name. */
  name: string;
  /** The name that drivers and keyspaces use. */
  cassandraName: string;
  namespace: string;
  context: ContextSnapshot;
  /** "us-west (dc2)". */
  label: string;
  /** Our CassandraDatacenter, as last seen. */
  live?: CassandraDatacenter;
  /** One of the same name that belongs to somebody else. */
  foreign?: CassandraDatacenter;
  /** Whether its CassandraDatacenter was written: without sight of it, what we noted decides. */
  written: boolean;
  /** It was complete once and is not seen to be gone, so it holds data and takes part in replication. */
  initialized: boolean;
  /** It is as its specification says, seen now. */
  ready: boolean;
  /** Its pods, as last seen. */
  pods: CassandraPod[];
}

/** The facts of every datacenter in the order in which they are created and changed. */
export function datacenterFacts(snapshot: Snapshot): DatacenterFacts[] {
  const { cluster } = snapshot;
  return creationOrder(cluster).map((template, index) =>
    factsOf(snapshot, cluster, template, index),
  );
}

function factsOf(
  snapshot: Snapshot,
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  index: number,
): DatacenterFacts {
  const { name } = template.metadata;
  const namespace = datacenterNamespace(cluster, template);
  const context = contextOf(snapshot, template.k8sContext ?? '');
  const found = context.datacenters.find(
    each =>
      each.metadata.name === name && each.metadata.namespace === namespace,
  );
  const live = found && belongsTo(cluster, found) ? found : undefined;
  const noted = cluster.status?.datacenters?.[name];
  return {
    template,
    index,
    name,
    cassandraName: cassandraDatacenterName(template),
    namespace,
    context,
    label: labelOf(context, name),
    live,
    foreign: live ? undefined : found,
    written:
      live !== undefined ||
      noted?.cassandra !== undefined ||
      noted?.contextName !== undefined ||
      cluster.metadata.annotations?.[annotations.rebuildDc] === name,
    initialized: live
      ? isInitialized(live)
      : isTrue(noted?.cassandra?.conditions, 'Initialized') &&
        !isSeenToBeGone(snapshot, name, context),
    ready: context.visible && live !== undefined && isReady(live),
    pods: context.pods.filter(
      pod =>
        pod.metadata.namespace === namespace &&
        pod.metadata.labels?.[labels.cassandraDatacenter] ===
          cleanLabelValue(name),
    ),
  };
}

/** Whether a datacenter is neither where it is asked for nor where it was noted, both of which can be seen: unknown is not absent. */
function isSeenToBeGone(
  snapshot: Snapshot,
  name: string,
  asked: ContextSnapshot,
): boolean {
  const { cluster } = snapshot;
  const noted = cluster.status?.datacenters?.[name]?.contextName ?? '';
  return [asked, contextOf(snapshot, noted)].every(
    each =>
      each.visible &&
      !each.datacenters.some(
        other => other.metadata.name === name && belongsTo(cluster, other),
      ),
  );
}

/** Whether a condition of a CassandraDatacenter is True. */
export function isTrue(
  conditions: Array<{ type: string; status: string }> | undefined,
  type: string,
): boolean {
  return (
    conditions?.some(each => each.type === type && each.status === 'True') ??
    false
  );
}

/** It was complete once (operator-spec 5.2). */
export function isInitialized(datacenter: CassandraDatacenter): boolean {
  return isTrue(datacenter.status?.conditions, 'Initialized');
}

/** Ready, or stopped as asked for, and for the generation that is stored (operator-spec 3.3 q, s). */
export function isReady(datacenter: CassandraDatacenter): boolean {
  const { metadata, spec, status } = datacenter;
  if (metadata.deletionTimestamp) return false;
  const condition = spec.stopped ? 'Stopped' : 'Ready';
  return (
    isTrue(status?.conditions, condition) &&
    status?.cassandraOperatorProgress === 'Ready' &&
    status.observedGeneration === metadata.generation
  );
}

/** Nodes that are ready, and nodes that are asked for. */
export function nodeCounts(facts: DatacenterFacts): {
  ready: number;
  size: number;
} {
  return {
    ready: facts.pods.filter(pod => pod.status.ready).length,
    size: facts.live?.spec.size ?? facts.template.size,
  };
}
