import {
  defineSentences,
  regionLabel,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { conditionOf } from '../../plan/facts';
import { secondsSince } from '../../view/time';
import type { DatacenterModel } from '../../view/datacenterModel';
import { namesOf } from '../nodeRule';
import { datacenterRef, refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.replacing':
    '{region} replaces {count:node|nodes} {nodes}: data streams from the others.',
  'diagnosis.replacing.next':
    'It goes on by itself. Do not replace another node before.',
});

const isCalled =
  (name: string) =>
  (pod: { metadata: { name: string } }): boolean =>
    pod.metadata.name === name;

/** `status.nodeReplacements` names pods whose disk is deleted and whose data streams back (catalogue 18; operator-spec 5.2). */
export const replacingNode: Rule = {
  id: 'replacing-node',
  explain: ({ models, now }) =>
    models.flatMap(model => {
      const replaced = model.access ? [] : replacedIn(model);
      if (replaced.length === 0) return [];
      const since = conditionOf(
        model.facts.live?.status?.conditions,
        'ReplacingNodes',
        'True',
      );
      return [
        {
          rule: 'replacing-node' as const,
          state: 'progressing' as const,
          cause: say('diagnosis.replacing', {
            region: regionLabel(namesOf(model)),
            count: replaced.length,
            nodes: replaced,
          }),
          clients: null,
          next: say('diagnosis.replacing.next'),
          evidence: [
            datacenterRef(model),
            ...replaced
              .filter(name => model.facts.pods.some(isCalled(name)))
              .map(name => refIn(model, 'Pod', name)),
          ],
          confidence: 1,
          seconds: secondsSince(since?.lastTransitionTime, now),
          datacenter: model.facts.name,
        },
      ];
    }),
};

function replacedIn({ facts }: DatacenterModel): string[] {
  const noted = facts.live?.status?.nodeReplacements;
  return Array.isArray(noted)
    ? noted.filter((each): each is string => typeof each === 'string')
    : [];
}
