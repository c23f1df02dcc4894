import {
  isOverdue,
  type AccessTrouble,
  type CassandraDatacenter,
  type NodeTrouble,
  type Plan,
  type PlanStep,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterFacts, isTrue, type DatacenterFacts } from '../plan/facts';
import type { Snapshot } from '../snapshot/types';
import { accessTrouble, unseenState } from './access';
import { cluesOf } from './clues';
import { nodeModel, type NodeModel } from './nodes';
import { quorumOf } from './quorum';
import { rackPlaces } from './racks';
import { secondsSince } from './time';
import { troubleOf } from './troubles';
import { unaskedFacts } from './unasked';

/** Seconds without any node starting after which a first start is late: twice the 10 min that are usual where nothing is known (ux 3). */
const LATE_START = 1200;

/** Everything the view says about one datacenter rests on this. */
export interface DatacenterModel {
  facts: DatacenterFacts;
  /** In the specification; false for one that only still exists. */
  asked: boolean;
  /** What keeps us from seeing it; its values are then the last ones. */
  access?: AccessTrouble;
  state: StateKey;
  created: boolean | null;
  /** Nodes asked for. */
  size: number;
  /** Nodes up, as last seen; `null` when never seen. */
  up: number | null;
  racks: Array<{ name: string; zone: string | null; nodes: NodeModel[] }>;
  troubles: NodeTrouble[];
  quorum: 'works' | 'lost' | 'none' | 'unknown';
  secondLossIn: string[];
  /** First start: set until it was complete once. */
  starting: boolean;
  overdue: boolean;
  /** Seconds that a first start usually takes; `null` where nobody knows. */
  usualStart: number | null;
  /** It was complete once, and data has yet to stream into it. */
  rebuilding: boolean;
  /** All that is to be done with it waits for others. */
  held: boolean;
  /** Steps of the plan about it that are not done. */
  steps: PlanStep[];
}

/** The datacenters of a snapshot, first those of the specification in its order, then others that still exist. */
export function datacenterModels(
  snapshot: Snapshot,
  plan: Plan,
  now: number,
  usualStart: number | null = null,
): DatacenterModel[] {
  const asked = snapshot.cluster.spec.cassandra?.datacenters ?? [];
  const order = asked.map(each => each.metadata.name);
  const facts = datacenterFacts(snapshot).sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
  );
  return [
    ...facts.map(each => model(snapshot, plan, each, true, now, usualStart)),
    ...unaskedFacts(snapshot, facts).map(each =>
      model(snapshot, plan, each, false, now, usualStart),
    ),
  ];
}

function model(
  snapshot: Snapshot,
  plan: Plan,
  facts: DatacenterFacts,
  asked: boolean,
  now: number,
  usualStart: number | null,
): DatacenterModel {
  const deleting = snapshot.cluster.metadata.deletionTimestamp !== undefined;
  const surroundings = { facts, deleting, now, clues: cluesOf(facts) };
  const racks = rackPlaces(snapshot.cluster, facts).map(rack => ({
    name: rack.name,
    zone: rack.zone,
    nodes: rack.places.map(place => nodeModel(surroundings, rack, place)),
  }));
  const nodes = racks.flatMap(rack => rack.nodes);
  const steps = plan.steps.filter(
    step =>
      step.datacenter === facts.name && step.state !== 'done' && !step.optional,
  );
  const base = {
    facts,
    asked,
    access: accessTrouble(facts.context),
    created: createdOf(facts),
    size: facts.template.size,
    up: facts.context.everSeen
      ? nodes.filter(node => node.phase === 'up').length
      : null,
    racks,
    steps,
    held: isHeld(steps),
    // until it is rebuilt it has part of the data: nobody should use it
    rebuilding: steps.some(step => step.kind === 'task'),
    usualStart,
    ...startOf(facts, now, usualStart),
  };
  const troubles = base.access
    ? []
    : nodes.flatMap(node => troubleOf(facts, node) ?? []);
  const quorum = quorumFacts(base);
  return {
    ...base,
    troubles,
    ...quorum,
    state: stateOf({ ...base, troubles, quorum: quorum.quorum }, deleting),
  };
}

function createdOf({ live, written, context }: DatacenterFacts) {
  if (live || (written && !context.visible)) {
    return true;
  }
  return context.visible ? false : null;
}

/**
 * A first start is late when nothing moved for too long: neither its creation nor the start of any of its nodes. Where it is known how
 * long one usually takes here, it is late after twice that time, unless a node started meanwhile: it may only be larger.
 */
function startOf(
  { live, initialized, pods }: DatacenterFacts,
  now: number,
  usualStart: number | null,
) {
  const starting = live !== undefined && !initialized && !live.spec.stopped;
  if (!starting) {
    return { starting, overdue: false };
  }
  const noted = live?.status?.lastServerNodeStarted;
  const moves = [
    live?.metadata.creationTimestamp,
    typeof noted === 'string' ? noted : undefined,
    ...pods.map(pod => pod.status.startedAt),
  ].flatMap(each => secondsSince(each, now) ?? []);
  return {
    starting,
    overdue:
      moves.length > 0 &&
      Math.min(...moves) > lateAfter(usualStart) &&
      isOverdue(Math.max(...moves), usualStart ?? undefined),
  };
}

/** Seconds without any move. */
function lateAfter(usualStart: number | null): number {
  return usualStart === null ? LATE_START : Math.min(LATE_START, usualStart);
}

function quorumFacts({
  access,
  facts: { live, initialized },
  racks,
  rebuilding,
}: Pick<DatacenterModel, 'access' | 'facts' | 'racks' | 'rebuilding'>): Pick<
  DatacenterModel,
  'quorum' | 'secondLossIn'
> {
  if (access) {
    return { quorum: 'unknown', secondLossIn: [] };
  }
  if (!live || !initialized || live.spec.stopped || rebuilding) {
    return { quorum: 'none', secondLossIn: [] };
  }
  return quorumOf(
    racks.map(rack => ({
      name: rack.name,
      size: rack.nodes.filter(node => node.joined).length,
      down: rack.nodes.filter(node => node.joined && node.phase === 'down')
        .length,
    })),
  );
}

type Judged = Omit<DatacenterModel, 'state' | 'secondLossIn'>;

function stateOf(judged: Judged, deleting: boolean): StateKey {
  const { facts, access } = judged;
  const { live } = facts;
  if (access) {
    return unseenState(access);
  }
  if (facts.foreign) {
    return 'attention';
  }
  if (deleting || live?.metadata.deletionTimestamp) {
    return 'deleting';
  }
  if (judged.steps.some(step => step.needsPerson)) {
    return worstOf(judged, 'attention');
  }
  if (!judged.asked && judged.steps.length > 0) {
    return removalState(judged);
  }
  if (!live) {
    return judged.asked ? 'waiting' : 'deleting';
  }
  if (live.spec.stopped) {
    return isStopped(live, facts.pods.length) ? 'stopped' : 'progressing';
  }
  return judged.starting ? startingState(judged) : runningState(judged);
}

/** No longer asked for: on its way, or waiting for what comes before it, such as another one that goes first. */
function removalState(judged: Judged): StateKey {
  return worstOf(judged, judged.held ? 'waiting' : 'deleting');
}

/** Nothing of it can begin before something that is not its own. */
function isHeld(steps: PlanStep[]): boolean {
  const own = new Set(steps.map(each => each.id));
  return (
    steps.length > 0 &&
    steps.every(({ waitsFor }) => waitsFor !== undefined && !own.has(waitsFor))
  );
}

function isStopped(live: CassandraDatacenter, pods: number): boolean {
  return isTrue(live.status?.conditions, 'Stopped') && pods === 0;
}

function startingState({ troubles, overdue }: Judged): StateKey {
  return troubles.length > 0 || overdue ? 'attention' : 'progressing';
}

function runningState(judged: Judged): StateKey {
  const { facts, troubles, size, up } = judged;
  const conditions = facts.live?.status?.conditions;
  const invalid = conditions?.some(
    each => each.type === 'Valid' && each.status === 'False',
  );
  const settled =
    facts.ready && up !== null && up >= size && facts.live?.spec.size === size;
  if (troubles.some(each => !each.joined) || invalid) {
    return worstOf(judged, 'attention');
  }
  return worstOf(
    judged,
    settled && !judged.rebuilding ? 'healthy' : 'progressing',
  );
}

/** Lost nodes are worse than anything else that is said of a datacenter we see. */
function worstOf({ quorum, troubles, up }: Judged, other: StateKey): StateKey {
  const lost = troubles.some(each => each.joined);
  if (lost && (quorum === 'lost' || up === 0)) {
    return 'down';
  }
  return lost ? 'degraded' : other;
}
