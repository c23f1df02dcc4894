import {
  annotations,
  apiVersionOf,
  labels,
  resourceTypes,
  type CassandraTask,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { partLabels } from '../desired/labels';
import type { TaskTarget } from './types';

/**
 * The CassandraTask of one datacenter (operator-spec 7.1-7): the template as it stands, kept by cass-operator until we delete
 * it. The UID tells it from the child of a former or another task of the same name.
 */
export function buildChild(
  task: K8ssandraTask,
  target: Pick<TaskTarget, 'name' | 'namespace' | 'childName'>,
): CassandraTask {
  const { template = {} } = task.spec;
  const type = resourceTypes.CassandraTask;
  return {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: target.childName,
      namespace: target.namespace,
      labels: {
        ...partLabels(),
        [labels.taskName]: task.metadata.name,
        [labels.taskNamespace]: task.metadata.namespace ?? 'default',
      },
      annotations: { [annotations.taskUid]: task.metadata.uid ?? '' },
    },
    spec: {
      ...template,
      jobs: template.jobs ?? [],
      datacenter: { name: target.name, namespace: target.namespace },
      ttlSecondsAfterFinished: 0,
    },
  };
}
