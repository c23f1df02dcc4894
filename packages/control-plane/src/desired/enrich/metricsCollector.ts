import { satisfies } from 'semver';
import type { DatacenterConfig, Enrichment } from '../datacenterConfig';
import { withCassandraEnv } from './containerEnv';

const METRICS = 'org.apache.cassandra.metrics';

const DEFAULT_FILTERS = [
  ...['Table', 'table'].map(name => `deny:${METRICS}.${name}`),
  ...[
    'table.live_ss_table_count',
    'Table.LiveSSTableCount',
    'table.live_disk_space_used',
    'table.LiveDiskSpaceUsed',
    'Table.Pending',
    'Table.Memtable',
    'Table.Compaction',
    'table.read',
    'table.write',
    'table.range',
    'table.coordinator',
    'table.dropped_mutations',
  ].map(name => `allow:${METRICS}.${name}`),
];

/** Versions of Cassandra whose management API serves metrics itself (operator-spec 3.5). */
const MODERN_ENDPOINT = '>=3.11.13 <4.0.0 || >=4.0.4';

/** Whether the server can do without the older collector. */
export function hasMetricsEndpoint(config: DatacenterConfig): boolean {
  return (
    config.serverType !== 'cassandra' ||
    satisfies(config.serverVersion, MODERN_ENDPOINT, {
      includePrerelease: true,
    })
  );
}

/**
 * Whether the older collector (MCAC) runs: when the user wants it, and always for versions without the newer endpoint.
 * Upstream refuses those unless the user switches the collector on, and so gets stuck on older manifests for ever.
 */
export function usesOlderCollector(config: DatacenterConfig): boolean {
  return config.telemetry.mcac?.enabled === true || !hasMetricsEndpoint(config);
}

/** Filters of the older collector (operator-spec 3.5 step 9, 3.20). */
export const metricFilters: Enrichment = config => {
  if (!usesOlderCollector(config)) {
    return config;
  }
  const own = config.telemetry.mcac?.metricFilters ?? [];
  const filters = own.length > 0 ? own : DEFAULT_FILTERS;
  return withCassandraEnv(config, 'METRIC_FILTERS', filters.join(' '));
};

/** Switches the older collector off where it is not used; comes after all other variables (operator-spec 3.6). */
export const collectorSwitch: Enrichment = config =>
  usesOlderCollector(config)
    ? config
    : withCassandraEnv(config, 'MGMT_API_DISABLE_MCAC', 'true');
