import type { Condition, FreeForm, KubernetesObject } from './meta';
import type {
  Rack,
  ResourceRequirements,
  StorageConfig,
} from './k8ssandraCluster';

/** `CassandraDatacenter`: ours to write, cass-operator's to run (operator-spec 1.5). */
export interface CassandraDatacenter extends KubernetesObject {
  spec: CassandraDatacenterSpec;
  status?: CassandraDatacenterStatus;
}

/** The fields the control plane writes. */
export interface CassandraDatacenterSpec {
  clusterName: string;
  size: number;
  serverType: string;
  serverVersion: string;
  serverImage?: string;
  stopped?: boolean;
  datacenterName?: string;
  config?: FreeForm;
  racks?: Rack[];
  storageConfig?: StorageConfig;
  superuserSecretName?: string;
  users?: Array<{ secretName: string; superuser: boolean }>;
  networking?: FreeForm;
  resources?: ResourceRequirements;
  podTemplateSpec?: FreeForm;
  additionalServiceConfig?: FreeForm;
  [field: string]: unknown;
}

/** What cass-operator reports (operator-spec 5.2). */
export interface CassandraDatacenterStatus {
  conditions?: Condition[];
  cassandraOperatorProgress?: 'Ready' | 'Updating' | '';
  observedGeneration?: number;
  datacenterName?: string;
  nodeStatuses?: Record<
    string,
    { hostID?: string; ip?: string; rack?: string }
  > | null;
  [field: string]: unknown;
}
