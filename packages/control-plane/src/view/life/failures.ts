import type { PlanStep } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf } from '../../plan';
import type { Snapshot, StepFailure } from '../../snapshot/types';

/** What the last attempt of a step ran into. */
export function failureOf(
  snapshot: Snapshot,
  step: PlanStep,
): StepFailure | undefined {
  return contextOf(snapshot, step.context).failures[step.id];
}
