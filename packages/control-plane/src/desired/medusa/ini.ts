import { InputError } from '@backstage/errors';
import type { MedusaSettings } from './settings';

type Value = string | number | boolean | undefined;

const CERTIFICATES = '/etc/certificates';
const GRPC_CERTIFICATES = `${CERTIFICATES}/grpc-server-certs`;
const MANAGEMENT_CERTIFICATES = '/etc/encryption/mgmt';
const SNAPSHOTS = '127.0.0.1:8080/api/v0/ops/node/snapshots';

/**
 * `medusa.ini` (operator-spec 8.1.1 step 5). Its text must equal the operator's to the byte: another one would let Medusa start
 * again in every pod.
 * @throws InputError naming a field whose value would break out of its line
 */
export function medusaIni(settings: MedusaSettings): string {
  return [
    section('cassandra', [
      ['use_sudo', 'false'],
      ...certificateLines(settings),
    ]),
    section('storage', storageLines(settings)),
    section('grpc', grpcLines(settings)),
    section('logging', [['level', 'DEBUG']]),
    section('kubernetes', kubernetesLines(settings)),
  ].join('\n');
}

/** A blank line, the title, then a line for each value that is not undefined. */
function section(name: string, values: Array<[string, Value]>): string {
  const lines = values
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} = ${oneLine(key, String(value))}`);
  return ['', ...[`[${name}]`, ...lines].map(line => `    ${line}`)].join('\n');
}

function oneLine(key: string, value: string): string {
  if (/[\r\n]/.test(value)) {
    throw new InputError(
      `spec.medusa: the value of ${key} has a line break: remove it`,
    );
  }
  return value;
}

function certificateLines({
  medusa,
  certificatesSecret,
}: MedusaSettings): Array<[string, Value]> {
  if (certificatesSecret) {
    return [
      ['certfile', `${CERTIFICATES}/rootca.crt`],
      ['usercert', `${CERTIFICATES}/client.crt_signed`],
      ['userkey', `${CERTIFICATES}/client.key`],
    ];
  }
  const stores = medusa.clientEncryptionStores ?? {};
  const path = (name: string, reference?: { key?: string }) =>
    reference && `${CERTIFICATES}/${name}/${reference.key ?? ''}`;
  return [
    ['certfile', path('certfile', stores.keystoreSecretRef)],
    ['usercert', path('usercert', stores.truststoreSecretRef)],
    ['userkey', path('userkey', stores.truststorePasswordSecretRef)],
  ];
}

function storageLines({
  cluster,
  storage,
}: MedusaSettings): Array<[string, Value]> {
  const secret = storage.storageSecretRef?.name;
  return [
    ['use_sudo_for_restore', 'false'],
    ['storage_provider', storage.storageProvider ?? ''],
    ['bucket_name', storage.bucketName ?? ''],
    ['key_file', secret ? '/etc/medusa-secrets/credentials' : undefined],
    ['prefix', storage.prefix || cluster.metadata.name],
    ['max_backup_age', storage.maxBackupAge ?? 0],
    ['max_backup_count', storage.maxBackupCount ?? 0],
    ['region', unlessZero(storage.region)],
    ['host', unlessZero(storage.host)],
    ['port', unlessZero(storage.port)],
    ['secure', truth(storage.secure)],
    ['ssl_verify', truth(storage.sslVerify)],
    [
      'backup_grace_period_in_days',
      unlessZero(storage.backupGracePeriodInDays),
    ],
    ['api_profile', unlessZero(storage.apiProfile)],
    [
      'transfer_max_bandwidth',
      unlessZero(storage.transferMaxBandwidth ?? '50MB/s'),
    ],
    ['concurrent_transfers', storage.concurrentTransfers || 1],
    [
      'multi_part_upload_threshold',
      unlessZero(storage.multiPartUploadThreshold ?? 104_857_600),
    ],
  ];
}

function grpcLines({ medusa }: MedusaSettings): Array<[string, Value]> {
  const { grpcPort, encryption } = medusa.serviceProperties ?? {};
  return [
    ['enabled', 1],
    ['port', unlessZero(grpcPort)],
    ...(encryption ? certificateFiles(GRPC_CERTIFICATES) : []),
  ];
}

function kubernetesLines({
  managementApiSecret,
}: MedusaSettings): Array<[string, Value]> {
  const secured = managementApiSecret !== undefined;
  return [
    ['use_mgmt_api', 1],
    ['enabled', 1],
    ['cassandra_url', `${secured ? 'https' : 'http'}://${SNAPSHOTS}`],
    ...(secured ? certificateFiles(MANAGEMENT_CERTIFICATES) : []),
  ];
}

function certificateFiles(folder: string): Array<[string, Value]> {
  return [
    ['ca_cert', `${folder}/ca.crt`],
    ['tls_cert', `${folder}/tls.crt`],
    ['tls_key', `${folder}/tls.key`],
  ];
}

function unlessZero<T extends string | number>(value?: T): T | undefined {
  return value || undefined;
}

/** As Python writes it. */
function truth(value?: boolean): string {
  return value ? 'True' : 'False';
}
