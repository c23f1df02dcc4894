import { k8ssandraCluster } from './cluster';
import type { Defaults } from './fill';
import { additionalVolumes, container, volume } from './pod';
import { reaper } from './reaper';
import { encryptionStores, medusaStorage, named, stargateRack } from './shared';

/**
 * What the schemas of custom resources make an API server fill in, by kind (operator-spec A). Fields of status are left out: they
 * are written whole.
 */
export const customDefaults: Record<string, Defaults> = {
  K8ssandraCluster: k8ssandraCluster,
  CassandraDatacenter: {
    spec: {
      podTemplateSpec: {
        spec: {
          containers: [container],
          ephemeralContainers: [container],
          imagePullSecrets: [named],
          initContainers: [container],
          volumes: [volume],
        },
      },
      storageConfig: { additionalVolumes },
    },
  },
  Reaper: {
    spec: {
      ...reaper,
      clientEncryptionStores: encryptionStores,
      datacenterAvailability: 'ALL',
    },
  },
  Stargate: {
    spec: {
      ...stargateRack,
      size: 1,
      auth: true,
      datacenterRef: named,
      cassandraEncryption: {
        clientEncryptionStores: encryptionStores,
        serverEncryptionStores: encryptionStores,
      },
      racks: [stargateRack],
    },
  },
  ClientConfig: { spec: { kubeConfigSecret: named } },
  MedusaConfiguration: { spec: { storageProperties: medusaStorage } },
  MedusaBackupJob: { spec: { backupType: 'differential' } },
  MedusaBackup: { spec: { backupType: 'differential' } },
  MedusaBackupSchedule: {
    spec: {
      backupSpec: { backupType: 'differential' },
      operationType: 'backup',
    },
  },
};
