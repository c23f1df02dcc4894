import type { Defaults } from './fill';
import { additionalVolumes, container, probe, volume } from './pod';
import { reaper } from './reaper';
import {
  encryptionStores,
  image,
  medusaStorage,
  named,
  stargateRack,
  telemetry,
} from './shared';

const stargate: Defaults = { ...stargateRack, size: 1 };

/** Options that stand at cluster level and at each datacenter. */
const options: Defaults = {
  config: { jvmOptions: { gc: 'G1GC' } },
  containers: [container],
  initContainers: [container],
  extraVolumes: { pvcs: additionalVolumes, volumes: [volume] },
  jmxInitContainerImage: image,
  storageConfig: { additionalVolumes },
  telemetry,
};

/** What an API server fills into a K8ssandraCluster (operator-spec A.1, A.2). */
export const k8ssandraCluster: Defaults = {
  spec: {
    auth: true,
    secretsProvider: 'internal',
    cassandra: {
      ...options,
      serverType: 'cassandra',
      superuserSecretRef: named,
      serverEncryptionStores: encryptionStores,
      clientEncryptionStores: encryptionStores,
      datacenters: [
        {
          ...options,
          stopped: false,
          perNodeConfigMapRef: named,
          stargate: { ...stargate, racks: [stargateRack] },
        },
      ],
    },
    stargate,
    reaper: { ...reaper, deploymentMode: 'PER_DC' },
    medusa: {
      containerImage: image,
      cassandraUserSecretRef: named,
      certificatesSecretRef: named,
      clientEncryptionStores: encryptionStores,
      livenessProbe: probe,
      readinessProbe: probe,
      purgeBackups: true,
      storageProperties: medusaStorage,
    },
  },
};
