import type {
  Plan,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What history knows of the times of a cluster's steps. */
export interface StepTimes {
  /** Seconds since a step is in its state, and that it usually takes; `null` where nobody knows. */
  of(step: PlanStep): {
    sinceSeconds: number | null;
    usualSeconds: number | null;
  };
  /** Seconds that steps of a kind usually take here, by the key of their title. */
  usualSeconds(step: string): number | null;
}

/** The step that starts a datacenter, by the key of its title. */
const START = 'plan.datacenterCreate';

/** Seconds that the first start of a datacenter usually takes; `null` where nobody knows. */
export function usualStart(
  times: Pick<StepTimes, 'usualSeconds'> | undefined,
): number | null {
  return times?.usualSeconds(START) ?? null;
}

/** The plan with what is known of the times of its steps. What it says itself stays. */
export function withStepTimes(plan: Plan, times: StepTimes | undefined): Plan {
  if (!times) return plan;
  return {
    ...plan,
    steps: plan.steps.map(step => {
      if (step.state === 'done') return step;
      const { sinceSeconds, usualSeconds } = times.of(step);
      return {
        ...step,
        sinceSeconds: step.sinceSeconds ?? sinceSeconds,
        usualSeconds,
      };
    }),
  };
}
