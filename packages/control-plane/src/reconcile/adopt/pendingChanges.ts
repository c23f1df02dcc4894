import {
  resourceTypes,
  type Plan,
  type PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Titles of steps that write a CassandraDatacenter. */
const WRITES = new Set(['plan.datacenterCreate', 'plan.datacenterUpdate']);

/** Steps of a plan that start, restart, move or remove nodes: what nobody expects of a mere change of hands. */
export function pendingChanges(plan: Plan): PlanStep[] {
  const kinds = [
    resourceTypes.CassandraDatacenter.kind,
    resourceTypes.CassandraTask.kind,
  ];
  return plan.steps.filter(
    each =>
      each.state !== 'done' &&
      each.target !== undefined &&
      kinds.includes(each.target.kind) &&
      (WRITES.has(each.title.key) ||
        each.kind === 'delete' ||
        each.kind === 'task'),
  );
}
