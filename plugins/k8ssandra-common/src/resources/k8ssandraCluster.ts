import type {
  Condition,
  FreeForm,
  KubernetesObject,
  LocalObjectReference,
  MetadataTemplate,
} from './meta';
import type { CassandraDatacenterStatus } from './cassandraDatacenter';
import type { MedusaClusterTemplate } from './medusa';
import type { ReaperClusterTemplate } from './reaper';
import type { EncryptionStores } from './shared';
import type {
  StargateClusterTemplate,
  StargateDatacenterTemplate,
} from './stargate';

/** `K8ssandraCluster` (operator-spec 1.3, A.1). Fields this version does not act on stay in the index signature and are never dropped. */
export interface K8ssandraCluster extends KubernetesObject {
  spec: K8ssandraClusterSpec;
  status?: K8ssandraClusterStatus;
}

/** What a user asks for. */
export interface K8ssandraClusterSpec {
  /** Authentication and authorisation; true when absent. */
  auth?: boolean;
  secretsProvider?: 'internal' | 'external';
  externalDatacenters?: string[];
  cassandra?: CassandraClusterTemplate;
  stargate?: StargateClusterTemplate;
  reaper?: ReaperClusterTemplate;
  medusa?: MedusaClusterTemplate;
  [field: string]: unknown;
}

/** Options that stand at cluster level and at each datacenter, merged by operator-spec 3.4. */
export interface DatacenterOptions {
  serverVersion?: string;
  serverImage?: string;
  config?: CassandraConfig;
  storageConfig?: StorageConfig;
  racks?: Rack[];
  resources?: ResourceRequirements;
  networking?: { hostNetwork?: boolean; nodePort?: FreeForm };
  mgmtAPIHeap?: string | number;
  softPodAntiAffinity?: boolean;
  tolerations?: FreeForm[];
  telemetry?: FreeForm;
  containers?: FreeForm[];
  initContainers?: FreeForm[];
  extraVolumes?: FreeForm;
  managementApiAuth?: FreeForm;
  podSecurityContext?: FreeForm;
  podPriorityClassName?: string;
  serviceAccount?: string;
  readOnlyRootFilesystem?: boolean;
  dseWorkloads?: FreeForm;
  [field: string]: unknown;
}

/** `spec.cassandra`. */
export interface CassandraClusterTemplate extends DatacenterOptions {
  /** Cassandra's own cluster name; the object's name when absent. Immutable. */
  clusterName?: string;
  serverType?: 'cassandra' | 'dse' | 'hcd';
  superuserSecretRef?: LocalObjectReference;
  additionalSeeds?: string[];
  clientEncryptionStores?: EncryptionStores;
  serverEncryptionStores?: EncryptionStores;
  metadata?: EmbeddedClusterMetadata;
  datacenters?: DatacenterTemplate[];
}

/** One entry of `spec.cassandra.datacenters`. */
export interface DatacenterTemplate extends DatacenterOptions {
  metadata: EmbeddedClusterMetadata & { name: string; namespace?: string };
  /** Kubernetes cluster that hosts it; empty means the control-plane cluster itself. */
  k8sContext?: string;
  size: number;
  stopped?: boolean;
  /** Cassandra's name of the datacenter; `metadata.name` when absent. */
  datacenterName?: string;
  stargate?: StargateDatacenterTemplate;
}

/** Labels and annotations of everything that a template leads to. */
export interface EmbeddedClusterMetadata extends MetadataTemplate {
  commonLabels?: Record<string, string>;
  commonAnnotations?: Record<string, string>;
  pods?: MetadataTemplate;
  services?: Record<string, MetadataTemplate>;
}

/** Cassandra's configuration before it is mapped for cass-operator (operator-spec 3.7). */
export interface CassandraConfig {
  cassandraYaml?: FreeForm;
  dseYaml?: FreeForm;
  jvmOptions?: FreeForm;
}

/** Data volume of each node. */
export interface StorageConfig {
  cassandraDataVolumeClaimSpec?: {
    storageClassName?: string;
    accessModes?: string[];
    resources?: ResourceRequirements;
    [field: string]: unknown;
  };
  additionalVolumes?: FreeForm[];
}

/** A rack, placed by zone or node labels. */
export interface Rack {
  name: string;
  nodeAffinityLabels?: Record<string, string>;
  affinity?: FreeForm;
  zone?: string;
}

/** CPU and memory as Kubernetes quantities. */
export interface ResourceRequirements {
  requests?: Record<string, string | number>;
  limits?: Record<string, string | number>;
}

/** Roll-up that is shared with other control planes (operator-spec 5.1), plus our own optional fields. */
export interface K8ssandraClusterStatus {
  observedGeneration?: number;
  /** Message of the last error, or `None`. */
  error?: string;
  conditions?: Condition[];
  datacenters?: Record<string, K8ssandraDatacenterStatus>;
  /** Ours, written only where the served schema has it. */
  summary?: FreeForm;
  [field: string]: unknown;
}

/** What a K8ssandraCluster's status says of one datacenter, keyed by its object name. */
export interface K8ssandraDatacenterStatus {
  contextName?: string;
  decommissionProgress?: '' | 'UpdatingReplication' | 'Decommissioning';
  cassandra?: CassandraDatacenterStatus;
  stargate?: FreeForm | null;
  reaper?: FreeForm | null;
}
