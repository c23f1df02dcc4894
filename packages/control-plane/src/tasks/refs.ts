import {
  resourceTypes,
  type K8ssandraTask,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf, stepId } from '../plan/draft';
import { reachRef } from '../plan/steps/ids';
import type { TaskTarget } from './types';

/** Namespace of a K8ssandraTask. */
export function taskNamespace(task: K8ssandraTask): string {
  return task.metadata.namespace ?? 'default';
}

/** The K8ssandraTask itself. */
export function taskRef(task: K8ssandraTask): ObjectRef {
  return refOf(
    '',
    resourceTypes.K8ssandraTask,
    taskNamespace(task),
    task.metadata.name,
  );
}

/** The CassandraTask of a datacenter. */
export function childRef(target: TaskTarget): ObjectRef {
  return refOf(
    target.context.name,
    resourceTypes.CassandraTask,
    target.namespace,
    target.childName,
  );
}

/** The CassandraDatacenter that a task works on. */
export function datacenterRef(target: TaskTarget): ObjectRef {
  return refOf(
    target.context.name,
    resourceTypes.CassandraDatacenter,
    target.namespace,
    target.name,
  );
}

/** Ids that steps name in `after`. One that is not in a plan holds nothing back. */
export const taskIds = {
  reach: (context: string) => stepId('reach', reachRef(context)),
  claim: (task: K8ssandraTask) => stepId('claim', taskRef(task)),
  cluster: (task: K8ssandraTask) => stepId('check', taskRef(task)),
  find: (target: TaskTarget) => stepId('find', datacenterRef(target)),
  run: (target: TaskTarget) => stepId('run', childRef(target)),
};
