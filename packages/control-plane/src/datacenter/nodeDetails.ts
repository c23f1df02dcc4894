import {
  labels,
  plainText,
  regionLabel,
  type DatacenterView,
  type Diagnosis,
  type NodeDetails,
  type NodeEvent,
  type NodeFacts,
  type RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { diagnose } from '../diagnosis';
import { namesOf } from '../diagnosis/nodeRule';
import type { Snapshot } from '../snapshot/types';
import {
  datacenterModels,
  type DatacenterModel,
} from '../view/datacenterModel';
import type { NodeModel } from '../view/nodes';
import { readableSnapshot } from '../view/readable';
import { secondsSince } from '../view/time';
import { agedOf } from './aged';
import type { DatacenterInput } from './datacenterDetails';
import { nodeEvidence } from './evidence';
import { nodePod } from './nodePod';

/** What the panel of a node shows beside what its viewer may do. */
export type NodeParts = Omit<NodeDetails, 'version' | 'actions'>;

/** Rules that tell why a node is away. */
const NODE_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  'no-seed-reachable',
  'volume-not-provided',
  'disk-bound-to-lost-worker',
  'worker-lost',
  'pod-unschedulable',
  'image-not-pulled',
  'crash-while-starting',
  'replacing-node',
  'node-down',
]);

/**
 * All that caches know of one node. Pure; undefined for a node that is neither asked for nor there.
 *
 * @param view - the datacenter in the view of its cluster
 */
export function buildNodeParts(
  input: DatacenterInput,
  view: DatacenterView,
  pod: string,
): NodeParts | undefined {
  const { now, plan } = input;
  const snapshot = readableSnapshot(input.snapshot);
  const model = datacenterModels(snapshot, plan, now).find(
    each => each.facts.name === view.name,
  );
  const node = model?.racks.flatMap(rack => rack.nodes).find(isCalled(pod));
  const shown = view.racks.value
    ?.flatMap(rack => rack.nodes)
    .find(isCalled(pod));
  if (!model || !node || !shown) return undefined;
  const rack = model.racks.find(each => each.name === node.rack);
  const found = model.access
    ? undefined
    : causeOf(model, node, input, snapshot);
  return {
    datacenter: view.name,
    label: regionLabel(namesOf(model)),
    context: model.facts.context.name || snapshot.controlPlane,
    node: shown,
    zone: rack?.zone ?? null,
    sinceSeconds: model.access ? null : node.seconds,
    cause: found?.cause ?? null,
    clients: found?.clients ?? null,
    next: found?.next ?? null,
    ...(found && { confidence: found.confidence }),
    evidence: model.facts.context.everSeen
      ? nodeEvidence(model, node, now)
      : [],
    facts: agedOf(model, () => factsOf(model, node, now)),
    pod: agedOf(model, () => nodePod(model, node, now)),
    events: agedOf(model, () => node.clue.events.map(eventOf)),
  };
}

function isCalled(pod: string) {
  return (each: { pod: string }) => each.pod === pod;
}

/** The diagnosis of this node as if it were the only one that is away: what it says is of it alone. */
function causeOf(
  model: DatacenterModel,
  { pod }: NodeModel,
  { plan, now }: DatacenterInput,
  snapshot: Snapshot,
): Diagnosis | undefined {
  const troubles = model.troubles.filter(isCalled(pod));
  return troubles.length === 0
    ? undefined
    : diagnose({
        snapshot,
        plan,
        now,
        models: [{ ...model, troubles }],
        findings: [],
      }).find(each => NODE_RULES.has(each.rule));
}

function factsOf(
  { facts }: DatacenterModel,
  { pod, object }: NodeModel,
  now: number,
): NodeFacts {
  const noted = facts.live?.status?.nodeStatuses?.[pod];
  const given = object?.metadata.labels;
  const address = object?.status.podIP;
  return {
    hostId: noted?.hostID ?? null,
    address: {
      value: address ?? noted?.ip ?? null,
      last: address === undefined,
    },
    stateLabel: given?.[labels.nodeState] ?? null,
    seed: object ? given?.[labels.seedNode] === 'true' : null,
    version: given?.[labels.version] ?? null,
    startedAgeSeconds: secondsSince(object?.status.startedAt, now),
  };
}

function eventOf(event: NodeModel['clue']['events'][number]): NodeEvent {
  const { involved, reason, message, count, lastSeenSeconds } = event;
  return {
    involved: { kind: involved.kind, name: plainText(involved.name, 253) },
    reason: plainText(reason, 128),
    message: plainText(message),
    count,
    ageSeconds: lastSeenSeconds,
  };
}
