/** A rule that Prometheus applies to a scraped metric. */
export interface Relabeling {
  sourceLabels?: string[];
  regex: string;
  separator?: string;
  replacement?: string;
  targetLabel?: string;
  action?: 'drop' | 'labeldrop';
}

/** Target label and its value for each metric whose path in the collector matches. */
type Targets = Array<[label: string, value: string]>;

const NAME = '__name__';
const WORD = '(\\w+)';

const CASSANDRA = 'org\\.apache\\.cassandra\\.metrics';
const PEER_DELAYS = `${CASSANDRA}\\.hints_service\\.hint_delays[\\-\\.]([\\w\\.]+)`;
const PEER_HINTS = `${CASSANDRA}\\.hints_service\\.hints_created[\\-\\.]([\\w\\.]+)`;

/** Sets labels from the metric's path in the collector, which the label `mcac` holds. */
function byPath(regex: string, targets: Targets): Relabeling[] {
  return targets.map(([targetLabel, replacement]) => ({
    sourceLabels: ['mcac'],
    regex,
    replacement,
    targetLabel,
  }));
}

/** Sets a label from the metric's first name in Prometheus, kept in `prom_name`. */
function byPromName(
  regex: string,
  targetLabel: string,
  replacement: string,
): Relabeling {
  return { sourceLabels: ['prom_name'], regex, replacement, targetLabel };
}

/** Metrics of Cassandra that have only a name of their own: `mcac_<part>_<metric>`. */
function plain(part: string, name: string = part): Relabeling[] {
  return byPath(`${CASSANDRA}\\.${part}\\.${WORD}`, [
    [NAME, `mcac_${name}_\${1}`],
  ]);
}

/**
 * How metrics of the older collector (MCAC) get the names and labels that its dashboards use (operator-spec 3.20).
 * Order matters: later rules read what earlier ones wrote.
 */
export const COLLECTOR_RELABELINGS: Relabeling[] = [
  {
    sourceLabels: [NAME],
    regex: 'collectd_mcac_(meter|histogram).*',
    replacement: '${1}',
    targetLabel: 'kind',
  },
  {
    sourceLabels: [NAME],
    regex: '.*rate_(mean|1m|5m|15m)',
    action: 'drop',
  },
  {
    sourceLabels: [NAME],
    regex: '(collectd_mcac_.+)',
    replacement: '${1}',
    targetLabel: 'prom_name',
  },
  byPromName('.+_bucket_(\\d+)', 'le', '${1}'),
  byPromName('.+_bucket_inf', 'le', '+Inf'),
  byPromName('.*_histogram_p(\\d+)', 'quantile', '.${1}'),
  byPromName('.*_histogram_min', 'quantile', '0'),
  byPromName('.*_histogram_max', 'quantile', '1'),
  {
    sourceLabels: ['mcac'],
    regex: `${CASSANDRA}\\.table\\.${WORD}`,
    action: 'drop',
  },
  ...byPath(`${CASSANDRA}\\.table\\.${WORD}\\.${WORD}\\.${WORD}`, [
    ['table', '${3}'],
    ['keyspace', '${2}'],
    [NAME, 'mcac_table_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.keyspace\\.${WORD}\\.${WORD}`, [
    ['keyspace', '${2}'],
    [NAME, 'mcac_keyspace_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.thread_pools\\.${WORD}\\.${WORD}\\.${WORD}.*`, [
    ['pool_type', '${2}'],
    ['pool_name', '${3}'],
    [NAME, 'mcac_thread_pools_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.client_request\\.${WORD}\\.${WORD}$`, [
    ['request_type', '${2}'],
    [NAME, 'mcac_client_request_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.client_request\\.${WORD}\\.${WORD}\\.${WORD}$`, [
    ['cl', '${3}'],
    ['request_type', '${2}'],
    [NAME, 'mcac_client_request_${1}_cl'],
  ]),
  ...byPath(`${CASSANDRA}\\.cache\\.${WORD}\\.${WORD}`, [
    ['cache_name', '${2}'],
    [NAME, 'mcac_cache_${1}'],
  ]),
  ...plain('cql'),
  ...byPath(`${CASSANDRA}\\.dropped_message\\.${WORD}\\.${WORD}`, [
    ['message_type', '${2}'],
    [NAME, 'mcac_dropped_message_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.streaming\\.${WORD}\\.(.+)$`, [
    ['peer_ip', '${2}'],
    [NAME, 'mcac_streaming_${1}'],
  ]),
  ...byPath(`${CASSANDRA}\\.streaming\\.${WORD}$`, [
    [NAME, 'mcac_streaming_${1}'],
  ]),
  ...plain('commit_log'),
  ...plain('compaction'),
  ...plain('storage'),
  ...plain('batch'),
  ...plain('client'),
  ...plain('buffer_pool'),
  ...plain('index', 'sstable_index'),
  ...byPath(`${CASSANDRA}\\.hinted_hand_off_manager\\.([^\\-]+)-${WORD}`, [
    ['peer_ip', '${2}'],
    [NAME, 'mcac_hints_${1}'],
  ]),
  ...byPath(PEER_DELAYS, [
    ['peer_ip', '${1}'],
    [NAME, 'mcac_hints_hint_delays'],
  ]),
  ...byPath(PEER_HINTS, [
    ['peer_ip', '${1}'],
    [NAME, 'mcac_hints_hint_created'],
  ]),
  ...byPath(`${CASSANDRA}\\.hints_service\\.([^\\-]+)`, [
    [NAME, 'mcac_hints_${1}'],
  ]),
  ...plain('memtable_pool'),
  ...plain('cdc_agent'),
  ...byPath(
    'com\\.datastax\\.bdp\\.type\\.performance_objects\\.name\\.cql_slow_log\\.metrics\\.queries_latency',
    [[NAME, 'mcac_cql_slow_log_query_latency']],
  ),
  ...byPath(`${CASSANDRA}\\.read_coordination\\.(.*)`, [['read_type', '$1']]),
  ...byPath(`jvm\\.gc\\.${WORD}\\.${WORD}`, [
    ['collector_type', '${1}'],
    [NAME, 'mcac_jvm_gc_${2}'],
  ]),
  ...byPath(`jvm\\.memory\\.${WORD}\\.${WORD}`, [
    ['memory_type', '${1}'],
    [NAME, 'mcac_jvm_memory_${2}'],
  ]),
  ...byPath(`jvm\\.memory\\.pools\\.${WORD}\\.${WORD}`, [
    ['pool_name', '${2}'],
    [NAME, 'mcac_jvm_memory_pool_${2}'],
  ]),
  ...byPath('jvm\\.fd\\.usage', [[NAME, 'mcac_jvm_fd_usage']]),
  ...byPath(`jvm\\.buffers\\.${WORD}\\.${WORD}`, [
    ['buffer_type', '${1}'],
    [NAME, 'mcac_jvm_buffer_${2}'],
  ]),
  {
    sourceLabels: [NAME, 'prom_name'],
    separator: ';',
    regex:
      '(mcac_.*);.*(_micros_bucket|_bucket|_micros_count_total|_count_total|_total|_micros_sum|_sum|_stddev).*',
    replacement: '${1}${2}',
    targetLabel: NAME,
  },
  { regex: 'prom_name', action: 'labeldrop' },
  { sourceLabels: [NAME], regex: '(.*)\\.+(.*)', action: 'drop' },
];
