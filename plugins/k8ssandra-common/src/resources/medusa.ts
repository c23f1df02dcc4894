import type {
  Condition,
  FreeForm,
  KubernetesObject,
  LocalObjectReference,
} from './meta';
import type { ContainerImage, EncryptionStores } from './shared';
import type { ResourceRequirements } from './k8ssandraCluster';

/** `spec.medusa` of a K8ssandraCluster (operator-spec A.7). */
export interface MedusaClusterTemplate {
  /** A MedusaConfiguration beside the cluster, whose storage settings stand under those given here. */
  medusaConfigurationRef?: Partial<LocalObjectReference> & FreeForm;
  storageProperties?: MedusaStorage;
  containerImage?: ContainerImage;
  securityContext?: FreeForm;
  /** The user Medusa works as; generated when it has no name. */
  cassandraUserSecretRef?: Partial<LocalObjectReference>;
  serviceProperties?: {
    grpcPort?: number;
    encryption?: { clientSecretName?: string; serverSecretName?: string };
  };
  /** The older way to give certificates, by fixed keys of one Secret. */
  certificatesSecretRef?: Partial<LocalObjectReference>;
  clientEncryptionStores?: EncryptionStores;
  initContainerResources?: ResourceRequirements;
  containerResources?: ResourceRequirements;
  readinessProbe?: FreeForm;
  livenessProbe?: FreeForm;
  /** Backups past their age or count are removed each night; true when absent. */
  purgeBackups?: boolean;
  [field: string]: unknown;
}

/** Where backups lie (operator-spec 1.7). */
export interface MedusaStorage {
  storageProvider?: string;
  credentialsType?: string;
  storageSecretRef?: Partial<LocalObjectReference>;
  bucketName?: string;
  prefix?: string;
  /** Days; 0 keeps them for ever. */
  maxBackupAge?: number;
  maxBackupCount?: number;
  apiProfile?: string;
  transferMaxBandwidth?: string;
  concurrentTransfers?: number;
  /** Bytes. */
  multiPartUploadThreshold?: number;
  host?: string;
  region?: string;
  port?: number;
  secure?: boolean;
  sslVerify?: boolean;
  backupGracePeriodInDays?: number;
  [field: string]: unknown;
}

/** `MedusaConfiguration`: storage settings that several clusters share (operator-spec 1.7). */
export interface MedusaConfiguration extends KubernetesObject {
  spec?: { storageProperties?: MedusaStorage };
  status?: { conditions?: Condition[] };
}

/** `MedusaBackupSchedule`: backups or purges at certain times (operator-spec 1.7). */
export interface MedusaBackupSchedule extends KubernetesObject {
  spec: {
    backupSpec: { cassandraDatacenter: string; backupType?: string };
    cronSchedule: string;
    disabled?: boolean;
    concurrencyPolicy?: string;
    operationType?: 'backup' | 'purge';
  };
  status?: FreeForm;
}
