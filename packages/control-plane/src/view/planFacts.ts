import {
  cutQuote,
  splitSentence,
  type BlockedFact,
  type Plan,
  type PlanProgress,
  type PlanStep,
  type SecretsWait,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from './datacenterModel';
import { say } from './sentences';

/** Steps whose troubles other rules tell better: what is out of sight, deletion that waits for it, and clusters we only look at. */
const TOLD_ELSEWHERE = new Set([
  'plan.reach',
  'reason.unseenNodes',
  'reason.deletionUnreachable',
  'reason.notOurs',
  'reason.otherClaim',
  'reason.observeMode',
]);

/** Where the plan stands: the step that runs, else the next one to start, else the first that waits. */
export function progressOf({ steps, settled }: Plan): PlanProgress | undefined {
  if (settled || steps.length === 0) {
    return undefined;
  }
  const undone = steps.filter(
    step => step.state !== 'done' && !step.optional && !elsewhere(step),
  );
  const current =
    undone.find(step => step.state === 'running') ??
    undone.find(step => step.state === 'ready') ??
    undone[0];
  const counted = countedSteps(steps);
  return current && current.state !== 'done'
    ? {
        step: stepNumber(counted),
        of: counted.length,
        title: current.title,
        reason: current.reason ? stepSentence(current, current.reason) : null,
        state: current.state,
      }
    : undefined;
}

/** The steps of a change: what is left to others is none of them. */
export function countedSteps(steps: PlanStep[]): PlanStep[] {
  return steps.filter(each => !each.optional || each.state === 'done');
}

/** "Step n of m": the one after those that are done. */
export function stepNumber(steps: PlanStep[]): number {
  const done = steps.filter(step => step.state === 'done').length;
  return Math.min(done + 1, steps.length);
}

function elsewhere({ title, reason }: PlanStep): boolean {
  return isToldElsewhere(title) || isToldElsewhere(reason);
}

/** Whether rules of the verdict tell it better than the plan's own words. */
export function isToldElsewhere(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && TOLD_ELSEWHERE.has(sentence.key);
}

/** Steps that go on only after somebody acted, but for those that are told already. */
export function blockedOf(
  plan: Plan,
  cluster: string,
  told: ReadonlySet<string>,
): BlockedFact[] {
  return plan.steps
    .filter(step => step.needsPerson && step.state !== 'done')
    .filter(step => step.reason && !elsewhere(step) && !told.has(step.id))
    .map(step => ({
      state: 'attention' as const,
      datacenter: step.datacenter,
      ...causeAndNext(step, step.reason!, cluster),
      seconds: step.sinceSeconds ?? null,
      evidence: step.target ? [step.target] : [],
    }));
}

function causeAndNext(
  step: PlanStep,
  reason: Sentence,
  cluster: string,
): Pick<BlockedFact, 'cause' | 'next' | 'quote'> {
  const { params } = reason;
  switch (reason.key) {
    case 'reason.invalid':
      return {
        cause: say('blocked.invalid', { cluster, causes: params.causes }),
        next: say('blocked.invalid.next'),
        quote: cutQuote(String(params.causes)),
      };
    case 'reason.noNamespace':
      return {
        cause: say('blocked.noNamespace', {
          namespace: params.namespace,
          region: params.region,
        }),
        next: say('blocked.noNamespace.next'),
      };
    case 'reason.collision':
      return {
        cause: say('blocked.collision', {
          other: params.other,
          datacenter: params.datacenter,
          namespace: params.namespace,
          region: params.region,
        }),
        next: say('blocked.collision.next'),
      };
    default:
      return inItsWords(step, reason);
  }
}

/** A reason says the cause first, and what to do in sentences after it. */
function inItsWords(
  step: PlanStep,
  reason: Sentence,
): Pick<BlockedFact, 'cause' | 'next'> {
  const { first, rest } = splitSentence(reason);
  return { cause: stepSentence(step, first), next: rest };
}

/** "Create the datacenter in us-west (dc2): waits for us-east (dc1)." */
function stepSentence({ title }: PlanStep, reason: Sentence): Sentence {
  return say('blocked.step', { title, reason });
}

/** Regions whose copies of the secrets are late because writing them failed, and the steps this tells of. */
export function secretsOf(
  plan: Plan,
  datacenters: DatacenterModel[],
): { waits: SecretsWait[]; told: Set<string> } {
  const told = new Set<string>();
  const waits = datacenters.flatMap(({ facts, access }): SecretsWait[] => {
    const { context, namespace } = facts;
    const failed = plan.steps.filter(
      step =>
        !access &&
        step.state !== 'done' &&
        step.target?.kind === 'Secret' &&
        step.target.context === context.name &&
        step.target.namespace === namespace &&
        context.failures[step.id] !== undefined,
    );
    failed.forEach(step => told.add(step.id));
    return failed.slice(0, 1).map(step => {
      const { code, sinceSeconds } = context.failures[step.id];
      return {
        datacenter: facts.name,
        seconds: step.sinceSeconds ?? sinceSeconds,
        namespace,
        ...(code === 'Forbidden' ? { permission: 'patch secrets' } : {}),
      };
    });
  });
  return { waits, told };
}

/** Object name of the datacenter that a datacenter waits for, by the steps it waits for. */
export function waitsFor(
  { facts, steps }: DatacenterModel,
  plan: Plan,
): string | undefined {
  const byId = new Map(plan.steps.map(step => [step.id, step]));
  const visited = new Set<string>();
  const next = steps.flatMap(step => step.waitsFor ?? []);
  while (next.length > 0) {
    const step = byId.get(next.shift()!);
    if (!step || visited.has(step.id)) {
      continue;
    }
    visited.add(step.id);
    if (step.datacenter && step.datacenter !== facts.name) {
      return step.datacenter;
    }
    if (step.waitsFor) {
      next.push(step.waitsFor);
    }
  }
  return undefined;
}
