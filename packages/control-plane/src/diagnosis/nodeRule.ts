import {
  cannotStart,
  defineSentences,
  followedBy,
  nextForNewNode,
  nextForNode,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
  type NodeCause,
  type NodeTrouble,
  type ObjectRef,
  type RuleId,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { someOf } from './someOf';
import type { DatacenterModel } from '../view/datacenterModel';
import type { Rule } from './types';

const say = defineSentences({
  'diagnosis.node.others': 'It is the same with {others}.',
  'diagnosis.node.lost': '{region} has lost LOCAL_QUORUM for part of its data.',
  'diagnosis.node.nothing': '{region} serves nothing.',
  'diagnosis.node.works': 'LOCAL_QUORUM works in {region}.',
  'diagnosis.node.some': '{up} of {size:node|nodes} of {region} serve.',
});

/** How a rule tells of nodes with one kind of trouble. */
export interface NodeRule {
  id: RuleId;
  /** Kinds of causes that it tells of. */
  kinds: NodeCause['kind'][];
  /** The cause in words; what the verdict says when absent. */
  describe?(region: string, trouble: NodeTrouble): Sentence;
  next?(trouble: NodeTrouble): Sentence;
}

/**
 * A rule about nodes that are away, told once for each datacenter with all of the nodes as evidence. Why a node is away is found
 * out where the view is made (`causeOf`), so that cells, heading and diagnosis never differ.
 */
export function nodeRule({ id, kinds, describe, next }: NodeRule): Rule {
  return {
    id,
    explain: ({ models }) =>
      models.flatMap(model => {
        const found = model.troubles
          .filter(each => kinds.includes(each.cause.kind))
          .sort(worstFirst);
        if (found.length === 0) {
          return [];
        }
        const [worst] = found;
        const region = regionLabel(namesOf(model));
        const cause = describe
          ? describe(region, worst)
          : cannotStart(region, worst, false);
        const proven = provenOf(model, worst);
        return [
          {
            rule: id,
            state: stateOf(model, found),
            cause: withOthers(cause, found.slice(1)),
            clients: clientsOf(model),
            next: next ? next(worst) : nextOf(worst),
            evidence: evidenceOf(found),
            confidence: proven?.confidence ?? 0.5,
            seconds: worst.seconds,
            datacenter: model.facts.name,
            ...(worst.quote ? { quote: worst.quote } : {}),
          },
        ];
      }),
  };
}

function provenOf({ racks }: DatacenterModel, { pod }: NodeTrouble) {
  return racks.flatMap(rack => rack.nodes).find(node => node.pod === pod)
    ?.proven;
}

/** Nodes that served before those that never did; then the longest. */
function worstFirst(a: NodeTrouble, b: NodeTrouble): number {
  return (
    Number(b.joined) - Number(a.joined) || (b.seconds ?? 0) - (a.seconds ?? 0)
  );
}

function stateOf(
  { state }: DatacenterModel,
  found: NodeTrouble[],
): Diagnosis['state'] {
  const lost = found.some(each => each.joined);
  return lost && (state === 'down' || state === 'degraded')
    ? state
    : 'attention';
}

function nextOf(trouble: NodeTrouble): Sentence {
  return trouble.joined ? nextForNode(trouble) : nextForNewNode(trouble);
}

function withOthers(cause: Sentence, others: NodeTrouble[]): Sentence {
  const names = others.map(each => each.node);
  return names.length === 0
    ? cause
    : followedBy(
        cause,
        say('diagnosis.node.others', { others: someOf(names) }),
      );
}

function clientsOf(model: DatacenterModel): Sentence | null {
  const { up, size, quorum } = model;
  const region = shortRegionLabel(namesOf(model));
  if (up === null) {
    return null;
  }
  if (up === 0) {
    return say('diagnosis.node.nothing', { region });
  }
  switch (quorum) {
    case 'lost':
      return say('diagnosis.node.lost', { region });
    case 'works':
      return say('diagnosis.node.works', { region });
    default:
      return say('diagnosis.node.some', { up, size, region });
  }
}

/** Each object once: pods first, as they are what is away. */
function evidenceOf(found: NodeTrouble[]): ObjectRef[] {
  const all = found.flatMap(each => each.evidence ?? []);
  const distinct = new Map(
    all.map(each => [`${each.kind}/${each.namespace}/${each.name}`, each]),
  );
  return [...distinct.values()];
}

/** What a datacenter is called in a sentence. */
export function namesOf({ facts }: Pick<DatacenterModel, 'facts'>) {
  return { region: facts.context.region, datacenter: facts.name };
}
