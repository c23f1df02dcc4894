import type {
  FreeForm,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withDefaults } from '../config/yamlDefaults';
import type { DatacenterConfig, Enrichment } from '../datacenterConfig';
import { withJvmOption } from './jvmOption';

const ON: FreeForm = {
  authenticator: 'PasswordAuthenticator',
  authorizer: 'CassandraAuthorizer',
  role_manager: 'CassandraRoleManager',
};

const OFF: FreeForm = {
  authenticator: 'AllowAllAuthenticator',
  authorizer: 'AllowAllAuthorizer',
  role_manager: 'CassandraRoleManager',
};

const DSE_PACKAGE = 'com.datastax.bdp.cassandra.auth';

const DSE_ON: FreeForm = {
  authenticator: `${DSE_PACKAGE}.DseAuthenticator`,
  authorizer: `${DSE_PACKAGE}.DseAuthorizer`,
  role_manager: `${DSE_PACKAGE}.DseRoleManager`,
};

/** DSE reads these as texts. */
const DSE_YAML_ON: FreeForm = {
  authentication_options: { enabled: 'true' },
  authorization_options: { enabled: 'true' },
  role_management_options: { mode: 'internal' },
};

/** People who come through JMX are the same as those who come through CQL. */
const JMX_BY_CASSANDRA = [
  '-Dcassandra.jmx.remote.login.config=CassandraLogin',
  '-Djava.security.auth.login.config=$CASSANDRA_HOME/conf/cassandra-jaas.config',
  '-Dcassandra.jmx.authorizer=org.apache.cassandra.auth.jmx.AuthorizationProxy',
];

/** Authenticator, authoriser and role manager where the user named none, and who may come through JMX (operator-spec 3.8). */
export const authentication: Enrichment = (config, { cluster }) => {
  const on = cluster.spec.auth !== false;
  return withJmx(withYaml(config, on), cluster, on);
};

function withYaml(config: DatacenterConfig, on: boolean): DatacenterConfig {
  const dse = config.serverType === 'dse';
  const { cassandraYaml, dseYaml } = config.config;
  const served = dse ? DSE_ON : ON;
  return {
    ...config,
    config: {
      ...config.config,
      cassandraYaml: withDefaults(cassandraYaml, on ? served : OFF),
      dseYaml: on && dse ? withDefaults(dseYaml, DSE_YAML_ON) : dseYaml,
    },
  };
}

/** Reaper without HTTP comes through JMX from another pod, for which Cassandra would ask for a password file. */
function withJmx(
  config: DatacenterConfig,
  { spec }: K8ssandraCluster,
  on: boolean,
): DatacenterConfig {
  const management = spec.reaper?.httpManagement as
    | { enabled?: boolean }
    | undefined;
  if (management?.enabled !== false) {
    return config;
  }
  const options = [`-Dcom.sun.management.jmxremote.authenticate=${on}`];
  if (on && spec.secretsProvider !== 'external') {
    options.push(...JMX_BY_CASSANDRA);
  }
  return options.reduce(withJvmOption, config);
}
