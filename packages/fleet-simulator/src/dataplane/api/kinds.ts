import {
  resourceTypes,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const builtin = (
  group: string,
  kind: string,
  plural: string,
  namespaced = true,
): ResourceType => ({ group, version: 'v1', kind, plural, namespaced });

/** The kinds that the data plane watches. */
export const kinds = {
  CassandraDatacenter: resourceTypes.CassandraDatacenter,
  CassandraTask: resourceTypes.CassandraTask,
  ScheduledTask: resourceTypes.ScheduledTask,
  StatefulSet: resourceTypes.StatefulSet,
  Pod: resourceTypes.Pod,
  Service: resourceTypes.Service,
  EndpointSlice: resourceTypes.EndpointSlice,
  Secret: resourceTypes.Secret,
  PersistentVolumeClaim: builtin(
    '',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
  ),
  PodDisruptionBudget: builtin(
    'policy',
    'PodDisruptionBudget',
    'poddisruptionbudgets',
  ),
  Node: builtin('', 'Node', 'nodes', false),
  StorageClass: builtin(
    'storage.k8s.io',
    'StorageClass',
    'storageclasses',
    false,
  ),
} satisfies Record<string, ResourceType>;

/** Name of a watched kind. */
export type Kind = keyof typeof kinds;
