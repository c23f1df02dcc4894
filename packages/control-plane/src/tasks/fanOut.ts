import {
  resourceTypes,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../plan/draft';
import { unseenReason } from '../plan/facts';
import { reachDraft } from '../plan/steps/reach';
import type { ContextSnapshot } from '../snapshot/types';
import { buildChild } from './child';
import { childRef, datacenterRef, taskIds } from './refs';
import { say } from './sentences';
import { isParallel } from './targets';
import type { TaskSnapshot, TaskTarget } from './types';

/**
 * A CassandraTask for each datacenter (operator-spec 7.1-7): all at once, or each after the end of those before it. A region
 * that is away waits by name; at once or not, it holds up only what comes after it.
 */
export function fanOutDrafts(
  snapshot: TaskSnapshot,
  targets: TaskTarget[],
): Draft[] {
  return [
    ...waitsForRegions(targets),
    ...targets.filter(isMissing).map(findDraft),
    ...targets.map((each, index) => runDraft(snapshot, targets, each, index)),
  ];
}

/** A wait for each Kubernetes cluster that is needed and cannot be seen. */
export function waitsForRegions(targets: TaskTarget[]): Draft[] {
  const away = new Map<string, ContextSnapshot>();
  for (const { context, finished, cancelled } of targets) {
    const isNeeded = context.name !== '' && !finished && !cancelled;
    if (isNeeded && !context.visible) away.set(context.name, context);
  }
  return [...away.values()].map(reachDraft);
}

function isMissing(target: TaskTarget): boolean {
  const { context, exists, child, status, cancelled } = target;
  return context.visible && !exists && !child && !status && !cancelled;
}

function findDraft(target: TaskTarget): Draft {
  return draft({
    verb: 'find',
    kind: 'wait',
    target: datacenterRef(target),
    datacenter: target.name,
    title: say('task.find', { region: target.label }),
    why: say('task.why.find'),
    subject: target.label,
    state: 'blocked',
    reason: say('task.reason.noDatacenter'),
  });
}

/** How far the task is in one datacenter. */
export function runDraft(
  snapshot: TaskSnapshot,
  targets: TaskTarget[],
  target: TaskTarget,
  index: number,
): Draft {
  const { task } = snapshot;
  const parallel = isParallel(task);
  const before = parallel
    ? []
    : targets.filter((each, at) => at < index || isUnderWay(each, target));
  const { state, reason, needsPerson } = standing(snapshot, target);
  return draft({
    verb: 'run',
    kind: 'task',
    target: childRef(target),
    datacenter: target.name,
    title: say('task.run', {
      command: task.spec.template?.jobs?.[0]?.command ?? '',
      region: target.label,
    }),
    why: parallel ? say('task.why.parallel') : say('task.why.inOrder'),
    subject: target.label,
    after: [
      taskIds.reach(''),
      taskIds.claim(task),
      ...before.map(taskIds.run),
      taskIds.reach(target.context.name),
      taskIds.find(target),
    ],
    state,
    ...(reason && { reason }),
    ...(needsPerson && { needsPerson }),
    action:
      state === 'ready'
        ? {
            type: 'create',
            context: target.context.name,
            resource: resourceTypes.CassandraTask,
            object: buildChild(task, target),
          }
        : undefined,
  });
}

/** Another one that was started out of turn, such as by an operator before us: one at a time counts it too. */
function isUnderWay(other: TaskTarget, than: TaskTarget): boolean {
  return other !== than && other.child !== undefined && !other.finished;
}

function standing(
  snapshot: TaskSnapshot,
  target: TaskTarget,
): Pick<Draft, 'state' | 'reason' | 'needsPerson'> {
  const { child, foreign, finished, cancelled, status, context } = target;
  if (finished || cancelled) return { state: 'done' };
  if (foreign) {
    const { name, namespace = '' } = foreign.metadata;
    return {
      state: 'blocked',
      reason: say('task.reason.foreign', { name, namespace }),
      needsPerson: true,
    };
  }
  if (child || status) {
    return context.visible
      ? { state: 'running', reason: progressOf(target, snapshot.now) }
      : {
          state: 'blocked',
          reason: say('task.reason.unseen', {
            detail: unseenReason(context),
          }),
        };
  }
  return snapshot.cluster?.metadata.deletionTimestamp
    ? { state: 'blocked', reason: say('task.reason.clusterDeleting') }
    : { state: 'ready' };
}

/** What a CassandraTask waits for, or how many nodes are through. */
export function progressOf(
  { child, status }: TaskTarget,
  now: number,
): Sentence {
  if (child?.metadata.deletionTimestamp) return say('task.reason.leaving');
  const time = child?.spec.scheduledTime;
  if (time && Date.parse(time) > now) {
    return say('task.reason.scheduled', { time });
  }
  if (!status?.startTime) return say('task.reason.notStarted');
  const { succeeded = 0, failed = 0 } = status;
  return failed > 0
    ? say('task.reason.running', { succeeded: succeeded + failed, failed })
    : say('task.reason.progress', { succeeded });
}
