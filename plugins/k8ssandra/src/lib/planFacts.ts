import type {
  ClusterView,
  Plan,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** How many steps stand where. */
export function countSteps(plan: Plan): {
  done: number;
  running: number;
  waiting: number;
} {
  const count = (...states: PlanStep['state'][]) =>
    plan.steps.filter(step => states.includes(step.state)).length;
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
