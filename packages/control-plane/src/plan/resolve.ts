import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';
import type { Draft } from './draft';
import { say } from './sentences';
import type { ActionPlan, PlannedStep } from './types';

/** Errors that retrying alone does not mend. */
const PERSON_CODES = new Set([
  'Forbidden',
  'Unauthorized',
  'Invalid',
  'BadRequest',
  'FieldFight',
  'NotFound',
  'MethodNotAllowed',
]);

/** Refusals of ours: they say what is in the way and how it is mended, so no count of attempts stands before them. */
const PLAIN_CODES = new Set(['KeyspacesInUse', 'DcReplication']);

/** Whether a failure is such a refusal. */
export function isRefusal(code: string): boolean {
  return PLAIN_CODES.has(code);
}

/** Whether some step of a plan is held back by this one. */
export function isAwaited(
  { steps }: ActionPlan,
  { id }: Pick<PlannedStep, 'id'>,
): boolean {
  return steps.some(each => each.waitsFor === id);
}

/**
 * Turns drafts into steps: one that could act but comes after something unfinished is blocked, and says what it waits for.
 * The reason is that of the root of the chain, so that nobody has to follow it (ux 5, rule 3).
 */
export function resolve(
  drafts: Draft[],
  contexts: Record<string, ContextSnapshot>,
): PlannedStep[] {
  const byId = new Map(drafts.map(each => [each.id, each]));
  const roots = new Map<string, Draft | undefined>();

  /** The unfinished step that holds `each` back in the end; itself when it waits for nothing. */
  const rootOf = (each: Draft): Draft | undefined => {
    if (each.state === 'done') return undefined;
    if (roots.has(each.id)) return roots.get(each.id);
    roots.set(each.id, each);
    const found = each.state === 'ready' ? blockerOf(each) ?? each : each;
    roots.set(each.id, found);
    return found;
  };
  function blockerOf(each: Draft): Draft | undefined {
    for (const id of each.after) {
      const before = byId.get(id);
      const root = before && rootOf(before);
      if (root && root !== each) return root;
    }
    return undefined;
  }

  return drafts.map(each => {
    const { subject: _, ...step } = each;
    if (each.state !== 'ready') return withoutAction(step);
    const root = blockerOf(each);
    if (root) {
      return {
        ...withoutAction(step),
        state: 'blocked',
        waitsFor: root.id,
        reason: waitReason(root, contexts),
      };
    }
    return { ...step, ...failureOf(each, contexts) };
  });
}

function withoutAction(step: PlannedStep): PlannedStep {
  const { action: _, ...rest } = step;
  return rest;
}

function waitReason(
  root: Draft,
  contexts: Record<string, ContextSnapshot>,
): Sentence {
  const reason = root.reason ?? failureOf(root, contexts).reason;
  return reason
    ? say('reason.waitsForBecause', {
        what: root.subject,
        reason,
      })
    : say('reason.waitsFor', { what: root.subject });
}

/** What the last attempt of a step ran into; it stays ready, because it is tried again. */
function failureOf(
  each: Draft,
  contexts: Record<string, ContextSnapshot>,
): Pick<PlannedStep, 'reason' | 'needsPerson'> {
  const failure = contexts[each.context]?.failures[each.id];
  if (!failure) return {};
  if (isRefusal(failure.code)) {
    return {
      reason: say('reason.inTheWay', { message: failure.message }),
      needsPerson: true,
    };
  }
  return {
    reason: say('reason.failed', {
      attempts: failure.attempts,
      message: failure.message,
    }),
    ...(PERSON_CODES.has(failure.code) ? { needsPerson: true } : {}),
  };
}
