import { InputError } from '@backstage/errors';
import type { Enrichment } from '../datacenterConfig';

/**
 * Cassandra does not start with both ways of syncing the commit log (operator-spec 3.5 step 17).
 * @throws InputError naming both fields
 */
export const commitlogCheck: Enrichment = (config, { field }) => {
  const yaml = config.config.cassandraYaml;
  if (
    yaml.commitlog_sync_period_in_ms !== undefined &&
    yaml.commitlog_sync_batch_window_in_ms !== undefined
  ) {
    throw new InputError(
      `${field}.config.cassandraYaml sets commitlog_sync_period_in_ms and commitlog_sync_batch_window_in_ms: keep one of them, also at spec.cassandra.config`,
    );
  }
  return config;
};
