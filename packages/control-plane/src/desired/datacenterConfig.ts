import type {
  CassandraConfig,
  EmbeddedClusterMetadata,
  FreeForm,
  K8ssandraCluster,
  DatacenterTemplate,
  LocalObjectReference,
  Rack,
  ResourceRequirements,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { SemVer } from 'semver';
import type { ImageDefaults } from './images';
import type { Referenced } from './references';

/** A container as far as the control plane touches it. */
export interface Container {
  name: string;
  env?: Array<{ name: string; value?: string; valueFrom?: FreeForm }>;
  resources?: ResourceRequirements;
  [field: string]: unknown;
}

/** A volume of a node beside the data volume. */
export interface AdditionalVolume extends FreeForm {
  name: string;
  mountPath: string;
  pvcSpec?: FreeForm;
  volumeSource?: FreeForm;
}

/** `telemetry` as far as the control plane acts on it (operator-spec 3.20, A.4). */
export interface Telemetry {
  mcac?: { enabled?: boolean; metricFilters?: string[] };
  vector?: VectorTelemetry;
  cassandra?: {
    endpoint?: MetricsEndpoint;
    relabels?: FreeForm[];
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** Vector in the container `server-system-logger`, which carries logs and metrics away. */
export interface VectorTelemetry {
  enabled?: boolean;
  image?: string;
  resources?: ResourceRequirements;
  /** Go duration such as `30s`. */
  scrapeInterval?: string;
  /** TOML that goes before the components. */
  config?: string;
  components?: {
    sources?: VectorComponent[];
    transforms?: VectorComponent[];
    sinks?: VectorComponent[];
  };
}

/** A source, transform or sink; sources have no inputs. */
export interface VectorComponent {
  name: string;
  type: string;
  inputs?: string[];
  /** TOML of the component. */
  config?: string;
}

/** Where the metrics agent listens. */
export interface MetricsEndpoint {
  address?: string;
  port?: string;
  tls?: { 'ca.crt'?: string; 'tls.crt'?: string; 'tls.key'?: string };
}

/**
 * One datacenter after cluster and datacenter options were merged, before it becomes a CassandraDatacenter.
 * Enrichments work on it, each with one concern.
 */
export interface DatacenterConfig {
  name: string;
  namespace: string;
  /** Kubernetes cluster that hosts it; empty for the control-plane cluster. */
  context: string;
  clusterName: string;
  /** The name that Cassandra uses. */
  cassandraName: string;
  /** Set only where it differs from the object's name on purpose. */
  datacenterName?: string;
  size: number;
  stopped: boolean;
  serverType: 'cassandra' | 'dse' | 'hcd';
  serverVersion: SemVer;
  serverImage?: string;
  users: Array<{ secretName: string; superuser: boolean }>;
  metadata: EmbeddedClusterMetadata;
  config: Required<CassandraConfig>;
  storageConfig: {
    cassandraDataVolumeClaimSpec?: FreeForm;
    additionalVolumes: AdditionalVolume[];
  };
  podTemplate: {
    containers: Container[];
    initContainers: Container[];
    volumes: FreeForm[];
    securityContext?: FreeForm;
    priorityClassName?: string;
    imagePullSecrets?: LocalObjectReference[];
  };
  racks?: Rack[];
  resources?: ResourceRequirements;
  networking?: FreeForm;
  mgmtAPIHeap?: string | number;
  softPodAntiAffinity?: boolean;
  tolerations?: FreeForm[];
  dseWorkloads?: Record<string, boolean>;
  managementApiAuth?: FreeForm;
  serviceAccount?: string;
  readOnlyRootFilesystem?: boolean;
  cdc?: FreeForm;
  telemetry: Telemetry;
  /** Image that merges the configuration per node; our default when absent. */
  perNodeConfigInitContainerImage?: string;
  /** Resources of `server-system-logger`, unless the user's own container says otherwise. */
  systemLoggerResources?: ResourceRequirements;
}

/** What an enrichment may look at beside the datacenter itself. */
export interface EnrichmentContext {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** JSON path of the datacenter in the cluster, for errors. */
  field: string;
  /** Copies by Cassandra datacenter name, as the annotation `initial-system-replication` has them. */
  systemReplication: Record<string, number>;
  /** What the specification refers to, see `referencesOf`. */
  referenced: Referenced;
  /** Where images come from; the released operator's when absent. */
  images?: ImageDefaults;
}

/** One concern of a datacenter (operator-spec 3.5). Pure: returns a new config. */
export type Enrichment = (
  config: DatacenterConfig,
  context: EnrichmentContext,
) => DatacenterConfig;

/** Whether the version counts as Cassandra 3: its own configuration files, token count and options. */
export function isCassandra3(config: DatacenterConfig): boolean {
  return config.serverType === 'cassandra' && config.serverVersion.major === 3;
}
