import {
  isOverdue,
  labels,
  needsHelp,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';
import { isTrue } from '../plan/facts';
import { causeOf, type ProvenCause } from './causes';
import type { CluesOf, NodeClues } from './clues';
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
  /** What was looked at beside the pod. */
  clue: NodeClues;
}

/** What is the same for all nodes of a datacenter. */
export interface NodeSurroundings {
  facts: DatacenterFacts;
  deleting: boolean;
  now: number;
  clues: CluesOf;
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

const REPLACED: ProvenCause = { cause: { kind: 'replacing' }, confidence: 1 };

/** What a place of a rack holds. */
export function nodeModel(
  surroundings: NodeSurroundings,
  rack: RackPlaces,
  place: Place,
): NodeModel {
  const { facts, clues, now } = surroundings;
  const joined = hasJoined(facts, place);
  const clue = clues(place.pod, place.object);
  const found = causeOf(
    place.object,
    clue,
    { zone: rack.zone, ...requestsOf(facts) },
    now,
  );
  const proven =
    isReplaced(facts, place) && !needsHelp(found.cause) ? REPLACED : found;
  const phase = phaseOf(surroundings, place, joined, proven);
  return {
    ...place,
    rack: rack.name,
    phase,
    letters: letters[phase],
    joined,
    seconds: phaseSeconds(surroundings, place, phase),
    proven,
    clue,
  };
}

/** Labels that cass-operator gives after Cassandra was up once. */
const STARTED = new Set(['Started', 'Started-not-Ready']);

function hasJoined(
  { live, initialized }: DatacenterFacts,
  { pod, object, asked }: Place,
): boolean {
  const noted = live?.status?.nodeStatuses;
  if (noted?.[pod]?.hostID || object?.status.ready) {
    return true;
  }
  // where nothing notes who is in the ring, a complete datacenter has all of its nodes there
  const unnoted = Object.keys(noted ?? {}).length === 0;
  const label = object?.metadata.labels?.[labels.nodeState] ?? '';
  const growing = isTrue(live?.status?.conditions, 'ScalingUp');
  return (
    initialized &&
    live !== undefined &&
    (STARTED.has(label) || (unnoted && asked && !growing))
  );
}

/** cass-operator replaces it: its disk is given up, and its data is one copy short until it has streamed (operator-spec 5.2). */
function isReplaced(
  { live, initialized }: DatacenterFacts,
  { pod, object }: Place,
): boolean {
  const named: unknown = live?.status?.nodeReplacements;
  return (
    initialized &&
    !object?.status.ready &&
    Array.isArray(named) &&
    named.includes(pod)
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
  { facts, deleting, now }: NodeSurroundings,
  { object, asked }: Place,
  joined: boolean,
  { cause }: ProvenCause,
): NodePhase {
  const { live } = facts;
  const going = deleting || live?.metadata.deletionTimestamp !== undefined;
  const stopping = live?.spec.stopped ?? false;
  const helpless = needsHelp(cause) && !going && !stopping;
  if (!object && helpless) {
    return joined && facts.initialized ? 'down' : 'stuck';
  }
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
  if (object.status.ready && !helpless) {
    return label === 'Starting' ? 'starting' : 'up';
  }
  if (going) {
    return 'deleting';
  }
  if (helpless) {
    return joined && facts.initialized ? 'down' : 'stuck';
  }
  if (cause.kind === 'replacing') {
    return 'down';
  }
  if (joined) {
    const away =
      (changing(facts) || isBeingRestarted(facts)) &&
      !isOverdue(secondsSince(object.status.unreadySince, now));
    return away || stopping || resuming(facts) ? 'restarting' : 'down';
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

/** Ways back that take as long as the data is large. */
function resuming({ live, initialized }: DatacenterFacts): boolean {
  const conditions = live?.status?.conditions;
  return (
    !initialized ||
    ['Resuming', 'ReplacingNodes', 'Stopped'].some(type =>
      isTrue(conditions, type),
    )
  );
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
        : secondsSince(
            object.status.unreadySince ?? object.status.startedAt,
            now,
          );
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
  // a note that is older than its container is of another node
  const ages = [typeof noted === 'string' ? noted : undefined, startedAt]
    .map(time => secondsSince(time, now))
    .filter(age => age !== null);
  return ages.length > 0 ? Math.min(...ages) : null;
}
