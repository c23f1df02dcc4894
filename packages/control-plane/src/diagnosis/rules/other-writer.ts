import {
  defineSentences,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { adopt } from '../adopt';
import { clusterRef, datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.writer': '{who} keeps undoing what we write to {what}.',
  'diagnosis.writer.unknown': 'Somebody else keeps undoing what we write.',
  'diagnosis.writer.clients': 'No effect yet.',
  'diagnosis.writer.next':
    'We write it only once in a while. Find who changes it, and let one of us go.',
});

/** What our control plane notes of it. */
const NOTED = /somebody else(?: \(([^)]+)\))? keeps setting it back/i;

const told = adopt({
  id: 'other-writer',
  of: ({ rule }) => rule === 'writer.other',
});

/** Somebody else keeps setting back what we write: `FieldFight` of a step, or what the status notes of it. */
export const otherWriter: Rule = {
  id: 'other-writer',
  explain: input => {
    const found = told.explain(input);
    return found.length > 0 ? found : noted(input);
  },
};

function noted({ snapshot, models }: RuleInput): Diagnosis[] {
  const message = statusErrorText(snapshot.cluster);
  const match = NOTED.exec(message ?? '');
  if (message === undefined || !match) {
    return [];
  }
  const [, who] = match;
  const model = models.find(each => message.includes(`(${each.facts.name})`));
  return [
    {
      rule: 'other-writer',
      state: 'attention',
      cause:
        who && model
          ? say('diagnosis.writer', { who, what: model.facts.name })
          : say('diagnosis.writer.unknown'),
      clients: say('diagnosis.writer.clients'),
      next: say('diagnosis.writer.next'),
      evidence: [
        clusterRef(snapshot),
        ...(model ? [datacenterRef(model)] : []),
      ],
      confidence: 0.95,
      seconds: null,
      ...(model ? { datacenter: model.facts.name } : {}),
      quote: message,
    },
  ];
}
