import {
  resourceTypes,
  type CassandraDatacenter,
  type CassandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectStore } from '../objectStore';

/** Lets cass-operator finish every task on the nodes of its datacenter (operator-spec 7.2). @returns whether anything moved */
export function runTasks(store: ObjectStore, now: string): boolean {
  const open = store
    .list<CassandraTask>(resourceTypes.CassandraTask.kind)
    .filter(each => !each.status?.completionTime);
  for (const task of open) {
    const { name, namespace = task.metadata.namespace } = task.spec.datacenter;
    const datacenter = store.get<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter.kind,
      { namespace, name },
    );
    store.put({
      ...task,
      status: {
        ...task.status,
        startTime: now,
        completionTime: now,
        active: 0,
        succeeded: datacenter?.spec.size ?? 0,
        failed: 0,
        conditions: [
          {
            type: 'Complete',
            status: 'True',
            reason: 'Complete',
            message: '',
            lastTransitionTime: now,
          },
        ],
      },
    });
  }
  return open.length > 0;
}
