import type {
  Condition,
  FreeForm,
  KubernetesObject,
  LocalObjectReference,
} from './meta';
import type { EncryptionStores, ResourceMetadata } from './shared';

/** What Reaper is told, at the cluster and in each Reaper (operator-spec A.5). */
export interface ReaperTemplate {
  storageType?: 'cassandra' | 'local';
  storageConfig?: FreeForm;
  keyspace?: string;
  cassandraUserSecretRef?: Partial<LocalObjectReference>;
  /** Not used any more; kept. */
  jmxUserSecretRef?: Partial<LocalObjectReference>;
  /** Absent: generated. With an empty name: the page of Reaper asks for no password. */
  uiUserSecretRef?: Partial<LocalObjectReference> | null;
  secretsProvider?: 'internal' | 'external';
  httpManagement?: {
    enabled?: boolean;
    keystores?: Partial<LocalObjectReference>;
  };
  autoScheduling?: FreeForm;
  skipSchemaMigration?: boolean;
  metadata?: ResourceMetadata;
  [field: string]: unknown;
}

/** `spec.reaper` of a K8ssandraCluster. */
export interface ReaperClusterTemplate extends ReaperTemplate {
  deploymentMode?: 'PER_DC' | 'SINGLE' | 'CONTROL_PLANE';
  /** A Reaper that somebody else keeps; the cluster gets none of its own. */
  reaperRef?: { name?: string; namespace?: string; [field: string]: unknown };
}

/** `Reaper`: written by us, acted on by an operator in the region (operator-spec 1.8, 8.2). */
export interface Reaper extends KubernetesObject {
  spec: ReaperTemplate & {
    datacenterRef?: { name?: string; namespace?: string };
    datacenterAvailability?: 'LOCAL' | 'ALL' | 'EACH';
    clientEncryptionStores?: EncryptionStores;
  };
  status?: {
    progress?: string;
    conditions?: Condition[];
    [field: string]: unknown;
  };
}
