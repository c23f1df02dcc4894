import {
  labels,
  type NodeTrouble,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';
import { isTrue } from '../plan/facts';
import { causeOf, type ProvenCause } from './causes';
import type { Place, RackPlaces } from './racks';
import { isBeingRestarted } from './restartTasks';
import { secondsSince } from './time';

/** What a node does now, or did when it was last seen. */
export type NodePhase =
  | 'up'
  | 'starting'
  /** Its pod is there and waits for its turn. */
  | 'turn'
  /** Away as part of a change. */
  | 'restarting'
  | 'leaving'
  | 'down'
  /** Never joined, and will not without help. */
  | 'stuck'
  | 'absent'
  | 'stopped'
  | 'deleting';

/** A node as the view knows it. */
export interface NodeModel extends Place {
  rack: string;
  phase: NodePhase;
  /** UN, DN, UJ, UL, or – for a pod that never joined. */
  letters: string;
  /** It was part of the ring. */
  joined: boolean;
  /** In this phase, when an object tells. */
  seconds: number | null;
  proven: ProvenCause;
}

/** What is the same for all nodes of a datacenter. */
export interface NodeSurroundings {
  facts: DatacenterFacts;
  deleting: boolean;
  now: number;
}

/** Conditions of cass-operator under which nodes are away on purpose; one that was stopped is on its way back until it says otherwise. */
const CHANGES = [
  'Updating',
  'RollingRestart',
  'Resuming',
  'ReplacingNodes',
  'Stopped',
];

const letters: Record<NodePhase, string> = {
  up: 'UN',
  starting: 'UJ',
  turn: '–',
  restarting: 'DN',
  leaving: 'UL',
  down: 'DN',
  stuck: '–',
  absent: '–',
  stopped: '–',
  deleting: '–',
};

/** Causes that a node does not get over by itself. */
const NEEDS_HELP = new Set([
  'no-worker',
  'disk-bound',
  'no-storage-class',
  'no-image',
  'crash',
]);

/** What a place of a rack holds. */
export function nodeModel(
  surroundings: NodeSurroundings,
  rack: RackPlaces,
  place: Place,
): NodeModel {
  const { facts } = surroundings;
  const joined = hasJoined(facts, place);
  const proven = causeOf(place.object, eventsOf(facts, place.pod), {
    zone: rack.zone,
    ...requestsOf(facts),
  });
  const phase = phaseOf(surroundings, place, joined, proven);
  return {
    ...place,
    rack: rack.name,
    phase,
    letters: letters[phase],
    joined,
    seconds: phaseSeconds(surroundings, place, phase),
    proven,
  };
}

function hasJoined({ live }: DatacenterFacts, { pod, object }: Place): boolean {
  return (
    Boolean(live?.status?.nodeStatuses?.[pod]?.hostID) ||
    object?.status.ready === true
  );
}

function eventsOf({ context }: DatacenterFacts, pod: string) {
  return context.events.filter(
    ({ involved }) =>
      (involved.kind === 'Pod' && involved.name === pod) ||
      (involved.kind === 'PersistentVolumeClaim' &&
        involved.name.endsWith(pod)),
  );
}

function requestsOf({ live }: DatacenterFacts) {
  const { cpu, memory } = live?.spec.resources?.requests ?? {};
  return {
    cpu: cpu === undefined ? undefined : String(cpu),
    memory: memory === undefined ? undefined : String(memory),
  };
}

function phaseOf(
  { facts, deleting }: NodeSurroundings,
  { object, asked }: Place,
  joined: boolean,
  { cause }: ProvenCause,
): NodePhase {
  const { live } = facts;
  const going = deleting || live?.metadata.deletionTimestamp !== undefined;
  const stopping = live?.spec.stopped ?? false;
  if (!object) {
    return missing({
      going,
      stopping,
      lost: joined && !changing(facts) && !isBeingRestarted(facts),
      joined,
    });
  }
  const label = object.metadata.labels?.[labels.nodeState];
  if (label === 'Decommissioning' || (!asked && scalingDown(facts))) {
    return 'leaving';
  }
  if (object.status.ready) {
    return label === 'Starting' ? 'starting' : 'up';
  }
  if (going) {
    return 'deleting';
  }
  if (joined) {
    const restarts = isBeingRestarted(facts) && !NEEDS_HELP.has(cause.kind);
    return changing(facts) || stopping || restarts ? 'restarting' : 'down';
  }
  if (NEEDS_HELP.has(cause.kind)) {
    return 'stuck';
  }
  return label === 'Starting' ? 'starting' : 'turn';
}

function missing(is: {
  going: boolean;
  stopping: boolean;
  lost: boolean;
  joined: boolean;
}): NodePhase {
  if (is.going) {
    return 'deleting';
  }
  if (is.stopping) {
    return 'stopped';
  }
  if (is.lost) {
    return 'down';
  }
  return is.joined ? 'restarting' : 'absent';
}

/** A node that is away may be away on purpose: the datacenter is being changed, or was never complete. */
function changing({ live, initialized }: DatacenterFacts): boolean {
  const conditions = live?.status?.conditions;
  return !initialized || CHANGES.some(type => isTrue(conditions, type));
}

function scalingDown({ live }: DatacenterFacts): boolean {
  return isTrue(live?.status?.conditions, 'ScalingDown');
}

function phaseSeconds(
  { facts, now }: NodeSurroundings,
  { object }: Place,
  phase: NodePhase,
): number | null {
  if (!object) {
    return null;
  }
  switch (phase) {
    case 'starting':
      return startingSeconds(facts, object.status.startedAt, now);
    case 'down':
    case 'stuck':
      // a pending pod replaced the one that was there; a container that waits to be restarted was last started then
      return object.status.phase === 'Pending'
        ? secondsSince(object.metadata.creationTimestamp, now)
        : secondsSince(object.status.startedAt, now);
    default:
      return null;
  }
}

/** Containers wait for their turn; Cassandra in them starts when cass-operator says so and notes the time. */
function startingSeconds(
  { live }: DatacenterFacts,
  startedAt: string | undefined,
  now: number,
): number | null {
  const noted = live?.status?.lastServerNodeStarted;
  return (
    secondsSince(typeof noted === 'string' ? noted : undefined, now) ??
    secondsSince(startedAt, now)
  );
}

/** A node that does not do what is asked for, for the rules of the verdict. */
export function troubleOf(
  facts: DatacenterFacts,
  node: NodeModel,
): NodeTrouble | undefined {
  if (node.phase !== 'down' && node.phase !== 'stuck') {
    return undefined;
  }
  const pod: ObjectRef = {
    context: facts.context.name,
    kind: 'Pod',
    namespace: facts.namespace,
    name: node.pod,
  };
  return {
    rack: node.rack,
    node: `${node.rack}-${node.ordinal}`,
    pod: node.pod,
    joined: node.joined,
    seconds: node.seconds,
    cause: node.proven.cause,
    quote: node.proven.quote,
    evidence: [pod],
  };
}
