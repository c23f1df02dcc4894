import {
  defineSentences,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isObserved } from '../../view/verdictFacts';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.context.later':
    '{cause} The operator builds one region after another, so {later} {count:=waits|wait} as well.',
});

const told = adopt({
  id: 'context-missing',
  of: ({ rule }) => rule === 'access.missing' || rule === 'access.conflict',
});

/** A `k8sContext` that no ClientConfig names, or more than one (catalogue 28; operator-spec 2.1). */
export const contextMissing: Rule = {
  id: 'context-missing',
  explain: input =>
    told.explain(input).map(each => ({
      ...each,
      cause: withLater(input, each),
      evidence: evidenceOf(input, each),
    })),
};

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
  return {
    ...say('diagnosis.context.later', {
      cause: cause.text,
      later: names,
      count: names.length,
    }),
    key: cause.key,
  };
}
