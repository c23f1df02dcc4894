import { withDefaults } from '../config/yamlDefaults';
import { isCassandra3, type Enrichment } from '../datacenterConfig';

/** Values of `cassandra.yaml` that depend on the server, where the user gave none (operator-spec 3.5 steps 12, 13, 15). */
export const serverDefaults: Enrichment = config => {
  const old = isCassandra3(config);
  const cassandraYaml = withDefaults(config.config.cassandraYaml, {
    num_tokens: old ? 256 : 16,
    ...(old && { start_rpc: false }),
    ...(config.serverType !== 'cassandra' && {
      allocate_tokens_for_local_replication_factor: 3,
    }),
  });
  return { ...config, config: { ...config.config, cassandraYaml } };
};
