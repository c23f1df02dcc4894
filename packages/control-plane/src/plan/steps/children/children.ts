import type {
  KubernetesObject,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Draft } from '../../draft';
import type { DatacenterFacts } from '../../facts';
import type { PlanInput } from '../../input';
import { deleteDraft } from '../deleteDraft';
import { ids } from '../ids';
import type { ChildKind } from './childKind';
import { judge } from './judge';
import { CHILD_KINDS } from './kinds';
import { sayChild } from './sentences';
import { childStep } from './step';
import { waitingChild } from './waiting';
import { wantedChild } from './wanted';

/** Steps for what runs beside the datacenters, and what a person should know of it. */
export interface Children {
  drafts: Draft[];
  attention: Sentence[];
}

/**
 * Reapers, Stargates, schedules and service monitors (operator-spec 3.2 step 10, 8.1.1, 8.2.1, 8.3). Each is written when its
 * datacenter is ready, whatever the others do; the update gate does not hold it. What an operator in the region has yet to run
 * is optional: it holds back neither datacenters nor `observedGeneration`, and is told as attention.
 */
export function childrenOf(input: PlanInput): Children {
  const all = input.datacenters.flatMap(facts =>
    CHILD_KINDS.map(child => childOf(input, facts, child)),
  );
  return {
    drafts: all.flatMap(each => each.drafts),
    attention: all.flatMap(each => each.attention),
  };
}

function childOf(
  input: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
): Children {
  const judgement = judge(input, facts, child);
  switch (judgement.verdict) {
    case 'none':
      return { drafts: [], attention: [] };
    case 'remove':
      return {
        drafts: [removal(input, facts, child, judgement.live)],
        attention: [],
      };
    case 'wanted':
      return wantedChild(input, facts, child, judgement);
    case 'refused':
      return {
        drafts: [refused(input, facts, child, judgement.causes)],
        attention: [],
      };
    default:
      return waitingChild(facts, child, judgement);
  }
}

function refused(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  causes: string,
): Draft {
  return childStep(facts, child, child.name(cluster, facts), {
    state: 'blocked',
    needsPerson: true,
    reason: sayChild('child.reason.invalid', { causes }),
  });
}

function removal(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  live: KubernetesObject,
): Draft {
  const { context, label } = facts;
  const words = { kind: child.kind, name: live.metadata.name, region: label };
  const made = deleteDraft({
    context,
    resource: child.resource,
    live,
    datacenter: facts.name,
    title: sayChild('child.remove', words),
    why: sayChild('child.why.remove'),
    subject: sayChild('child.subject', words),
    after: [ids.reach(''), ids.claim(cluster), ids.reach(context.name)],
  });
  const failed = context.failures[made.id] !== undefined;
  return made.state === 'running' || failed
    ? { ...made, optional: true }
    : made;
}
