import type { ContextSnapshot } from '../../snapshot/types';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, refOf, type Draft } from '../draft';
import { unseenNeedsPerson, unseenReason } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { reachRef } from './ids';

/** A wait for each Kubernetes cluster that cannot be seen, and for each namespace that is missing in one that can. */
export function reachDrafts(input: PlanInput): Draft[] {
  const contexts = new Map<string, ContextSnapshot>([['', input.home]]);
  for (const each of input.datacenters) {
    contexts.set(each.context.name, each.context);
  }
  for (const { stage, context } of input.removed) {
    if (stage === 'unseen') contexts.set(context.name, context);
  }
  return [
    ...[...contexts.values()].filter(each => !each.visible).map(reachDraft),
    ...missingNamespaces(input),
  ];
}

/** The wait for one Kubernetes cluster. */
export function reachDraft(context: ContextSnapshot): Draft {
  return draft({
    verb: 'reach',
    kind: 'wait',
    target: reachRef(context.name),
    title: say('plan.reach', { region: context.region }),
    why: say('why.reach'),
    subject: context.region,
    state: 'blocked',
    reason: unseenReason(context),
    ...(unseenNeedsPerson(context) ? { needsPerson: true } : {}),
  });
}

function missingNamespaces(input: PlanInput): Draft[] {
  const seen = new Set<string>();
  return input.datacenters.flatMap(each => {
    const { context, namespace } = each;
    const key = `${context.name}/${namespace}`;
    const known = context.visible ? context.namespaces : null;
    if (known === null || known.includes(namespace) || seen.has(key)) return [];
    seen.add(key);
    const words = { namespace, region: context.region };
    return draft({
      verb: 'find',
      kind: 'wait',
      target: refOf(context.name, resourceTypes.Namespace, '', namespace),
      datacenter: each.name,
      title: say('plan.namespace', words),
      why: say('why.namespace', { region: context.region }),
      subject: each.label,
      state: 'blocked',
      reason: say('reason.noNamespace', words),
      needsPerson: true,
    });
  });
}
