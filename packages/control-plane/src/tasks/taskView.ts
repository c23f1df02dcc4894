import type {
  PlanStep,
  TaskDatacenterView,
  TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { toPublicPlan } from '../plan';
import { unseenReason } from '../plan/facts';
import { taskIds } from './refs';
import { clusterOf, isParallel } from './targets';
import type { TaskPlan, TaskSnapshot, TaskTarget } from './types';

/** What pages and the API show of a task: no object bodies, and nothing unknown as zero. */
export function taskView(snapshot: TaskSnapshot, plan: TaskPlan): TaskView {
  const { task, controlPlane } = snapshot;
  const { name, namespace = '', uid = '', creationTimestamp } = task.metadata;
  const { status = {} } = task;
  return {
    id: { controlPlane, namespace, name },
    uid,
    cluster: { controlPlane, ...clusterOf(task) },
    command: task.spec?.template?.jobs?.[0]?.command ?? null,
    parallel: isParallel(task),
    state: stateOf(snapshot, plan),
    reason: reasonOf(plan),
    createdAt: creationTimestamp ?? null,
    startedAt: status.startTime ?? null,
    completedAt: status.completionTime ?? null,
    expiresAt:
      plan.expiresAt === undefined
        ? null
        : new Date(plan.expiresAt).toISOString(),
    succeeded: status.succeeded ?? null,
    failed: status.failed ?? null,
    datacenters: plan.targets.map(each => datacenterView(plan, each)),
    plan: toPublicPlan(plan),
  };
}

function stateOf({ task }: TaskSnapshot, plan: TaskPlan): TaskView['state'] {
  const { conditions = [], completionTime } = task.status ?? {};
  const has = (type: string) =>
    conditions.some(each => each.type === type && each.status === 'True');
  const hasFailed = has('Failed') || plan.targets.some(each => each.failed);
  if (task.metadata.deletionTimestamp) return 'deleting';
  if (completionTime) return hasFailed ? 'failed' : 'complete';
  if (plan.invalid.length > 0 || has('Invalid')) return 'invalid';
  const isStarted = plan.targets.some(each => each.child || each.status);
  return isStarted ? 'running' : 'waiting';
}

/** Why it is not through: the first step that waits, or what went wrong. */
function reasonOf(plan: TaskPlan): TaskView['reason'] {
  const open = plan.steps.find(each => each.state !== 'done' && each.reason);
  return open?.reason ?? plan.attention[0] ?? null;
}

function datacenterView(
  plan: TaskPlan,
  target: TaskTarget,
): TaskDatacenterView {
  const { status = {}, context } = target;
  const step = plan.steps.find(each => each.id === taskIds.run(target));
  return {
    name: target.name,
    namespace: target.namespace,
    context: context.name,
    label: target.label,
    task: target.childName,
    state: datacenterState(target, step),
    reason: reasonIn(target, step),
    visible: context.visible,
    lastContactSeconds: context.lastContactSeconds,
    startedAt: status.startTime ?? null,
    completedAt: status.completionTime ?? null,
    active: status.active ?? null,
    succeeded: status.succeeded ?? null,
    failed: status.failed ?? null,
  };
}

function datacenterState(
  target: TaskTarget,
  step: PlanStep | undefined,
): TaskDatacenterView['state'] {
  if (target.finished) return target.failed ? 'failed' : 'complete';
  if (target.cancelled) return 'cancelled';
  if (!target.context.visible) return 'unreachable';
  if (target.child) return 'running';
  return step?.needsPerson ? 'blocked' : 'waiting';
}

function reasonIn(
  target: TaskTarget,
  step: PlanStep | undefined,
): TaskDatacenterView['reason'] {
  if (target.finished || target.cancelled) return null;
  if (step?.reason) return step.reason;
  return target.context.visible ? null : unseenReason(target.context);
}
