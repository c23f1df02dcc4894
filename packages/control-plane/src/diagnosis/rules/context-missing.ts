import {
  defineSentences,
  followedBy,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isObserved } from '../../view/verdictFacts';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.context.quoted':
    '{region} waits for a credential: no ClientConfig names the context {context}.',
  'diagnosis.context.quoted.next':
    'Connect the Kubernetes cluster {context}, or correct k8sContext.',
  'diagnosis.context.later':
    'The operator builds one region after another, so {later} {count:=waits|wait} as well.',
});

/** How we and the K8ssandra operator say in a status that a context is not known. */
const QUOTED =
  /no ClientConfig names the context ([\w.-]*\w)|No known client for context-name ([\w.-]*\w)|unable to find k8sContext ([\w.-]*\w)/i;

const told = adopt({
  id: 'context-missing',
  of: ({ rule }) => rule === 'access.missing' || rule === 'access.conflict',
});

/** A `k8sContext` that no ClientConfig names, or more than one (catalogue 28; operator-spec 2.1). */
export const contextMissing: Rule = {
  id: 'context-missing',
  explain: input => {
    const found = told.explain(input).map(each => ({
      ...each,
      cause: withLater(input, each),
      evidence: evidenceOf(input, each),
    }));
    return found.length > 0 ? found : quoted(input);
  },
};

/** Where ClientConfigs cannot be read, the status may tell. A deletion tells it in words of its own. */
function quoted({ snapshot, models }: RuleInput): Diagnosis[] {
  const { cluster } = snapshot;
  const quote = statusErrorText(cluster);
  const [, ...names] = QUOTED.exec(quote ?? '') ?? [];
  const context = names.find(each => each !== undefined);
  const model = models.find(each => each.facts.context.name === context);
  if (!quote || !model || !context || cluster.metadata.deletionTimestamp) {
    return [];
  }
  return [
    {
      rule: 'context-missing',
      state: 'attention',
      cause: say('diagnosis.context.quoted', {
        region: regionLabel(namesOf(model)),
        context,
      }),
      clients: null,
      next: say('diagnosis.context.quoted.next', { context }),
      evidence: [clusterRef(snapshot)],
      confidence: 0.9,
      seconds: null,
      datacenter: model.facts.name,
      quote,
    },
  ];
}

/** Where its datacenter was written, it may still be there. */
function evidenceOf({ snapshot, models }: RuleInput, found: Diagnosis) {
  const model = models.find(each => each.facts.name === found.datacenter);
  return [
    clusterRef(snapshot),
    ...(model?.facts.written ? [datacenterRef(model)] : []),
  ];
}

/** The K8ssandra operator never passes a region over; we do. */
function withLater({ snapshot, models }: RuleInput, found: Diagnosis) {
  const { cause } = found;
  const model = models.find(each => each.facts.name === found.datacenter);
  const later = models.filter(
    each => each.asked && model && each.facts.index > model.facts.index,
  );
  if (!isObserved(snapshot) || later.length === 0) return cause;
  const names = later.map(each => namesOf(each).region);
  return followedBy(
    cause,
    say('diagnosis.context.later', { later: names, count: names.length }),
  );
}
