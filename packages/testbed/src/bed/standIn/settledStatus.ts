import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import type {
  CassandraDatacenterStatus,
  Condition,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** In the order of cass-operator (`spec/real-cass-operator`). */
const CONDITIONS = [
  'Healthy',
  'ResizingVolumes',
  'Stopped',
  'ReplacingNodes',
  'Updating',
  'RollingRestart',
  'Resuming',
  'ScalingDown',
  'Valid',
  'Initialized',
  'Ready',
  'RequiresUpdate',
];

/** What the status of a datacenter is made of. */
export interface SettledInput {
  dc: AnyObject;
  /** By pod; those of a datacenter that is stopped are not listed. */
  nodes: NonNullable<CassandraDatacenterStatus['nodeStatuses']>;
  /** All nodes that are asked for run. */
  complete: boolean;
  /** A LOCAL_QUORUM read would succeed. */
  healthy: boolean;
  /** Users were made. */
  users: boolean;
  now: Date;
}

/**
 * The status that cass-operator ends with, in one step. While a node is missing only `Healthy` changes. The same input at a later time
 * gives the same status.
 */
export function settledStatus(input: SettledInput): CassandraDatacenterStatus {
  const { dc, nodes, complete, healthy, users, now } = input;
  const previous: CassandraDatacenterStatus = dc.status ?? {};
  const time = parts.timestamp(now);
  const stopped = Boolean(dc.spec.stopped);
  if (!complete) {
    return {
      ...previous,
      conditions: withConditions(previous, { Healthy: healthy }, time),
    };
  }
  const on = stopped
    ? ['Stopped', 'Valid', 'Initialized']
    : ['Valid', 'Initialized', 'Ready', ...(healthy ? ['Healthy'] : [])];
  const { generation } = dc.metadata;
  const isNew = previous.observedGeneration !== generation;
  const known = previous.nodeStatuses ?? {};
  const started = Object.keys(nodes).some(name => !known[name]);
  return {
    ...previous,
    conditions: withConditions(
      previous,
      Object.fromEntries(CONDITIONS.map(type => [type, on.includes(type)])),
      time,
    ),
    cassandraOperatorProgress: 'Ready',
    datacenterName: previous.datacenterName || dc.metadata.name,
    lastRollingRestart: previous.lastRollingRestart ?? parts.NEVER,
    ...(started && { lastServerNodeStarted: time }),
    metadataVersion: 1,
    nodeStatuses: stopped ? known : nodes,
    observedGeneration: generation,
    ...(isNew && {
      quietPeriod: parts.timestamp(new Date(now.getTime() + parts.QUIET_MS)),
      ...(users && { superUserUpserted: time, usersUpserted: time }),
    }),
  };
}

/** One that has its value already keeps its time and its place. */
function withConditions(
  { conditions = [] }: CassandraDatacenterStatus,
  values: Record<string, boolean>,
  time: string,
): Condition[] {
  const next = (type: string): Condition => ({
    type,
    status: values[type] ? 'True' : 'False',
    reason: '',
    message: '',
    lastTransitionTime: time,
  });
  const changed = conditions.map(each => {
    if (!(each.type in values)) return each;
    const wanted = next(each.type);
    return each.status === wanted.status ? each : wanted;
  });
  const known = new Set(conditions.map(each => each.type));
  const added = Object.keys(values).filter(type => !known.has(type));
  return [...changed, ...added.map(next)];
}
