import {
  labels,
  type Aged,
  type NodeView,
  type RackView,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { unseenReason } from './access';
import type { DatacenterModel } from './datacenterModel';
import type { NodeModel, NodePhase } from './nodes';
import { say } from './sentences';

const states: Record<NodePhase, StateKey> = {
  up: 'healthy',
  starting: 'progressing',
  turn: 'waiting',
  restarting: 'progressing',
  leaving: 'deleting',
  down: 'down',
  stuck: 'attention',
  absent: 'waiting',
  stopped: 'stopped',
  deleting: 'deleting',
};

/** Racks and cells of a datacenter: as they are, or as they were last seen with the age of that (ux 4). */
export function rackViews(model: DatacenterModel): Aged<RackView[]> {
  const { access, facts } = model;
  const { everSeen, lastContactSeconds, name, region } = facts.context;
  return {
    value: model.racks.map(rack => ({
      name: rack.name,
      zone: rack.zone,
      nodes: rack.nodes.map(node => nodeView(model, node)),
    })),
    observedAgeSeconds: everSeen ? lastContactSeconds : null,
    reachable: access === undefined,
    ...(access ? { reason: unseenReason(access, name || region) } : {}),
  };
}

function nodeView(model: DatacenterModel, node: NodeModel): NodeView {
  const seed = node.object?.metadata.labels?.[labels.seedNode] === 'true';
  const common = {
    rack: node.rack,
    ordinal: node.ordinal,
    pod: node.pod,
    ...(seed && { seed }),
  };
  if (!model.access) {
    return {
      ...common,
      state: states[node.phase],
      letters: node.letters,
      sentence: cellSentence(node),
    };
  }
  if (!model.facts.context.everSeen) {
    return {
      ...common,
      state: 'unknown',
      letters: '–',
      sentence: say('cell.never'),
    };
  }
  // what we cannot see keeps its last letters and is neither down nor healthy
  return {
    ...common,
    state: 'unreachable',
    letters: node.letters,
    sentence: lastSeenSentence(node),
  };
}

/** What a node was when it was last seen, in words that do not claim that it still is. */
function lastSeenSentence({ phase, letters }: NodeModel): Sentence {
  return phase === 'up' || phase === 'absent' || phase === 'stopped'
    ? say(`cell.${phase}`)
    : say('cell.unseen', { letters });
}

function cellSentence(node: NodeModel): Sentence {
  const { phase, seconds, proven } = node;
  switch (phase) {
    case 'starting':
      return seconds === null
        ? say('cell.starting.unknown')
        : say('cell.starting', { seconds });
    case 'down':
      return seconds === null
        ? say('cell.down.unknown')
        : say('cell.down', { seconds });
    case 'stuck':
      return proven.quote
        ? say('cell.stuck', { why: proven.quote })
        : say('cell.stuck.unknown');
    case 'deleting':
      return node.object ? say('cell.deleting') : say('cell.gone');
    default:
      return say(`cell.${phase}`);
  }
}
