import type {
  K8ssandraCluster,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ActionPlan } from '../../plan';

/**
 * The plan of a recording. A control plane that noted this generation as complete did everything, and does at once what comes up: what
 * is due all the same is only not recorded as it was, because values are concealed or kinds are left out. Steps that wait for what is
 * not theirs to do stay as they are.
 */
export function notedPlan(
  made: ActionPlan,
  cluster: K8ssandraCluster,
): ActionPlan {
  const { metadata, status } = cluster;
  const isComplete =
    status?.observedGeneration !== undefined &&
    status.observedGeneration === metadata.generation;
  return isComplete ? withoutDue(made) : made;
}

function withoutDue(made: ActionPlan): ActionPlan {
  const due = new Set<string>();
  const isDue = ({ state, waitsFor }: PlanStep) =>
    state === 'ready' || (waitsFor !== undefined && due.has(waitsFor));
  let before = -1;
  while (before < due.size) {
    before = due.size;
    made.steps.filter(isDue).forEach(each => due.add(each.id));
  }
  const steps = made.steps.map(each =>
    due.has(each.id) ? { ...each, state: 'done' as const } : each,
  );
  return {
    ...made,
    steps,
    settled: steps.every(each => each.optional || each.state === 'done'),
  };
}
