import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withDefaults } from '../config/yamlDefaults';
import type { Enrichment } from '../datacenterConfig';

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

/** Authenticator, authoriser and role manager where the user named none (operator-spec 3.8). */
export const authentication: Enrichment = (config, { cluster }) => {
  const on = cluster.spec.auth !== false;
  const dse = config.serverType === 'dse';
  const { cassandraYaml, dseYaml } = config.config;
  if (!on) {
    return withYaml(config, withDefaults(cassandraYaml, OFF), dseYaml);
  }
  return withYaml(
    config,
    withDefaults(cassandraYaml, dse ? DSE_ON : ON),
    dse ? withDefaults(dseYaml, DSE_YAML_ON) : dseYaml,
  );
};

function withYaml(
  config: Parameters<Enrichment>[0],
  cassandraYaml: FreeForm,
  dseYaml: FreeForm,
) {
  return { ...config, config: { ...config.config, cassandraYaml, dseYaml } };
}
