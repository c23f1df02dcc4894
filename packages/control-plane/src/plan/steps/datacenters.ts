import {
  resourceTypes,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../draft';
import { nodeCounts, type DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import type { PlannedStep } from '../types';
import type { Change } from './change';
import type { Gate } from './gate';
import { beforeWrites, datacenterRef, ids } from './ids';

/** One step per datacenter, from its creation to its being ready for what is asked (operator-spec 3.3 l–s). */
export function datacenterDraft(
  input: PlanInput,
  facts: DatacenterFacts,
  change: Change,
  gate: Gate,
  before: string[],
): Draft {
  const { cluster } = input;
  const { size } = facts.template;
  const base = {
    verb: 'run',
    kind: 'apply' as const,
    target: datacenterRef(facts),
    datacenter: facts.name,
    why: say('why.datacenter', { nodes: size }),
    subject: facts.label,
    title: titleOf(facts, change),
  };
  if (change.refused) {
    return draft({
      ...base,
      state: 'blocked',
      ...(!change.isEarly && { needsPerson: true }),
      reason: change.refused,
    });
  }
  if (change.waitsFor) {
    return draft({ ...base, after: [change.waitsFor], state: 'ready' });
  }
  if (change.kind !== 'none' && change.desired) {
    return draft({
      ...base,
      after: [
        ...beforeWrites(cluster, facts.context.name, facts.namespace),
        ...gate.before(facts),
        ...before,
      ],
      state: 'ready',
      action: {
        type: 'apply',
        context: facts.context.name,
        resource: resourceTypes.CassandraDatacenter,
        object: change.desired,
        force: true,
      },
    });
  }
  return draft({ ...base, ...progressOf(facts) });
}

function titleOf(facts: DatacenterFacts, change: Change): Sentence {
  const region = facts.label;
  if (change.kind === 'create' || !facts.live) {
    return say('plan.datacenterCreate', { region });
  }
  if (change.kind === 'update') return say('plan.datacenterUpdate', { region });
  return facts.live.spec.stopped
    ? say('plan.datacenterStop', { region })
    : say('plan.datacenterRun', { region });
}

/** How far a datacenter has come that needs no write. */
function progressOf(
  facts: DatacenterFacts,
): Pick<PlannedStep, 'state' | 'reason' | 'after'> {
  const { live, context } = facts;
  const counts = nodeCounts(facts);
  if (!live) {
    return {
      state: 'ready',
      reason: say('reason.notCreated'),
      after: [ids.reach(context.name)],
    };
  }
  if (!context.visible) {
    return {
      state: 'blocked',
      after: [ids.reach(context.name)],
      reason: say('reason.unseenNodes', counts),
    };
  }
  if (facts.ready) return { state: 'done', after: [] };
  return { state: 'running', after: [], reason: runningReason(facts, counts) };
}

function runningReason(
  facts: DatacenterFacts,
  counts: { ready: number; size: number },
): Sentence {
  if (facts.live?.metadata.deletionTimestamp) {
    return say('reason.beingDeleted');
  }
  if (facts.live?.spec.stopped) {
    return say('reason.nodesStopping', {
      left: facts.pods.length,
      size: counts.size,
    });
  }
  return counts.ready >= counts.size
    ? say('reason.applying', counts)
    : say('reason.nodes', counts);
}

/** What datacenters of one namespace share. */
const SHARED_KINDS: ReadonlySet<string> = new Set([
  resourceTypes.Secret.kind,
  resourceTypes.ConfigMap.kind,
]);

/** Steps that a datacenter's own objects must have passed: secrets, settings, namespace. Never those of another region. */
export function prerequisitesOf(
  facts: DatacenterFacts,
  steps: PlannedStep[],
): PlannedStep[] {
  const { name, namespace, context } = facts;
  return steps.filter(
    step =>
      step.context === context.name &&
      (step.datacenter === name ||
        step.id.startsWith('superuser/') ||
        (step.datacenter === undefined &&
          step.id.startsWith('apply/') &&
          step.target?.namespace === namespace &&
          SHARED_KINDS.has(step.target.kind))),
  );
}
