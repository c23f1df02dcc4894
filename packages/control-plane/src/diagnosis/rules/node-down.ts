import {
  defineSentences,
  regionLabel,
  type Diagnosis,
  type NodeTrouble,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterRef } from '../refs';
import { namesOf, nodeRule } from '../nodeRule';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.node.container':
    'Node {node} of {region} does not start: Kubernetes cannot start its containers.',
  'diagnosis.node.down.restarting':
    'Node {node} of {region} is not up: Cassandra in its pod does not answer. Why is unknown: its containers, its disk and the events about it tell no cause.',
  'diagnosis.node.down.missing':
    'Node {node} of {region} is not up: it has no pod. Why is unknown: the events about its rack and its disk tell no cause.',
  'diagnosis.node.down.late':
    '{region} has been starting for {seconds:duration}. Why it takes longer than usual is unknown: its pods, its conditions and the events tell no cause.',
  'diagnosis.node.down.next': 'Look at the log of node {node}.',
  'diagnosis.node.down.next.missing':
    'Look whether cass-operator runs, and at the StatefulSet of its rack.',
  'diagnosis.node.down.next.late': 'Look at the nodes of {datacenter}.',
});

const nodes = nodeRule({
  id: 'node-down',
  kinds: ['restarting', 'unknown', 'no-container'],
  describe: (region, trouble) => describe(region, trouble),
  next: ({ node, evidence = [] }) =>
    evidence.some(each => each.kind === 'Pod')
      ? say('diagnosis.node.down.next', { node })
      : say('diagnosis.node.down.next.missing'),
});

/** Nodes that are away and nothing tells why; it says so, and what was looked at. The same of a start that takes too long. */
export const nodeDown: Rule = {
  id: 'node-down',
  explain: input => [...nodes.explain(input), ...lateStarts(input)],
};

function describe(
  region: string,
  { node, cause, evidence = [] }: NodeTrouble,
): Sentence {
  if (cause.kind === 'no-container') {
    return say('diagnosis.node.container', { node, region });
  }
  return evidence.some(each => each.kind === 'Pod')
    ? say('diagnosis.node.down.restarting', { node, region })
    : say('diagnosis.node.down.missing', { node, region });
}

function lateStarts({ models, findings }: RuleInput): Diagnosis[] {
  return findings
    .filter(({ rule }) => rule === 'start.late')
    .flatMap(finding => {
      const model = models.find(each => each.facts.name === finding.datacenter);
      if (!model || model.troubles.length > 0) {
        return [];
      }
      return [
        {
          rule: 'node-down' as const,
          state: finding.state,
          cause: say('diagnosis.node.down.late', {
            region: regionLabel(namesOf(model)),
            seconds: finding.seconds ?? 0,
          }),
          clients: finding.clients,
          next: say('diagnosis.node.down.next.late', {
            datacenter: model.facts.name,
          }),
          evidence: [datacenterRef(model)],
          confidence: 0.5,
          seconds: finding.seconds,
          datacenter: model.facts.name,
        },
      ];
    });
}
