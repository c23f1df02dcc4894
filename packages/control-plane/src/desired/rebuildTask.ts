import {
  apiVersionOf,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type CassandraTask,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withResourceHash } from './hash';
import { clusterLabels } from './labels';
import { rebuildTaskName } from './names';

/** As many nodes at once as there are: what `maxConcurrentRebuilds: 0` asks for. */
const NO_LIMIT = 2 ** 31 - 1;

/** What a rebuild is made from. */
export interface RebuildTaskInput {
  cluster: K8ssandraCluster;
  /** The new datacenter. */
  datacenter: CassandraDatacenter;
  /** Cassandra's name of the datacenter that the data come from. */
  sourceDatacenter: string;
  /** Nodes of the new datacenter: the task is finished when as many succeeded or failed. */
  size: number;
}

/**
 * The task that streams the data of another datacenter into a new one (operator-spec 3.13). It is due since the datacenter was made, so
 * it starts at once: a plan has no clock of its own.
 * Unlike upstream's it carries the labels of the cluster, so that its progress wakes the control plane.
 */
export function buildRebuildTask({
  cluster,
  datacenter,
  sourceDatacenter,
  size,
}: RebuildTaskInput): CassandraTask {
  const type = resourceTypes.CassandraTask;
  const { name, namespace, creationTimestamp } = datacenter.metadata;
  const taskName = rebuildTaskName(datacenter);
  const rebuild = cluster.spec.cassandra?.rebuild as
    | { maxConcurrentRebuilds?: number }
    | undefined;
  const limit = rebuild?.maxConcurrentRebuilds;
  return withResourceHash<CassandraTask>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: taskName,
      namespace,
      labels: {
        ...clusterLabels(cluster),
        [labels.rebuildNodes]: String(size),
      },
    },
    spec: {
      datacenter: { name, namespace },
      ...(creationTimestamp && { scheduledTime: creationTimestamp }),
      jobs: [
        {
          name: taskName,
          command: 'rebuild',
          args: { source_datacenter: sourceDatacenter },
        },
      ],
      ...(limit !== undefined && { maxConcurrentPods: limit || NO_LIMIT }),
    },
  });
}
