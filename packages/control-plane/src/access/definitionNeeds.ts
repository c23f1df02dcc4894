import {
  resourceTypes as types,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A kind of custom resource that we write, and the fields that our writes need of its schema. */
export interface DefinitionNeed {
  type: ResourceType;
  /** JSON paths, such as `spec.networking.hostNetwork`. */
  fields: string[];
  optional: boolean;
}

const spec = (...fields: string[]) => fields.map(each => `spec.${each}`);

const inRegions: DefinitionNeed[] = [
  {
    type: types.CassandraDatacenter,
    optional: false,
    fields: spec(
      'additionalAnnotations',
      'additionalLabels',
      'additionalServiceConfig',
      'allowMultipleNodesPerWorker',
      'cdc',
      'clusterName',
      'config',
      'configBuilderResources',
      'datacenterName',
      'dseWorkloads',
      'managementApiAuth',
      'networking',
      'podTemplateSpec',
      'racks',
      'readOnlyRootFilesystem',
      'resources',
      'serverImage',
      'serverType',
      'serverVersion',
      'serviceAccountName',
      'size',
      'stopped',
      'storageConfig.additionalVolumes',
      'storageConfig.cassandraDataVolumeClaimSpec',
      'superuserSecretName',
      'systemLoggerResources',
      'tolerations',
      'users',
    ),
  },
  {
    type: types.CassandraTask,
    optional: false,
    fields: spec(
      'concurrencyPolicy',
      'datacenter',
      'jobs',
      'restartPolicy',
      'scheduledTime',
      'ttlSecondsAfterFinished',
    ),
  },
  ...[
    types.Reaper,
    types.Stargate,
    types.MedusaBackupSchedule,
    types.ServiceMonitor,
  ].map(type => ({ type, fields: [], optional: true })),
];

const atHome: DefinitionNeed[] = [
  {
    type: types.K8ssandraCluster,
    optional: false,
    fields: spec(
      'auth',
      'cassandra.datacenters',
      'externalDatacenters',
      'medusa',
      'reaper',
      'secretsProvider',
      'stargate',
    ),
  },
  {
    type: types.ClientConfig,
    optional: false,
    fields: spec('contextName', 'kubeConfigSecret.name'),
  },
  {
    type: types.ReplicatedSecret,
    optional: false,
    fields: spec('replicationTargets', 'selector'),
  },
  {
    type: types.K8ssandraTask,
    optional: true,
    fields: spec('cluster', 'datacenters', 'dcConcurrencyPolicy', 'template'),
  },
];

/** What a Kubernetes cluster must have of definitions; the control-plane cluster may host datacenters too. */
export function definitionNeeds(isHome: boolean): DefinitionNeed[] {
  return isHome ? [...atHome, ...inRegions] : inRegions;
}
