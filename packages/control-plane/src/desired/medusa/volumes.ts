import type {
  FreeForm,
  MedusaClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { medusaConfigMapName, medusaVolumeName } from './names';
import type { MedusaSettings } from './settings';

/** A volume of the pod. */
type Volume = FreeForm & { name: string };

/** Where a volume is mounted. */
interface Mount {
  name: string;
  mountPath: string;
}

const CERTIFICATES = 'certificates';
const GRPC_CERTIFICATES = 'grpc-server-certs';
const MANAGEMENT_CERTIFICATES = 'mgmt-encryption';
const TEMPORARY = 'medusa-tmp';

/** Volumes of Medusa's containers, in the operator's order (operator-spec 8.1.1 step 8). */
export function medusaVolumes(settings: MedusaSettings): Volume[] {
  const { cluster, template, medusa, storage, managementApiSecret } = settings;
  const credentials = storage.storageSecretRef?.name;
  const server = grpcServerSecret(medusa);
  return [
    {
      name: medusaVolumeName(cluster),
      configMap: { name: medusaConfigMapName(cluster, template) },
    },
    ...(credentials ? [ofSecret(credentials, credentials)] : []),
    {
      name: 'podinfo',
      downwardAPI: {
        items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }],
      },
    },
    ...certificateVolumes(settings),
    ...(managementApiSecret !== undefined
      ? [ofSecret(MANAGEMENT_CERTIFICATES, managementApiSecret)]
      : []),
    { name: TEMPORARY, emptyDir: {} },
    ...(server ? [ofSecret(GRPC_CERTIFICATES, server)] : []),
  ];
}

/** Mounts of both of Medusa's containers, in the operator's order (operator-spec 8.1.1 step 7). */
export function medusaMounts(settings: MedusaSettings): Mount[] {
  const { cluster, medusa, storage, managementApiSecret } = settings;
  const credentials = storage.storageSecretRef?.name;
  return [
    { name: 'server-config', mountPath: '/etc/cassandra' },
    { name: 'server-data', mountPath: '/var/lib/cassandra' },
    { name: medusaVolumeName(cluster), mountPath: '/etc/medusa' },
    { name: 'podinfo', mountPath: '/etc/podinfo' },
    { name: TEMPORARY, mountPath: '/tmp' },
    ...certificateMounts(settings),
    ...(grpcServerSecret(medusa)
      ? [
          {
            name: GRPC_CERTIFICATES,
            mountPath: `/etc/certificates/${GRPC_CERTIFICATES}`,
          },
        ]
      : []),
    ...(credentials
      ? [{ name: credentials, mountPath: '/etc/medusa-secrets' }]
      : []),
    ...(managementApiSecret !== undefined
      ? [{ name: MANAGEMENT_CERTIFICATES, mountPath: '/etc/encryption/mgmt' }]
      : []),
  ];
}

/** The certificates for encrypted connections to Cassandra: of one Secret, or of up to three (operator-spec 8.1.1 step 5). */
function certificateVolumes(settings: MedusaSettings): Volume[] {
  const { certificatesSecret } = settings;
  if (certificatesSecret) return [ofSecret(CERTIFICATES, certificatesSecret)];
  return storeSecrets(settings.medusa).flatMap(([name, secret]) =>
    secret === undefined ? [] : [ofSecret(name, secret)],
  );
}

function certificateMounts({
  medusa,
  certificatesSecret,
}: MedusaSettings): Mount[] {
  if (certificatesSecret) {
    return [{ name: CERTIFICATES, mountPath: '/etc/certificates' }];
  }
  return storeSecrets(medusa).flatMap(([name, secret]) =>
    secret === undefined
      ? []
      : [{ name, mountPath: `/etc/certificates/${name}` }],
  );
}

function storeSecrets({
  clientEncryptionStores: stores,
}: MedusaClusterTemplate): Array<[string, string | undefined]> {
  return [
    ['certfile', stores?.keystoreSecretRef?.name],
    ['usercert', stores?.truststoreSecretRef?.name],
    ['userkey', stores?.truststorePasswordSecretRef?.name],
  ];
}

/** The Secret with which Medusa shows who it is; empty where its service is not encrypted. */
export function grpcServerSecret(medusa: MedusaClusterTemplate): string {
  return medusa.serviceProperties?.encryption?.serverSecretName ?? '';
}

function ofSecret(name: string, secretName: string): Volume {
  return { name, secret: { secretName } };
}
