import type {
  CassandraClusterTemplate,
  FreeForm,
  K8ssandraClusterSpec,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCassandraDatacenter } from '../cassandraDatacenter';
import { referenceKey, referencesOf } from '../references';
import { aCluster } from '../__testUtils__/cluster';

const secret: Secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  data: { 'keystore-password': 'eA==', 'truststore-password': 'eA==' },
};
const stores = {
  keystoreSecretRef: { name: 'k' },
  truststoreSecretRef: { name: 't' },
};

/** A datacenter in which every concern has something to add. */
function build(
  cassandra: Partial<CassandraClusterTemplate>,
  spec: Partial<K8ssandraClusterSpec>,
) {
  const cluster = aCluster(
    {
      clientEncryptionStores: stores,
      serverEncryptionStores: stores,
      config: {
        cassandraYaml: {
          num_tokens: 4,
          client_encryption_options: { enabled: true },
          server_encryption_options: { internode_encryption: 'all' },
        },
        jvmOptions: { additionalOptions: ['-Dmine'] },
      },
      extraVolumes: {
        volumes: [{ name: 'mine' }],
        pvcs: [{ name: 'claim', mountPath: '/claim' }],
      },
      telemetry: { vector: { enabled: true }, mcac: { enabled: true } },
      mgmtAPIHeap: '64Mi',
      ...cassandra,
    },
    {
      reaper: { httpManagement: { enabled: false } },
      medusa: {
        storageProperties: {
          storageProvider: 's3',
          bucketName: 'b',
          storageSecretRef: { name: 'bucket' },
        },
        clientEncryptionStores: stores,
      },
      ...spec,
    },
  );
  const [template] = cluster.spec.cassandra!.datacenters!;
  const references = referencesOf(cluster, template);
  const { spec: result } = buildCassandraDatacenter({
    cluster,
    template,
    index: 0,
    systemReplication: { dc1: 3 },
    superuserSecretName: 's',
    referenced: Object.fromEntries(
      references.map(each => [referenceKey(each), secret]),
    ),
  });
  const pod = (result.podTemplateSpec as any).spec;
  const names = (list: Array<{ name: string }> = []) =>
    list.map(each => each.name);
  const cassandraContainer = pod.containers.find(
    (each: { name: string }) => each.name === 'cassandra',
  );
  return {
    containers: names(pod.containers),
    initContainers: names(pod.initContainers),
    volumes: names(pod.volumes),
    env: names(cassandraContainer.env),
    mounts: names(cassandraContainer.volumeMounts),
    additionalVolumes: names(result.storageConfig?.additionalVolumes as any),
    jvm: (result.config as any)['cassandra-env-sh']['additional-jvm-opts'].map(
      (each: string) => each.split('=')[0],
    ),
    users: result.users?.map(each => each.secretName),
  };
}

/** The order is part of the result: another one restarts every node of an adopted cluster (operator-spec 3.5, Appendix E). */
describe('order of what the concerns of a datacenter add', () => {
  const all = build({}, {});

  it('containers: what the user listed, Cassandra, the logger, Medusa', () => {
    expect(all.containers).toEqual([
      'cassandra',
      'server-system-logger',
      'medusa',
    ]);
    const containers = [{ name: 'a' }, { name: 'cassandra' }, { name: 'b' }];
    expect(build({ containers }, {}).containers).toEqual([
      'a',
      'cassandra',
      'b',
      'server-system-logger',
      'medusa',
    ]);
  });

  it('init containers: the configuration, a restore, the configuration per node', () => {
    expect(all.initContainers).toEqual([
      'server-config-init',
      'medusa-restore',
      'per-node-config',
    ]);
  });

  it('volumes: those of the user, stores, Medusa, the configuration per node', () => {
    expect(all.volumes.slice(0, 5)).toEqual([
      'mine',
      'client-keystore',
      'client-truststore',
      'server-keystore',
      'server-truststore',
    ]);
    expect(all.volumes.at(-1)).toBe('per-node-config');
    expect(all.mounts).toEqual(all.volumes.slice(1, 5));
  });

  it('volumes of nodes: claims of the user, Vector, the metrics agent last', () => {
    expect(all.additionalVolumes).toEqual([
      'claim',
      'vector-config',
      'metrics-agent-config',
    ]);
  });

  it.each<[string, FreeForm, string[]]>([
    [
      'with the older collector',
      { mcac: { enabled: true } },
      ['LOCAL_JMX', 'METRIC_FILTERS', 'MANAGEMENT_API_HEAP_SIZE'],
    ],
    [
      'without it',
      {},
      ['LOCAL_JMX', 'MANAGEMENT_API_HEAP_SIZE', 'MGMT_API_DISABLE_MCAC'],
    ],
  ])('environment %s', (_case, telemetry, expected) => {
    expect(build({ telemetry }, {}).env).toEqual(expected);
  });

  it('JVM options: the last that was added comes first, those of the user last', () => {
    expect(all.jvm).toEqual([
      '-Dcassandra.allow_alter_rf_during_range_movement',
      '-Dcassandra.system_distributed_replication',
      '-Dcassandra.jmx.authorizer',
      '-Djava.security.auth.login.config',
      '-Dcassandra.jmx.remote.login.config',
      '-Dcom.sun.management.jmxremote.authenticate',
      '-Djavax.net.ssl.trustStorePassword',
      '-Djavax.net.ssl.keyStorePassword',
      '-Djavax.net.ssl.trustStore',
      '-Djavax.net.ssl.keyStore',
      '-Dcom.sun.management.jmxremote.ssl.need.client.auth',
      '-Dcom.sun.management.jmxremote.ssl',
      '-Dmine',
    ]);
  });

  it('users: of Reaper, then of Medusa', () => {
    expect(all.users).toEqual(['demo-reaper', 'demo-medusa']);
    expect(build({}, { auth: false }).users).toEqual(['demo-medusa']);
    expect(build({}, { secretsProvider: 'external' }).users).toBeUndefined();
  });
});
