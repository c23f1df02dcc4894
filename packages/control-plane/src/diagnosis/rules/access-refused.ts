import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clientConfigRefs, clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.access.deletion':
    '{region} refuses our credential: what is there cannot be deleted.',
  'diagnosis.access.expired':
    '{region} refuses our credential: it has expired.',
  'diagnosis.access.clients': 'Unknown for {region}: we cannot look.',
  'diagnosis.access.next': 'Renew the credential of context {context}.',
});

/** Words of servers and clients for a credential that is over. */
const EXPIRED = /expired|not yet valid/i;

const told = adopt({
  id: 'access-refused',
  of: ({ rule }) => rule === 'access.auth-failed' || rule === 'hub.auth-failed',
});

/** A Kubernetes cluster that does not accept our credential, or the certificate in it (catalogue 9). */
export const accessRefused: Rule = {
  id: 'access-refused',
  explain: input => {
    const found = told.explain(input).map(each => withReason(input, each));
    const known = new Set(found.map(each => each.datacenter));
    return [
      ...found,
      ...inDeletion(input).filter(each => !known.has(each.datacenter)),
    ];
  },
};

/** The verdict of a deletion tells of what it waits for, not of why. */
function inDeletion({ snapshot, models }: RuleInput): Diagnosis[] {
  if (!snapshot.cluster.metadata.deletionTimestamp) return [];
  return models
    .filter(each => each.access?.kind === 'auth-failed')
    .map(model => {
      const { context, name } = model.facts;
      const names = namesOf(model);
      return {
        rule: 'access-refused' as const,
        state: 'auth-failed' as const,
        cause: say('diagnosis.access.deletion', {
          region: regionLabel(names),
        }),
        clients: say('diagnosis.access.clients', {
          region: shortRegionLabel(names),
        }),
        next: say('diagnosis.access.next', { context: context.name }),
        evidence: [...clientConfigRefs(context), datacenterRef(model)],
        confidence: 1,
        seconds: null,
        datacenter: name,
        ...(context.reason && { quote: context.reason.message }),
      };
    });
}

/** Says so where the server tells that the credential has ended, and names where it is kept. */
function withReason(
  { snapshot, models }: RuleInput,
  found: Diagnosis,
): Diagnosis {
  const model = models.find(each => each.facts.name === found.datacenter);
  const context: ContextSnapshot = model?.facts.context ?? snapshot.home;
  const expired = EXPIRED.test(context.reason?.message ?? '');
  return {
    ...found,
    ...(expired &&
      model && {
        cause: say('diagnosis.access.expired', {
          region: regionLabel(namesOf(model)),
        }),
      }),
    evidence: [
      ...clientConfigRefs(context),
      ...(model?.facts.written ? [datacenterRef(model)] : []),
      clusterRef(snapshot),
    ],
  };
}
