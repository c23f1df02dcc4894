import {
  resourceTypes,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../plan/draft';
import { conditionOf, isForeign } from '../plan/facts';
import { resolve } from '../plan/resolve';
import { deleteDraft } from '../plan/steps/deleteDraft';
import { reachDraft } from '../plan/steps/reach';
import { claimDraft } from './claim';
import { deletionDrafts } from './deletion';
import { fanOutDrafts, runDraft } from './fanOut';
import { problemsOf } from './problems';
import { taskIds, taskRef } from './refs';
import { say } from './sentences';
import { clusterOf, targetsOf } from './targets';
import type { TaskPlan, TaskProblem, TaskSnapshot, TaskTarget } from './types';

/** Seconds that a finished task stays when it does not say (operator-spec 7.1-4). */
const DEFAULT_TTL_SECONDS = 86_400;

/**
 * The steps that lead from a K8ssandraTask to its end (operator-spec 7.1). Pure: the same snapshot gives the same plan.
 */
export function planTask(snapshot: TaskSnapshot): TaskPlan {
  const { task } = snapshot;
  const targets = targetsOf(snapshot);
  if (isOnlyWatched(snapshot)) return watched(snapshot, targets);
  if (task.metadata.deletionTimestamp !== undefined) {
    return finish(snapshot, targets, deletionDrafts(snapshot, targets));
  }
  if (task.status?.completionTime !== undefined) {
    return finished(snapshot, targets);
  }
  const reachHome = snapshot.home.visible ? [] : [reachDraft(snapshot.home)];
  const problems = problemsOf(snapshot);
  const claim = snapshot.cluster ? [claimDraft(snapshot)] : [];
  if (problems.length > 0 || !snapshot.clusterKnown) {
    const drafts = [...reachHome, ...claim, checkDraft(snapshot, problems)];
    return finish(snapshot, targets, drafts, problems);
  }
  return finish(snapshot, targets, [
    ...reachHome,
    ...claim,
    ...fanOutDrafts(snapshot, targets),
  ]);
}

/** Nothing is written about a task that another control plane works on. */
export function isOnlyWatched(snapshot: TaskSnapshot): boolean {
  const { mode, cluster, controlPlane } = snapshot;
  if (mode === 'observe') return true;
  return cluster !== undefined && isForeign(cluster, controlPlane);
}

function watched(snapshot: TaskSnapshot, targets: TaskTarget[]): TaskPlan {
  const why = say('task.reason.observe');
  const drafts = targets.map((each, index): Draft => {
    const { action: _, ...step } = runDraft(snapshot, targets, each, index);
    return step.state === 'ready'
      ? { ...step, state: 'blocked', reason: why }
      : step;
  });
  return { ...finish(snapshot, targets, drafts), attention: [why] };
}

/** Finished is finished; it goes when its time is over, 0 seconds keep it for ever. */
function finished(snapshot: TaskSnapshot, targets: TaskTarget[]): TaskPlan {
  const { task, home, now } = snapshot;
  const seconds =
    task.spec.template?.ttlSecondsAfterFinished ?? DEFAULT_TTL_SECONDS;
  const end = Date.parse(task.status?.completionTime ?? '');
  const expiresAt = end + seconds * 1000;
  if (seconds === 0 || Number.isNaN(end)) return finish(snapshot, targets, []);
  if (now < expiresAt) {
    return { ...finish(snapshot, targets, []), expiresAt };
  }
  const expire = deleteDraft({
    context: home,
    resource: resourceTypes.K8ssandraTask,
    live: task,
    title: say('task.expire', { task: task.metadata.name }),
    why: say('task.why.expire'),
    subject: task.metadata.name,
    after: [taskIds.reach('')],
  });
  const reachHome = home.visible ? [] : [reachDraft(home)];
  return { ...finish(snapshot, targets, [...reachHome, expire]), expiresAt };
}

/** A task that is refused, or whose cluster is out of sight. */
function checkDraft(snapshot: TaskSnapshot, problems: TaskProblem[]): Draft {
  const { task } = snapshot;
  return draft({
    verb: 'check',
    kind: 'wait',
    target: taskRef(task),
    title: say('task.check'),
    why: say('task.why.check'),
    subject: task.metadata.name,
    state: 'blocked',
    reason:
      problems[0]?.sentence ??
      say('task.reason.clusterUnseen', clusterOf(task)),
    ...(problems.length > 0 ? { needsPerson: true } : {}),
  });
}

function finish(
  snapshot: TaskSnapshot,
  targets: TaskTarget[],
  drafts: Draft[],
  invalid: TaskProblem[] = [],
): TaskPlan {
  const { task, contexts, home } = snapshot;
  const steps = resolve(drafts, { ...contexts, '': home });
  return {
    generation: task.metadata.generation ?? 1,
    settled: steps.every(each => each.state === 'done'),
    steps,
    attention: attentionOf(targets),
    targets,
    invalid,
  };
}

/** What a person should know of datacenters in which it failed. */
function attentionOf(targets: TaskTarget[]): Sentence[] {
  const failed = targets.filter(each => each.failed);
  const cancelled = targets.filter(each => each.cancelled);
  return [
    ...failed.map(each =>
      say('task.failed', { region: each.label, message: failureOf(each) }),
    ),
    ...(cancelled.length > 0
      ? [
          say('task.cancelled', {
            failed: failed.map(each => each.name),
            names: cancelled.map(each => each.name),
            count: cancelled.length,
          }),
        ]
      : []),
  ];
}

/** In cass-operator's own words. */
function failureOf({ status }: TaskTarget): string {
  const told = conditionOf(status?.conditions, 'Failed', 'True');
  return told?.message || `${status?.failed ?? 0} pods failed`;
}
