import type { K8ssandraClusterSpec } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from '../coalesce';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { authentication } from './authentication';

const BY_CASSANDRA = [
  '-Dcassandra.jmx.authorizer=org.apache.cassandra.auth.jmx.AuthorizationProxy',
  '-Djava.security.auth.login.config=$CASSANDRA_HOME/conf/cassandra-jaas.config',
  '-Dcassandra.jmx.remote.login.config=CassandraLogin',
];
const asks = (on: boolean) =>
  `-Dcom.sun.management.jmxremote.authenticate=${on}`;

function optionsOf(spec: Partial<K8ssandraClusterSpec>) {
  const cluster = aCluster(
    { config: { jvmOptions: { additionalOptions: ['-Dmine'] } } },
    spec,
  );
  const template = aDatacenter('dc1');
  const { config } = authentication(coalesceDatacenter(cluster, template), {
    cluster,
    template,
    field: 'x',
    systemReplication: {},
    referenced: {},
  });
  return config.jvmOptions.additionalOptions;
}

describe('who may come through JMX (operator-spec 3.8)', () => {
  const jmx = { httpManagement: { enabled: false } };

  it.each<[string, Partial<K8ssandraClusterSpec>, string[]]>([
    ['no Reaper', {}, []],
    ['a Reaper by HTTP', { reaper: { httpManagement: { enabled: true } } }, []],
    ['a Reaper that says nothing', { reaper: {} }, []],
    ['a Reaper by JMX', { reaper: jmx }, [...BY_CASSANDRA, asks(true)]],
    [
      'a Reaper by JMX, authentication off',
      { reaper: jmx, auth: false },
      [asks(false)],
    ],
    [
      'a Reaper by JMX, external secrets',
      { reaper: jmx, secretsProvider: 'external' },
      [asks(true)],
    ],
  ])('%s', (_case, spec, expected) => {
    expect(optionsOf(spec)).toEqual([...expected, '-Dmine']);
  });
});
