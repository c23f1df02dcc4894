import type {
  CassandraClusterTemplate,
  K8ssandraClusterSpec,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from '../coalesce';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { encryptionStores } from './encryptionStores';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  data: {
    'keystore-password': base64('kp'),
    'truststore-password': base64('tp'),
  },
};
const stores = (name: string) => ({
  keystoreSecretRef: { name, key: 'store.jks' },
  truststoreSecretRef: { name },
});

function enriched(
  cassandra: Partial<CassandraClusterTemplate>,
  spec: Partial<K8ssandraClusterSpec> = {},
) {
  const cluster = aCluster(
    {
      clientEncryptionStores: stores('client'),
      serverEncryptionStores: stores('server'),
      ...cassandra,
    },
    spec,
  );
  const template = aDatacenter('dc1');
  return encryptionStores(coalesceDatacenter(cluster, template), {
    cluster,
    template,
    field: 'x',
    systemReplication: {},
    referenced: { '/Secret/ns1/client': secret, '/Secret/ns1/server': secret },
  });
}

const client = { client_encryption_options: { enabled: true } };
const server = { server_encryption_options: { internode_encryption: 'all' } };

describe('encryption by given stores (operator-spec 3.9)', () => {
  it('mounts both stores of both sides, in order', () => {
    const { podTemplate } = enriched({
      config: { cassandraYaml: { ...client, ...server } },
      extraVolumes: { volumes: [{ name: 'mine' }] },
    });
    expect(podTemplate.volumes).toEqual([
      { name: 'mine' },
      {
        name: 'client-keystore',
        secret: {
          secretName: 'client',
          items: [{ key: 'store.jks', path: 'keystore' }],
        },
      },
      {
        name: 'client-truststore',
        secret: {
          secretName: 'client',
          items: [{ key: 'truststore', path: 'truststore' }],
        },
      },
      {
        name: 'server-keystore',
        secret: {
          secretName: 'server',
          items: [{ key: 'store.jks', path: 'keystore' }],
        },
      },
      {
        name: 'server-truststore',
        secret: {
          secretName: 'server',
          items: [{ key: 'truststore', path: 'truststore' }],
        },
      },
    ]);
    expect(podTemplate.containers).toEqual([
      {
        name: 'cassandra',
        volumeMounts: [
          { name: 'client-keystore', mountPath: '/mnt/client-keystore' },
          { name: 'client-truststore', mountPath: '/mnt/client-truststore' },
          { name: 'server-keystore', mountPath: '/mnt/server-keystore' },
          { name: 'server-truststore', mountPath: '/mnt/server-truststore' },
        ],
      },
    ]);
  });

  it('sets cassandra.yaml, and encrypts JMX as clients are', () => {
    const { config } = enriched({
      config: {
        cassandraYaml: client,
        jvmOptions: { additionalOptions: ['-Dmine'] },
      },
    });
    expect(config.cassandraYaml).toEqual({
      client_encryption_options: {
        enabled: true,
        keystore: '/mnt/client-keystore/keystore',
        truststore: '/mnt/client-truststore/truststore',
        keystore_password: 'kp',
        truststore_password: 'tp',
      },
    });
    expect(config.jvmOptions.additionalOptions).toEqual([
      '-Djavax.net.ssl.trustStorePassword=tp',
      '-Djavax.net.ssl.keyStorePassword=kp',
      '-Djavax.net.ssl.trustStore=/mnt/client-truststore/truststore',
      '-Djavax.net.ssl.keyStore=/mnt/client-keystore/keystore',
      '-Dcom.sun.management.jmxremote.ssl.need.client.auth=true',
      '-Dcom.sun.management.jmxremote.ssl=true',
      '-Dmine',
    ]);
  });

  it('leaves JMX alone where only nodes talk encrypted', () => {
    const { config } = enriched({ config: { cassandraYaml: server } });
    expect(config.jvmOptions).toEqual({});
    expect(config.cassandraYaml.server_encryption_options).toEqual({
      internode_encryption: 'all',
      keystore: '/mnt/server-keystore/keystore',
      truststore: '/mnt/server-truststore/truststore',
      keystore_password: 'kp',
      truststore_password: 'tp',
    });
  });

  it('keeps what the user set', () => {
    const options = {
      enabled: true,
      keystore: '/mine',
      keystore_password: 'x',
    };
    const { config } = enriched({
      config: { cassandraYaml: { client_encryption_options: options } },
    });
    expect(config.cassandraYaml.client_encryption_options).toMatchObject(
      options,
    );
  });

  it('reads and mounts nothing with external secrets', () => {
    const cassandraYaml = { ...client, ...server };
    const { config, podTemplate } = enriched(
      { config: { cassandraYaml } },
      { secretsProvider: 'external' },
    );
    expect(podTemplate.volumes).toEqual([]);
    expect(podTemplate.containers).toEqual([{ name: 'cassandra' }]);
    expect(config.cassandraYaml).toEqual(cassandraYaml);
    expect(config.jvmOptions.additionalOptions).toEqual([
      '-Dcom.sun.management.jmxremote.ssl.need.client.auth=true',
      '-Dcom.sun.management.jmxremote.ssl=true',
    ]);
  });

  it.each([
    ['nothing is encrypted', {}],
    ['stores are not given', { clientEncryptionStores: undefined }],
  ])('does nothing when %s', (_case, cassandra) => {
    const cassandraYaml =
      'clientEncryptionStores' in cassandra ? client : undefined;
    const config = enriched({ ...cassandra, config: { cassandraYaml } });
    expect(config.podTemplate.volumes).toEqual([]);
    expect(config.config.jvmOptions).toEqual({});
  });

  it('stops where a password is not there', () => {
    expect(() =>
      enriched({
        config: { cassandraYaml: client },
        clientEncryptionStores: stores('absent'),
      }),
    ).toThrow(
      'the Secret absent in namespace ns1 of the control-plane cluster',
    );
  });
});
