import { WholeDefault, type Defaults } from './fill';
import { probe } from './pod';

/** A reference by name. */
export const named: Defaults = { name: '' };

/** A container image. */
export const image: Defaults = { tag: 'latest', pullSecretRef: named };

/** Where keys and certificates lie. */
export const encryptionStores: Defaults = {
  keystoreSecretRef: named,
  truststoreSecretRef: named,
  keystorePasswordSecretRef: named,
  truststorePasswordSecretRef: named,
};

/** Metrics. */
export const telemetry: Defaults = {
  cassandra: { relabels: [{ action: 'replace' }] },
};

/** What a Stargate template and the object made from it share. */
export const stargateRack: Defaults = {
  containerImage: new WholeDefault(
    { repository: 'stargateio', tag: 'v1.0.77' },
    image,
  ),
  heapSize: '256Mi',
  serviceAccount: 'default',
  allowStargateOnDataNodes: false,
  authOptions: { apiAuthMethod: 'Table' },
  cassandraConfigMapRef: named,
  secretsProvider: 'internal',
  livenessProbe: probe,
  readinessProbe: probe,
  telemetry,
};

/** Where Medusa keeps backups. */
export const medusaStorage: Defaults = {
  storageSecretRef: named,
  maxBackupAge: 0,
  maxBackupCount: 0,
  transferMaxBandwidth: '50MB/s',
  concurrentTransfers: 0,
  multiPartUploadThreshold: 104857600,
  podStorage: { size: '10Gi' },
};
