/** Who we are in `managedFields`. */
export const FIELD_MANAGER = 'k8ssandra-backstage';

/** Signal channel and event topic that say that something changed. */
export const SIGNAL_CHANNEL = 'k8ssandra';
export const EVENT_TOPIC = 'k8ssandra.changed';

/** A hint without keys comes so often: whoever hears nothing for three times as long is not connected. */
export const SIGNAL_BEAT_MS = 15_000;

/** Finalizers (operator-spec 9.3). */
export const finalizers = {
  cluster: 'k8ssandracluster.k8ssandra.io/finalizer',
  replicatedSecret: 'replicatedresource.k8ssandra.io/finalizer',
  cassOperator: 'finalizer.cassandra.datastax.com',
  task: 'control.k8ssandra.io/finalizer',
} as const;

/** Labels (operator-spec 9.1). */
export const labels = {
  name: 'app.kubernetes.io/name',
  partOf: 'app.kubernetes.io/part-of',
  component: 'app.kubernetes.io/component',
  managedBy: 'app.kubernetes.io/managed-by',
  createdBy: 'app.kubernetes.io/created-by',
  instance: 'app.kubernetes.io/instance',
  version: 'app.kubernetes.io/version',
  clusterName: 'k8ssandra.io/cluster-name',
  clusterNamespace: 'k8ssandra.io/cluster-namespace',
  cleanedUpBy: 'k8ssandra.io/cleaned-up-by',
  replicatedBy: 'k8ssandra.io/replicated-by',
  replicatedSecretName: 'k8ssandra.io/replicated-secret-name',
  datacenter: 'k8ssandra.io/datacenter',
  rebuildNodes: 'k8ssandra.io/rebuild-nodes',
  taskName: 'k8ssandra.io/task-name',
  taskNamespace: 'k8ssandra.io/task-namespace',
  cassandraCluster: 'cassandra.datastax.com/cluster',
  cassandraDatacenter: 'cassandra.datastax.com/datacenter',
  cassandraRack: 'cassandra.datastax.com/rack',
  seedNode: 'cassandra.datastax.com/seed-node',
  promMetrics: 'cassandra.datastax.com/prom-metrics',
  nodeState: 'cassandra.datastax.com/node-state',
  serviceName: 'kubernetes.io/service-name',
  /** Of Kubernetes, on the pods of a StatefulSet. */
  controllerRevision: 'controller-revision-hash',
  sliceManagedBy: 'endpointslice.kubernetes.io/managed-by',
  region: 'topology.kubernetes.io/region',
} as const;

/** Annotations (operator-spec 9.2), and our own under `backstage.k8ssandra.io/`. */
export const annotations = {
  resourceHash: 'k8ssandra.io/resource-hash',
  secretHash: 'k8ssandra.io/secret-hash',
  /** On the pod template: digest of the configuration per node. */
  perNodeConfigHash: 'k8ssandra.io/per-node-config-hash',
  initialSystemReplication: 'k8ssandra.io/initial-system-replication',
  dcReplication: 'k8ssandra.io/dc-replication',
  rebuildDc: 'k8ssandra.io/rebuild-dc',
  rebuildSourceDc: 'k8ssandra.io/rebuild-src-dc',
  autoupdateSpec: 'k8ssandra.io/autoupdate-spec',
  orphan: 'replicatedresource.k8ssandra.io/orphan',
  injectSecret: 'k8ssandra.io/inject-secret',
  medusaClientSecret: 'medusa.k8ssandra.io/grpc-client-secret-name',
  medusaPort: 'medusa.k8ssandra.io/grpc-port',
  skipUserCreation: 'cassandra.datastax.com/skip-user-creation',
  decommissionOnDelete: 'cassandra.datastax.com/decommission-on-delete',
  cassOperatorHash: 'cassandra.datastax.com/resource-hash',
  /** `<controlPlane>/<namespace>/<name>`: on catalog entities and on our objects. */
  cluster: 'backstage.k8ssandra.io/cluster',
  /** `<controlPlane>/<context>`: on the catalog entity of a Kubernetes cluster. */
  context: 'backstage.k8ssandra.io/context',
  /** Object name: on the catalog entity of a datacenter, beside {@link annotations.cluster}. */
  datacenter: 'backstage.k8ssandra.io/datacenter',
  owner: 'backstage.k8ssandra.io/owner',
  /** Names the request that created the object, so that repeating it is safe. */
  createToken: 'backstage.k8ssandra.io/create-token',
  claim: 'backstage.k8ssandra.io/claim',
  term: 'backstage.k8ssandra.io/term',
  /** `<writer>/<uid>/<generation>`: which release wrote an object, for which state of which K8ssandraCluster. */
  stamp: 'backstage.k8ssandra.io/stamp',
  abandon: 'backstage.k8ssandra.io/abandon',
  disabled: 'backstage.k8ssandra.io/disabled',
  /** UID of the K8ssandraTask that a CassandraTask was made for: one of the same name is another. */
  taskUid: 'backstage.k8ssandra.io/task-uid',
} as const;

/** Values of {@link labels} that are fixed. */
export const labelValues = {
  name: 'k8ssandra-operator',
  partOf: 'k8ssandra',
  component: 'cassandra',
  reaper: 'reaper',
  stargate: 'stargate',
  telemetry: 'telemetry',
  managedBy: 'k8ssandra-operator',
  cassOperator: 'cass-operator',
  controller: 'k8ssandracluster-controller',
  sliceManagedBy: 'k8ssandra-operator',
} as const;
