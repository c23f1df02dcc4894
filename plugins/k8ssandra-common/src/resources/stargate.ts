import type {
  Condition,
  FreeForm,
  KubernetesObject,
  LocalObjectReference,
} from './meta';
import type {
  ContainerImage,
  EncryptionStores,
  ResourceMetadata,
} from './shared';

/** `spec.stargate` of a K8ssandraCluster (operator-spec A.6). */
export interface StargateClusterTemplate {
  /** Instances in each datacenter, spread over its racks. */
  size?: number;
  containerImage?: ContainerImage;
  heapSize?: string | number;
  secretsProvider?: 'internal' | 'external';
  metadata?: ResourceMetadata;
  [field: string]: unknown;
}

/** `stargate` of a datacenter: over that of the cluster, and with racks. */
export interface StargateDatacenterTemplate extends StargateClusterTemplate {
  racks?: Array<{ name: string; [field: string]: unknown }>;
}

/** `Stargate`: written by us, acted on by an operator in the region (operator-spec 1.8, 8.3). */
export interface Stargate extends KubernetesObject {
  spec: StargateDatacenterTemplate & {
    datacenterRef: LocalObjectReference;
    auth?: boolean;
    cassandraEncryption?: {
      clientEncryptionStores?: EncryptionStores;
      serverEncryptionStores?: EncryptionStores;
    } & FreeForm;
  };
  status?: {
    progress?: string;
    conditions?: Condition[];
    [field: string]: unknown;
  };
}
