import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.management':
    '{region} serves, but its management API cannot be reached from the control plane: {message:quote}.',
  'diagnosis.management.somewhere':
    'All regions serve, but a management API cannot be reached from the control plane: {message:quote}.',
  'diagnosis.management.somewhere.next':
    'Let the control plane reach port 8080 of the pod that is named, or allow the pod proxy of its API server.',
  'diagnosis.management.clients': 'No effect: clients do not use it.',
  'diagnosis.management.next':
    'Let the control plane reach port 8080 of the pods there, or allow the pod proxy of its API server.',
});

/** A call of the management API that failed on its way. */
const BLOCKED =
  /(:8080\b|management[ -]?api|mgmt-?api|\/api\/v\d\/(?:ops|metadata|probes|lifecycle)).*(timeout|timed out|refused|no route|unreachable|deadline exceeded|EOF|50[234]\b|ServiceUnavailable)/is;

const told = adopt({
  id: 'management-api-blocked',
  of: ({ rule }) => rule === 'management.fails',
});

/** Pods are healthy, and their management API does not answer the control plane (catalogue 32). */
export const managementApiBlocked: Rule = {
  id: 'management-api-blocked',
  explain: input => {
    const found = told.explain(input);
    return found.length > 0 ? found : quoted(input);
  },
};

function quoted(input: RuleInput): Diagnosis[] {
  const { models, snapshot } = input;
  const message = statusErrorText(snapshot.cluster);
  if (message === undefined || !BLOCKED.test(message)) {
    return [];
  }
  const healthy = models.filter(
    each => !each.access && each.quorum === 'works',
  );
  // the address says which; the only one needs none
  const named = healthy.find(each => isNamed(each, message));
  const model = named ?? (healthy.length === 1 ? healthy[0] : undefined);
  if (!model) {
    return healthy.length > 0 && healthy.length === models.length
      ? [somewhere(input, message)]
      : [];
  }
  return [
    {
      rule: 'management-api-blocked',
      state: 'attention',
      cause: say('diagnosis.management', {
        region: regionLabel(namesOf(model)),
        message,
      }),
      clients: say('diagnosis.management.clients'),
      next: say('diagnosis.management.next'),
      evidence: [clusterRef(snapshot), datacenterRef(model)],
      confidence: named ? 0.95 : 0.8,
      seconds: null,
      datacenter: model.facts.name,
      quote: message,
    },
  ];
}

/** Whether an address is one of a datacenter's pods: their names and addresses, and those that cass-operator noted. */
function isNamed({ facts }: DatacenterModel, message: string): boolean {
  const noted = Object.entries(facts.live?.status?.nodeStatuses ?? {});
  const hosts = [
    ...facts.pods.flatMap(({ metadata, status }) => [
      metadata.name,
      status.podIP,
    ]),
    ...noted.flatMap(([name, node]) => [name, node.ip]),
  ];
  return hosts.some(
    each => each && [':', '.'].some(end => message.includes(`${each}${end}`)),
  );
}

/** All datacenters are healthy, and the address is of none that we know. */
function somewhere(
  { models, snapshot }: RuleInput,
  message: string,
): Diagnosis {
  return {
    rule: 'management-api-blocked',
    state: 'attention',
    cause: say('diagnosis.management.somewhere', { message }),
    clients: say('diagnosis.management.clients'),
    next: say('diagnosis.management.somewhere.next'),
    evidence: [clusterRef(snapshot), ...models.map(datacenterRef)],
    confidence: 0.7,
    seconds: null,
    quote: message,
  };
}
