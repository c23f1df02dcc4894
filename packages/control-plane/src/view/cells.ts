import {
  shortRegionLabel,
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
  const common = { rack: node.rack, ordinal: node.ordinal, pod: node.pod };
  const where = placeOf(model, node);
  if (!model.access) {
    return {
      ...common,
      state: states[node.phase],
      letters: node.letters,
      sentence: cellSentence(where, node),
    };
  }
  const { everSeen, lastContactSeconds } = model.facts.context;
  if (!everSeen) {
    return {
      ...common,
      state: 'unknown',
      letters: '–',
      sentence: say('cell.never', { where }),
    };
  }
  // what we cannot see keeps its last letters and is neither down nor healthy
  const seconds = lastContactSeconds ?? 0;
  return {
    ...common,
    state: 'unreachable',
    letters: node.letters,
    sentence: node.object
      ? say('cell.unseen', { where, letters: node.letters, seconds })
      : say('cell.unseen.absent', { where, seconds }),
  };
}

function placeOf({ facts }: DatacenterModel, node: NodeModel): string {
  const region = shortRegionLabel({
    region: facts.context.region,
    datacenter: facts.name,
  });
  return `${region}, rack ${node.rack}, node ${node.ordinal}`;
}

function cellSentence(where: string, node: NodeModel): Sentence {
  const { phase, seconds, proven } = node;
  switch (phase) {
    case 'starting':
      return seconds === null
        ? say('cell.starting.unknown', { where })
        : say('cell.starting', { where, seconds });
    case 'down':
      return seconds === null
        ? say('cell.down.unknown', { where })
        : say('cell.down', { where, seconds });
    case 'stuck':
      return proven.quote
        ? say('cell.stuck', { where, why: proven.quote })
        : say('cell.stuck.unknown', { where });
    default:
      return say(`cell.${phase}`, { where });
  }
}
