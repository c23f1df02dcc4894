import {
  annotations,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../plan/draft';
import {
  abandonedContexts,
  sameKubernetesCluster,
  unseenReason,
} from '../plan/facts';
import { deleteDraft } from '../plan/steps/deleteDraft';
import { reachRef } from '../plan/steps/ids';
import { reachDraft } from '../plan/steps/reach';
import type { ContextSnapshot } from '../snapshot/types';
import { isHeld, releaseDraft } from './claim';
import { taskIds, taskRef } from './refs';
import { say } from './sentences';
import { clusterOf, isChildOf } from './targets';
import type { TaskSnapshot, TaskTarget } from './types';

/**
 * Deletion (operator-spec 7.1-3): the children in all regions at once, then our finalizer. A region out of sight that may hold
 * one keeps the task, unless a person gave it up.
 */
export function deletionDrafts(
  snapshot: TaskSnapshot,
  targets: TaskTarget[],
): Draft[] {
  const { task, home } = snapshot;
  if (!isHeld(task)) return [];
  const reachHome = home.visible ? [] : [reachDraft(home)];
  const children = [
    ...regionsInSight(snapshot).flatMap(each => childDrafts(snapshot, each)),
    ...heldOpen(snapshot, targets),
    ...(snapshot.clusterKnown ? [] : [clusterUnseenDraft(snapshot)]),
  ];
  return [...reachHome, ...children, releaseDraft(task, children)];
}

/** Every Kubernetes cluster that can be judged, each once however many names it has. */
function regionsInSight({ home, contexts }: TaskSnapshot): ContextSnapshot[] {
  const distinct: ContextSnapshot[] = home.visible ? [home] : [];
  for (const context of Object.values(contexts)) {
    const known = distinct.some(each => sameKubernetesCluster(each, context));
    if (context.visible && context.name !== '' && !known)
      distinct.push(context);
  }
  return distinct;
}

function childDrafts(
  { task }: TaskSnapshot,
  context: ContextSnapshot,
): Draft[] {
  return context.tasks
    .filter(each => isChildOf(task, each))
    .map(live =>
      deleteDraft({
        context,
        resource: resourceTypes.CassandraTask,
        live,
        title: say('task.delete', {
          name: live.metadata.name,
          region: context.region,
        }),
        why: say('task.why.delete'),
        subject: context.region,
        after: [taskIds.reach('')],
      }),
    );
}

/** Unknown is not absent. With the cluster gone its datacenters are, and cass-operator's tasks went with them. */
function heldOpen(snapshot: TaskSnapshot, targets: TaskTarget[]): Draft[] {
  const { task, cluster } = snapshot;
  const given = new Set([
    ...abandonedContexts(task),
    ...(cluster ? abandonedContexts(cluster) : []),
  ]);
  const away = new Map(
    targets
      .filter(each => each.context.name !== '' && mayHold(snapshot, each))
      .map(each => [each.context.name, each.context]),
  );
  return [...away.values()].map(context => {
    const { name, region } = context;
    const isGiven = given.has(name);
    return draft({
      verb: 'reach',
      kind: 'wait',
      target: reachRef(name),
      title: reachDraft(context).title,
      why: say('task.why.delete'),
      subject: region,
      state: isGiven ? 'done' : 'blocked',
      ...(isGiven ? {} : { needsPerson: true }),
      reason: isGiven
        ? say('task.reason.abandoned', { region })
        : say('task.reason.held', {
            region,
            detail: unseenReason(context),
            annotation: annotations.abandon,
            context: name,
          }),
    });
  });
}

/** A misspelt context never held anything, and what was never started is nowhere. */
function mayHold(
  { task }: TaskSnapshot,
  { context, name, cancelled }: TaskTarget,
): boolean {
  if (context.visible || cancelled) return false;
  const isNoted = task.status?.datacenters?.[name] !== undefined;
  return isNoted || context.connection !== 'missing';
}

/** Where its datacenters are is written on a cluster that cannot be seen now. */
function clusterUnseenDraft({ task }: TaskSnapshot): Draft {
  return draft({
    verb: 'check',
    kind: 'wait',
    target: taskRef(task),
    title: say('task.check'),
    why: say('task.why.delete'),
    subject: task.metadata.name,
    state: 'blocked',
    reason: say('task.reason.clusterUnseen', clusterOf(task)),
  });
}
