import type {
  ClusterView,
  Plan,
  PlanStep,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** It is asked for, and somebody else has yet to run it; nothing waits for it. */
export function isLeftToOthers({ optional, state }: PlanStep): boolean {
  return optional === true && state !== 'done';
}

/** One that is tried again and again until a person acts does not run. */
function standing({ state, needsPerson }: PlanStep): PlanStep['state'] {
  return needsPerson && state === 'ready' ? 'blocked' : state;
}

/** A cause that is longer stands at the step that has it, and not again at all that wait for it. */
const LONG_CAUSE = 80;

/** What a step waits for, where the cause is too long to be repeated. Its own step says it. */
export function whatIsShown({ reason }: PlanStep): string | undefined {
  const { what, reason: cause } = reason?.params ?? {};
  return reason?.key === 'reason.waitsForBecause' &&
    String(cause).length > LONG_CAUSE
    ? String(what)
    : undefined;
}

/** What the verdict of a cluster that we only look at says better. */
const OF_OBSERVED = new Set(['reason.notOurs', 'reason.observeMode']);

/** Whether a remark of the plan stands elsewhere on the page: in "What is wrong", or by its object among what is left to others. */
export function isTold(
  { key, text }: Sentence,
  { problems, plan }: Pick<ClusterView, 'problems' | 'plan'>,
): boolean {
  const together = problems.some(({ rule }) => rule === 'attention.unattended');
  const ofOthers = /^attention\.(child|serviceMonitor)/.test(key);
  return (
    OF_OBSERVED.has(key) ||
    problems.some(({ cause }) => cause.text === text) ||
    (together && ofOthers && plan.steps.some(isLeftToOthers))
  );
}

/** How many steps stand where; what is left to others is counted apart. */
export function countSteps(plan: Plan): {
  done: number;
  running: number;
  waiting: number;
} {
  const counted = plan.steps.filter(step => !isLeftToOthers(step));
  const count = (...states: PlanStep['state'][]) =>
    counted.filter(step => states.includes(standing(step))).length;
  return {
    done: count('done'),
    running: count('running', 'ready'),
    waiting: count('blocked'),
  };
}

/** Where a step happens, as people call it: the region of its context, or the control plane's name. */
export function regionOfStep(
  step: PlanStep,
  cluster: Pick<ClusterView, 'datacenters' | 'controlPlaneContext'>,
): string {
  const own = cluster.datacenters.find(
    ({ name, context }) =>
      context === step.context &&
      (step.datacenter === undefined || step.datacenter === name),
  );
  if (step.datacenter !== undefined && own) {
    return own.region;
  }
  if (step.context === '') {
    return cluster.controlPlaneContext.name;
  }
  return own?.region ?? step.context;
}

/** Id of the element that shows a step, for links from the steps that wait for it. */
export function stepElementId(stepId: string): string {
  return `plan-${stepId.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}
