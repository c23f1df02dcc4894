import {
  finalizers,
  resourceTypes,
  type K8ssandraTask,
  type OwnerReference,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ownedBy } from '../desired/labels';
import { draft, type Draft } from '../plan/draft';
import { say } from './sentences';
import { taskIds, taskNamespace, taskRef } from './refs';
import type { TaskSnapshot } from './types';

/** Whether our finalizer holds a task until its children are gone. */
export function isHeld(task: K8ssandraTask): boolean {
  return task.metadata.finalizers?.includes(finalizers.task) ?? false;
}

/**
 * The finalizer and the K8ssandraCluster as owner, in one patch (operator-spec 7.1-2). The resource version makes it fail
 * rather than drop somebody else's. An owner in another namespace is none: Kubernetes would delete the task at once.
 */
export function claimDraft(snapshot: TaskSnapshot): Draft {
  const { task } = snapshot;
  const patch = claimPatch(snapshot);
  return draft({
    verb: 'claim',
    kind: 'apply',
    target: taskRef(task),
    title: say('task.claim', { task: task.metadata.name }),
    why: say('task.why.claim'),
    subject: task.metadata.name,
    after: [taskIds.reach('')],
    state: patch ? 'ready' : 'done',
    action: patch && {
      type: 'merge-patch',
      context: '',
      resource: resourceTypes.K8ssandraTask,
      namespace: taskNamespace(task),
      name: task.metadata.name,
      patch,
    },
  });
}

function claimPatch(snapshot: TaskSnapshot): object | undefined {
  const { task } = snapshot;
  const owners = newOwners(snapshot);
  if (isHeld(task) && !owners) return undefined;
  const { resourceVersion, finalizers: held = [] } = task.metadata;
  return {
    metadata: {
      resourceVersion,
      ...(owners && { ownerReferences: owners }),
      ...(!isHeld(task) && { finalizers: [...held, finalizers.task] }),
    },
  };
}

/** The owners a task shall have; undefined when they stay as they are. */
function newOwners({
  task,
  cluster,
}: TaskSnapshot): OwnerReference[] | undefined {
  const present = task.metadata.ownerReferences ?? [];
  const isNear = cluster?.metadata.namespace === task.metadata.namespace;
  const isTaken = present.some(
    each => each.controller || each.uid === cluster?.metadata.uid,
  );
  return cluster && isNear && !isTaken
    ? [...present, ownedBy(cluster)]
    : undefined;
}

/** Takes the finalizer off, after everything else. */
export function releaseDraft(task: K8ssandraTask, before: Draft[]): Draft {
  const { name, resourceVersion, finalizers: held = [] } = task.metadata;
  return draft({
    verb: 'release',
    kind: 'apply',
    target: taskRef(task),
    title: say('task.release', { task: name }),
    why: say('task.why.release'),
    subject: name,
    after: [taskIds.reach(''), ...before.map(each => each.id)],
    state: 'ready',
    action: {
      type: 'merge-patch',
      context: '',
      resource: resourceTypes.K8ssandraTask,
      namespace: taskNamespace(task),
      name,
      patch: {
        metadata: {
          resourceVersion,
          finalizers: held.filter(each => each !== finalizers.task),
        },
      },
    },
  });
}
