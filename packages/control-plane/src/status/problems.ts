import type { ActionPlan, PlannedStep } from '../plan';
import { contextOf, isRefusal } from '../plan';
import type { Snapshot } from '../snapshot';

/** Failures that go away by themselves at the second attempt are not worth an error. */
const WORTH_TELLING = 2;

/** Steps that wait for a person, or that failed more than once, with what they say. None of it holds a count or an age. */
export function problemsOf(snapshot: Snapshot, plan: ActionPlan): string[] {
  const texts = plan.steps.flatMap(step => {
    const failure = failureOf(snapshot, step);
    if (step.state === 'ready' && failure) return failure;
    const reached = step.id.startsWith('reach/');
    const tells =
      step.state === 'blocked' &&
      step.waitsFor === undefined &&
      !step.optional &&
      (step.needsPerson === true || reached);
    return tells && step.reason
      ? `${step.title.text}: ${step.reason.text}`
      : [];
  });
  return [...new Set(texts)];
}

function failureOf(snapshot: Snapshot, step: PlannedStep): string | undefined {
  const failure = contextOf(snapshot, step.context).failures[step.id];
  if (!failure) return undefined;
  return isRefusal(failure.code) || failure.attempts >= WORTH_TELLING
    ? `${step.title.text}: ${failure.message}`
    : undefined;
}
