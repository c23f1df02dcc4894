import type { MedusaStorage } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { STORAGE, settingsOf } from '../__testUtils__/medusa';
import { medusaIni } from './ini';

const ini = (...args: Parameters<typeof settingsOf>) =>
  medusaIni(settingsOf(...args));

/** Lines of one section without indent. */
function section(text: string, name: string): string[] {
  const [, ...rest] = text.split(`\n    [${name}]\n`);
  const [body] = rest.join('').split('\n\n');
  return body.split('\n').map(line => line.trim());
}

const storage = (properties: MedusaStorage) =>
  section(ini({ storageProperties: { ...STORAGE, ...properties } }), 'storage');

describe('medusa.ini (operator-spec 8.1.1)', () => {
  it('has five sections, each line indented by four, and no line break at the end', () => {
    const text = ini();
    expect(text.match(/\[\w+\]/g)).toEqual([
      '[cassandra]',
      '[storage]',
      '[grpc]',
      '[logging]',
      '[kubernetes]',
    ]);
    const lines = text.split('\n').filter(line => line !== '');
    expect(lines.filter(line => !/^ {4}\S/.test(line))).toEqual([]);
    expect(text.startsWith('\n    [cassandra]\n')).toBe(true);
    expect(text.endsWith('/ops/node/snapshots')).toBe(true);
  });

  it('says of storage what the schema fills in', () => {
    expect(storage({})).toEqual([
      'use_sudo_for_restore = false',
      'storage_provider = s3',
      'bucket_name = backups',
      'key_file = /etc/medusa-secrets/credentials',
      'prefix = demo',
      'max_backup_age = 0',
      'max_backup_count = 0',
      'secure = False',
      'ssl_verify = False',
      'transfer_max_bandwidth = 50MB/s',
      'concurrent_transfers = 1',
      'multi_part_upload_threshold = 104857600',
    ]);
  });

  it('says of storage everything that is set, in its order', () => {
    const all = storage({
      prefix: 'mine',
      maxBackupAge: 7,
      maxBackupCount: 3,
      region: 'eu-1',
      host: 'minio',
      port: 9000,
      secure: true,
      sslVerify: true,
      backupGracePeriodInDays: 10,
      apiProfile: 'default',
      transferMaxBandwidth: '1GB/s',
      concurrentTransfers: 4,
      multiPartUploadThreshold: 1000,
    });
    expect(all.slice(4)).toEqual([
      'prefix = mine',
      'max_backup_age = 7',
      'max_backup_count = 3',
      'region = eu-1',
      'host = minio',
      'port = 9000',
      'secure = True',
      'ssl_verify = True',
      'backup_grace_period_in_days = 10',
      'api_profile = default',
      'transfer_max_bandwidth = 1GB/s',
      'concurrent_transfers = 4',
      'multi_part_upload_threshold = 1000',
    ]);
  });

  it.each<[string, MedusaStorage, string]>([
    [
      'no key with a role',
      { storageSecretRef: undefined, credentialsType: 'role-based' },
      'key_file',
    ],
    [
      'no bandwidth when it is emptied',
      { transferMaxBandwidth: '' },
      'transfer_max_bandwidth',
    ],
    [
      'no threshold of zero',
      { multiPartUploadThreshold: 0 },
      'multi_part_upload_threshold',
    ],
    ['no port of zero', { port: 0 }, 'port'],
  ])('has %s', (_, properties, key) => {
    expect(storage(properties).join('\n')).not.toContain(`${key} =`);
  });

  it('names certificates of one Secret by their fixed keys, before those of stores', () => {
    const lines = section(
      ini({
        certificatesSecretRef: { name: 'certs' },
        clientEncryptionStores: { keystoreSecretRef: { name: 'a', key: 'b' } },
      }),
      'cassandra',
    );
    expect(lines).toEqual([
      'use_sudo = false',
      'certfile = /etc/certificates/rootca.crt',
      'usercert = /etc/certificates/client.crt_signed',
      'userkey = /etc/certificates/client.key',
    ]);
  });

  it('names certificates of stores by the keys of their secrets', () => {
    const lines = section(
      ini({
        clientEncryptionStores: {
          keystoreSecretRef: { name: 'ca', key: 'ca.crt' },
          truststoreSecretRef: { name: 'user', key: 'tls.crt' },
          truststorePasswordSecretRef: { name: 'user', key: 'tls.key' },
        },
      }),
      'cassandra',
    );
    expect(lines.slice(1)).toEqual([
      'certfile = /etc/certificates/certfile/ca.crt',
      'usercert = /etc/certificates/usercert/tls.crt',
      'userkey = /etc/certificates/userkey/tls.key',
    ]);
  });

  it('serves on another port, encrypted', () => {
    const grpc = section(
      ini({
        serviceProperties: {
          grpcPort: 55055,
          encryption: { clientSecretName: 'c', serverSecretName: 's' },
        },
      }),
      'grpc',
    );
    expect(grpc).toEqual([
      'enabled = 1',
      'port = 55055',
      'ca_cert = /etc/certificates/grpc-server-certs/ca.crt',
      'tls_cert = /etc/certificates/grpc-server-certs/tls.crt',
      'tls_key = /etc/certificates/grpc-server-certs/tls.key',
    ]);
  });

  it('shows a certificate to a management API that asks for one', () => {
    const manual = { clientSecretName: 'client', serverSecretName: 'server' };
    expect(
      section(ini({}, { managementApiAuth: { manual } }), 'kubernetes'),
    ).toEqual([
      'use_mgmt_api = 1',
      'enabled = 1',
      'cassandra_url = https://127.0.0.1:8080/api/v0/ops/node/snapshots',
      'ca_cert = /etc/encryption/mgmt/ca.crt',
      'tls_cert = /etc/encryption/mgmt/tls.crt',
      'tls_key = /etc/encryption/mgmt/tls.key',
    ]);
  });

  it('lets no value break out of its line', () => {
    expect(() => storage({ bucketName: 'a\n[grpc]\nenabled = 0' })).toThrow(
      'spec.medusa: the value of bucket_name has a line break: remove it',
    );
  });
});
