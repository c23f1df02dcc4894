/** What a Kubernetes API needs to address a kind of object. */
export interface ResourceType {
  /** API group; empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

const namespaced = (
  group: string,
  version: string,
  kind: string,
  plural: string,
): ResourceType => ({ group, version, kind, plural, namespaced: true });

const medusa = (kind: string, plural: string): ResourceType =>
  namespaced('medusa.k8ssandra.io', 'v1alpha1', kind, plural);

const review = (kind: string): ResourceType => ({
  group: 'authorization.k8s.io',
  version: 'v1',
  kind,
  plural: `${kind.toLowerCase()}s`,
  namespaced: false,
});

/** The kinds this product reads or writes (operator-spec 1.1). */
export const resourceTypes = {
  K8ssandraCluster: namespaced(
    'k8ssandra.io',
    'v1alpha1',
    'K8ssandraCluster',
    'k8ssandraclusters',
  ),
  ClientConfig: namespaced(
    'config.k8ssandra.io',
    'v1beta1',
    'ClientConfig',
    'clientconfigs',
  ),
  ReplicatedSecret: namespaced(
    'replication.k8ssandra.io',
    'v1alpha1',
    'ReplicatedSecret',
    'replicatedsecrets',
  ),
  K8ssandraTask: namespaced(
    'control.k8ssandra.io',
    'v1alpha1',
    'K8ssandraTask',
    'k8ssandratasks',
  ),
  CassandraTask: namespaced(
    'control.k8ssandra.io',
    'v1alpha1',
    'CassandraTask',
    'cassandratasks',
  ),
  ScheduledTask: namespaced(
    'control.k8ssandra.io',
    'v1alpha1',
    'ScheduledTask',
    'scheduledtasks',
  ),
  CassandraDatacenter: namespaced(
    'cassandra.datastax.com',
    'v1beta1',
    'CassandraDatacenter',
    'cassandradatacenters',
  ),
  Stargate: namespaced(
    'stargate.k8ssandra.io',
    'v1alpha1',
    'Stargate',
    'stargates',
  ),
  Reaper: namespaced('reaper.k8ssandra.io', 'v1alpha1', 'Reaper', 'reapers'),
  MedusaConfiguration: medusa('MedusaConfiguration', 'medusaconfigurations'),
  MedusaBackupSchedule: medusa('MedusaBackupSchedule', 'medusabackupschedules'),
  MedusaBackupJob: medusa('MedusaBackupJob', 'medusabackupjobs'),
  MedusaBackup: medusa('MedusaBackup', 'medusabackups'),
  MedusaRestoreJob: medusa('MedusaRestoreJob', 'medusarestorejobs'),
  MedusaTask: medusa('MedusaTask', 'medusatasks'),
  ServiceMonitor: namespaced(
    'monitoring.coreos.com',
    'v1',
    'ServiceMonitor',
    'servicemonitors',
  ),
  Namespace: {
    group: '',
    version: 'v1',
    kind: 'Namespace',
    plural: 'namespaces',
    namespaced: false,
  },
  Secret: namespaced('', 'v1', 'Secret', 'secrets'),
  ConfigMap: namespaced('', 'v1', 'ConfigMap', 'configmaps'),
  Service: namespaced('', 'v1', 'Service', 'services'),
  Pod: namespaced('', 'v1', 'Pod', 'pods'),
  Event: namespaced('', 'v1', 'Event', 'events'),
  EndpointSlice: namespaced(
    'discovery.k8s.io',
    'v1',
    'EndpointSlice',
    'endpointslices',
  ),
  Lease: namespaced('coordination.k8s.io', 'v1', 'Lease', 'leases'),
  SelfSubjectRulesReview: review('SelfSubjectRulesReview'),
  SelfSubjectAccessReview: review('SelfSubjectAccessReview'),
  StatefulSet: namespaced('apps', 'v1', 'StatefulSet', 'statefulsets'),
  Deployment: namespaced('apps', 'v1', 'Deployment', 'deployments'),
  PersistentVolumeClaim: namespaced(
    '',
    'v1',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
  ),
  Node: {
    group: '',
    version: 'v1',
    kind: 'Node',
    plural: 'nodes',
    namespaced: false,
  },
  StorageClass: {
    group: 'storage.k8s.io',
    version: 'v1',
    kind: 'StorageClass',
    plural: 'storageclasses',
    namespaced: false,
  },
  CustomResourceDefinition: {
    group: 'apiextensions.k8s.io',
    version: 'v1',
    kind: 'CustomResourceDefinition',
    plural: 'customresourcedefinitions',
    namespaced: false,
  },
} satisfies Record<string, ResourceType>;

/** `apiVersion` of a kind: `v1` for the core group, else `group/version`. */
export function apiVersionOf(type: ResourceType): string {
  return type.group ? `${type.group}/${type.version}` : type.version;
}
