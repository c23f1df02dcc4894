import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { accessEvidence } from '../accessEvidence';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';
import { clusterRef } from '../refs';

const say = defineSentences({
  'diagnosis.permission':
    'The control plane may not write in {region}: {message:quote}.',
  'diagnosis.permission.status':
    'The control plane lacks a permission: {message:quote}.',
  'diagnosis.permission.next': 'Apply the missing RBAC in {region}.',
  'diagnosis.permission.status.next':
    'Apply the missing RBAC where the message says.',
});

/** Words of an API server that does not let us. */
const FORBIDDEN =
  /is forbidden: User "|cannot (get|list|watch|create|update|patch|delete) resource/;

const told = adopt({
  id: 'permission-missing',
  of: ({ rule }) =>
    rule === 'access.forbidden' ||
    rule === 'hub.forbidden' ||
    rule === 'secrets.permission',
  evidence: accessEvidence,
});

/** Permissions that we lack in a Kubernetes cluster: a kind that cannot be read, a write that was forbidden, or what the status quotes. */
export const permissionMissing: Rule = {
  id: 'permission-missing',
  explain: input => {
    const found = [...told.explain(input), ...refusedWrites(input)];
    return found.length > 0 ? found : quoted(input);
  },
};

/** Writes of the last pass that an API server forbade; the copies of secrets are told already. */
function refusedWrites({ models, plan, findings }: RuleInput): Diagnosis[] {
  return models.flatMap(model => {
    const { context, name } = model.facts;
    const known = findings.some(
      each => each.rule === 'secrets.permission' && each.datacenter === name,
    );
    const step =
      model.access || known
        ? undefined
        : plan.steps.find(
            each =>
              each.context === context.name &&
              (each.datacenter ?? name) === name &&
              context.failures[each.id]?.code === 'Forbidden',
          );
    if (!step) {
      return [];
    }
    const { message, sinceSeconds } = context.failures[step.id];
    const region = regionLabel(namesOf(model));
    return [
      {
        rule: 'permission-missing' as const,
        state: 'attention' as const,
        cause: say('diagnosis.permission', { region, message }),
        clients: null,
        next: say('diagnosis.permission.next', { region }),
        evidence: [step.target ?? datacenterRef(model)],
        confidence: 1,
        seconds: Math.floor(sinceSeconds),
        datacenter: name,
        quote: message,
      },
    ];
  });
}

function quoted({ snapshot }: RuleInput): Diagnosis[] {
  const message = statusErrorText(snapshot.cluster);
  if (message === undefined || !FORBIDDEN.test(message)) {
    return [];
  }
  return [
    {
      rule: 'permission-missing',
      state: 'attention',
      cause: say('diagnosis.permission.status', { message }),
      clients: null,
      next: say('diagnosis.permission.status.next'),
      evidence: [clusterRef(snapshot)],
      confidence: 0.9,
      seconds: null,
      quote: message,
    },
  ];
}
