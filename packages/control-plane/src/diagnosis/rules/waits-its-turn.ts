import {
  defineSentences,
  regionLabel,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { namesOf } from '../nodeRule';
import { refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.turn':
    '{count:node|nodes} of {region} {count:=waits|wait} for {count:=its|their} turn: nodes start one at a time, and node {node} has been starting for {seconds:duration}.',
  'diagnosis.turn.unknown':
    '{count:node|nodes} of {region} {count:=waits|wait} for {count:=its|their} turn: nodes start one at a time, and node {node} is starting.',
  'diagnosis.turn.next':
    'They follow when node {node} is up. Nothing is needed from you.',
});

/** Waiting pods that are named as evidence. */
const MAX_PODS = 3;

/** Pods that are `Ready-to-Start` while another one is `Starting` (catalogue 4; operator-spec C.3). */
export const waitsItsTurn: Rule = {
  id: 'waits-its-turn',
  explain: ({ models }) =>
    models.flatMap(model => {
      const nodes = model.access ? [] : model.racks.flatMap(rack => rack.nodes);
      const waiting = nodes.filter(each => each.phase === 'turn');
      const starting = nodes.find(each => each.phase === 'starting');
      if (waiting.length === 0 || !starting) {
        return [];
      }
      const node = `${starting.rack}-${starting.ordinal}`;
      const words = {
        count: waiting.length,
        region: regionLabel(namesOf(model)),
        node,
      };
      return [
        {
          rule: 'waits-its-turn' as const,
          state: 'waiting' as const,
          cause:
            starting.seconds === null
              ? say('diagnosis.turn.unknown', words)
              : say('diagnosis.turn', { ...words, seconds: starting.seconds }),
          clients: null,
          next: say('diagnosis.turn.next', { node }),
          evidence: [...waiting.slice(0, MAX_PODS), starting].map(each =>
            refIn(model, 'Pod', each.pod),
          ),
          confidence: 1,
          seconds: starting.seconds,
          datacenter: model.facts.name,
        },
      ];
    }),
};
