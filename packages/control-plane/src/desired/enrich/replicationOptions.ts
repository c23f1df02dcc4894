import type { Enrichment } from '../datacenterConfig';
import { withJvmOption } from './jvmOption';

/**
 * JVM options that concern replication (operator-spec 3.5, 3.10): the first datacenter starts with the system keyspaces
 * replicated as they shall be, and replication may be altered while nodes join. Not for DSE, which has neither.
 */
export const replicationOptions: Enrichment = (
  config,
  { cluster, template, systemReplication },
) => {
  if (config.serverType === 'dse') {
    return config;
  }
  let result = config;
  const first = cluster.spec.cassandra?.datacenters?.[0];
  if (first?.metadata.name === template.metadata.name) {
    const replication = Object.keys(systemReplication)
      .sort()
      .map(name => `${name}:${systemReplication[name]}`)
      .join(',');
    result = withJvmOption(
      result,
      `-Dcassandra.system_distributed_replication=${replication}`,
    );
  }
  return result.serverVersion.major === 3
    ? result
    : withJvmOption(
        result,
        '-Dcassandra.allow_alter_rf_during_range_movement=true',
      );
};
