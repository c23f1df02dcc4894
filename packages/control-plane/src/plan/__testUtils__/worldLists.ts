import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Lists of a context that hold objects. */
export type ListName =
  | 'datacenters'
  | 'tasks'
  | 'secrets'
  | 'configMaps'
  | 'services'
  | 'endpointSlices'
  | 'replicatedSecrets'
  | 'stargates'
  | 'reapers'
  | 'backupSchedules'
  | 'serviceMonitors';

/** The list that holds a kind. */
export const LISTS: Record<string, ListName> = {
  [resourceTypes.CassandraDatacenter.kind]: 'datacenters',
  [resourceTypes.CassandraTask.kind]: 'tasks',
  [resourceTypes.Secret.kind]: 'secrets',
  [resourceTypes.ConfigMap.kind]: 'configMaps',
  [resourceTypes.Service.kind]: 'services',
  [resourceTypes.EndpointSlice.kind]: 'endpointSlices',
  [resourceTypes.ReplicatedSecret.kind]: 'replicatedSecrets',
  [resourceTypes.Stargate.kind]: 'stargates',
  [resourceTypes.Reaper.kind]: 'reapers',
  [resourceTypes.MedusaBackupSchedule.kind]: 'backupSchedules',
  [resourceTypes.ServiceMonitor.kind]: 'serviceMonitors',
};
