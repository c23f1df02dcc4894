import type { Defaults } from './fill';

/** Kubernetes' own kinds inside pods, as the schemas of custom resources repeat their defaults. */

const named: Defaults = { name: '' };
const secretRef: Defaults = { secretRef: named };

/** A probe. */
export const probe: Defaults = { grpc: { service: '' } };

/** Environment variables. */
export const env: [Defaults] = [
  {
    valueFrom: {
      configMapKeyRef: named,
      fileKeyRef: { optional: false },
      secretKeyRef: named,
    },
  },
];

/** A container or init container. */
export const container: Defaults = {
  env,
  envFrom: [{ configMapRef: named, secretRef: named }],
  livenessProbe: probe,
  ports: [{ protocol: 'TCP' }],
  readinessProbe: probe,
  startupProbe: probe,
};

/** What a volume is made from. */
export const volume: Defaults = {
  azureDisk: { fsType: 'ext4', readOnly: false },
  cephfs: secretRef,
  cinder: secretRef,
  configMap: named,
  csi: { nodePublishSecretRef: named },
  flexVolume: secretRef,
  iscsi: { iscsiInterface: 'default', secretRef: named },
  projected: { sources: [{ configMap: named, secret: named }] },
  rbd: {
    keyring: '/etc/ceph/keyring',
    pool: 'rbd',
    secretRef: named,
    user: 'admin',
  },
  scaleIO: {
    fsType: 'xfs',
    secretRef: named,
    storageMode: 'ThinProvisioned',
  },
  storageos: secretRef,
};

/** Volumes with a place in the container. */
export const additionalVolumes: [Defaults] = [{ volumeSource: volume }];
