import type {
  EncryptionStores,
  K8ssandraClusterSpec,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { referenceKey, type Referenced } from '../references';
import { passwordReferences, readPassword } from './passwords';

const cassandraYaml = {
  client_encryption_options: { enabled: true },
  server_encryption_options: { internode_encryption: 'all' },
};
const inOwnNamespace = aDatacenter('dc1', {
  k8sContext: 'east',
  metadata: { name: 'dc1', namespace: 'ns2' },
});
const besideCluster = aDatacenter('dc1', { k8sContext: 'east' });

const clientStores = {
  keystoreSecretRef: { name: 'client', key: 'store.jks' },
  truststoreSecretRef: { name: 'client' },
};
const serverStores = {
  ...clientStores,
  keystorePasswordSecretRef: { name: 'passwords', key: 'server-key' },
  truststorePasswordSecretRef: { name: 'passwords' },
};

const clusterOf = (spec: Partial<K8ssandraClusterSpec> = {}) =>
  aCluster(
    {
      config: { cassandraYaml },
      clientEncryptionStores: clientStores,
      serverEncryptionStores: serverStores,
    },
    spec,
  );

describe('which secrets are read (operator-spec 3.9)', () => {
  it('each once, by the namespace of the datacenter and that of the cluster', () => {
    const references = passwordReferences(clusterOf(), inOwnNamespace);
    expect(references.map(referenceKey)).toEqual([
      'east/Secret/ns2/client',
      'east/Secret/ns1/client',
      'east/Secret/ns2/passwords',
      'east/Secret/ns1/passwords',
    ]);
    expect(references[0].field).toBe(
      'spec.cassandra.clientEncryptionStores.keystorePasswordSecretRef',
    );
  });

  it('in one namespace where both are the same', () => {
    const references = passwordReferences(clusterOf(), besideCluster);
    expect(references.map(referenceKey)).toEqual([
      'east/Secret/ns1/client',
      'east/Secret/ns1/passwords',
    ]);
  });

  it.each([
    ['with external secrets', clusterOf({ secretsProvider: 'external' })],
    ['without stores', aCluster({ config: { cassandraYaml } })],
    ['without encryption', aCluster({ clientEncryptionStores: clientStores })],
  ])('none %s', (_case, cluster) => {
    expect(passwordReferences(cluster, inOwnNamespace)).toEqual([]);
  });

  it('refuses a store without a Secret', () => {
    const cluster = aCluster({
      config: { cassandraYaml },
      clientEncryptionStores: {
        ...clientStores,
        keystoreSecretRef: { name: '' },
      },
    });
    expect(() => passwordReferences(cluster, besideCluster)).toThrow(
      'spec.cassandra.clientEncryptionStores.keystoreSecretRef.name is missing',
    );
  });
});

const secret = (data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  data: Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Buffer.from(value).toString('base64'),
    ]),
  ),
});

describe('reading a password', () => {
  const keystore = {
    side: 'client',
    store: 'keystore',
    stores: clientStores as EncryptionStores,
  } as const;
  const own = 'east/Secret/ns2/client';
  const home = 'east/Secret/ns1/client';
  const read = (referenced: Referenced) =>
    readPassword(keystore, clusterOf(), inOwnNamespace, referenced);

  it.each<[string, Referenced, string]>([
    ['of the datacenter', { [own]: secret({ 'keystore-password': 'a' }) }, 'a'],
    [
      'of the datacenter before that of the cluster',
      {
        [own]: secret({ 'keystore-password': 'a' }),
        [home]: secret({ 'keystore-password': 'b' }),
      },
      'a',
    ],
    [
      'of the cluster where the datacenter has none',
      { [own]: null, [home]: secret({ 'keystore-password': 'b' }) },
      'b',
    ],
    [
      'of the cluster where that of the datacenter holds the store only',
      {
        [own]: secret({ 'store.jks': 'binary' }),
        [home]: secret({ 'keystore-password': 'b' }),
      },
      'b',
    ],
    ['that is empty', { [own]: secret({ 'keystore-password': '' }) }, ''],
    [
      'with letters beyond ASCII',
      { [own]: secret({ 'keystore-password': 'schlüssel' }) },
      'schlüssel',
    ],
  ])('%s', (_case, referenced, expected) => {
    expect(read(referenced)).toBe(expected);
  });

  it.each([
    ['keystore', 'server-key', 'a'],
    ['truststore', 'truststore-password', 'b'],
  ] as const)('by its own reference: %s', (store, key, value) => {
    expect(
      readPassword(
        { side: 'server', store, stores: serverStores },
        clusterOf(),
        besideCluster,
        { 'east/Secret/ns1/passwords': secret({ [key]: value }) },
      ),
    ).toBe(value);
  });

  it.each<[string, Referenced, string]>([
    [
      'is not there',
      { [own]: null, [home]: null },
      'spec.cassandra.clientEncryptionStores.keystorePasswordSecretRef: there is no Secret client in namespace ns2 of region east: create it there, it is not copied to regions by itself',
    ],
    [
      'has no such key',
      { [own]: secret({ 'store.jks': 'hidden' }), [home]: null },
      'spec.cassandra.clientEncryptionStores.keystorePasswordSecretRef: the Secret client in namespace ns2 of region east has no key keystore-password: add it, or name the key of the password in spec.cassandra.clientEncryptionStores.keystorePasswordSecretRef',
    ],
    [
      'was not read',
      {},
      'spec.cassandra.clientEncryptionStores.keystorePasswordSecretRef: the Secret client in namespace ns2 of region east was not read yet',
    ],
  ])('says where the Secret %s, and no value', (_case, referenced, message) => {
    expect(() => read(referenced)).toThrow(message);
    expect(() => read(referenced)).not.toThrow(/hidden|aGlkZGVu/);
  });
});
