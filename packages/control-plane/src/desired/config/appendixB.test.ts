import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from '../coalesce';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { configJson } from './configJson';
import { JVM_OPTIONS } from './jvmOptions';

type Kind = 'flag' | 'number' | 'text' | 'quantity';

/** What a user writes, and what cass-operator gets. */
const VALUES: Record<Kind, Array<[unknown, unknown]>> = {
  flag: [
    [true, true],
    [false, false],
  ],
  number: [
    [7, 7],
    [0, 0],
  ],
  text: [['some', 'some']],
  quantity: [
    ['512Mi', 536870912],
    ['512M', 512000000],
    ['1.5Gi', 1610612736],
    ['500m', 0.5],
    [4096, 4096],
  ],
};

/** Server type, version, and the file of the options of its Java. */
const SERVERS: Array<['cassandra' | 'dse' | 'hcd', string, string]> = [
  ['cassandra', '3.11.14', ''],
  ['cassandra', '4.0.17', 'jvm11-server-options'],
  ['cassandra', '4.1.8', 'jvm11-server-options'],
  ['cassandra', '5.0.4', 'jvm11-server-options'],
  ['dse', '6.8.50', 'jvm8-server-options'],
  ['hcd', '1.2.3', 'jvm11-server-options'],
];

/** Key of `jvm-options` for 3.11, and of `jvm-server-options`, or `java/` for the file of its Java, for later versions. */
type Row = [string, Kind, string | undefined, string | undefined];

/** Option, kind, key for 3.11, key for later versions; `-` where there is none. */
const TABLE = `
heap_initial_size | quantity | initial_heap_size | initial_heap_size
heap_max_size | quantity | max_heap_size | max_heap_size
vm_enable_assertions | flag | enable_assertions | enable_assertions
vm_enable_thread_priorities | flag | use_thread_priorities | use_thread_priorities
vm_enable_non_root_thread_priority | flag | thread_priority_policy_42 | -
vm_heap_dump_on_out_of_memory_error | flag | heap_dump_on_out_of_memory_error | heap_dump_on_out_of_memory_error
vm_per_thread_stack_size | quantity | per_thread_stack_size | per_thread_stack_size
vm_string_table_size | quantity | string_table_size | string_table_size
vm_always_pre_touch | flag | always_pre_touch | always_pre_touch
vm_disable_biased_locking | flag | use_biased_locking | use-biased-locking
vm_use_tlab | flag | use_tlb | use_tlb
vm_resize_tlab | flag | resize_tlb | resize_tlb
vm_disable_perf_shared_mem | flag | perf_disable_shared_mem | perf_disable_shared_mem
vm_prefer_ipv4 | flag | java_net_prefer_ipv4_stack | java_net_prefer_ipv4_stack
vm_use_numa | flag | - | use_numa
vm_print_heap_histogram_on_out_of_memory_error | flag | - | print_heap_histogram_on_out_of_memory_error
vm_exit_on_out_of_memory_error | flag | - | exit_on_out_of_memory_error
vm_crash_on_out_of_memory_error | flag | - | crash_on_out_of_memory_error
vm_guaranteed_safepoint_interval_ms | number | - | guaranteed-safepoint-interval
netty_eventloop_maxpendingtasks | number | - | io_netty_eventloop_maxpendingtasks
netty_try_reflection_set_accessible | flag | - | java/io_netty_try_reflection_set_accessible
nio_maxcachedbuffersize | quantity | - | jdk_nio_maxcachedbuffersize
nio_align_direct_memory | flag | - | page-align-direct-memory
jdk_allow_attach_self | flag | - | java/jdk_attach_allow_attach_self
cassandra_available_processors | number | cassandra_available_processors | cassandra_available_processors
cassandra_metrics_reporter_config_file | text | cassandra_metrics_reporter_config_file | cassandra_metrics_reporter_config_file
cassandra_ring_delay_ms | number | cassandra_ring_delay_ms | cassandra_ring_delay_ms
cassandra_triggers_directory | text | cassandra_triggers_dir | cassandra_triggers_dir
cassandra_write_survey | flag | cassandra_write_survey | cassandra_write_survey
cassandra_disable_auth_caches_remote_configuration | flag | cassandra_disable_auth_caches_remote_configuration | cassandra_disable_auth_caches_remote_configuration
cassandra_force_default_indexing_page_size | flag | cassandra_force_default_indexing_page_size | cassandra_force_default_indexing_page_size
cassandra_force_3_0_protocol_version | flag | cassandra_force_3_0_protocol_version | -
cassandra_expiration_date_overflow_policy | text | - | cassandra_expiration_date_overflow_policy
cassandra_max_hint_ttl_seconds | number | - | cassandra_max_hint_ttl
gc | text | garbage_collector | java/garbage_collector
gc_cms_heap_size_young_generation | quantity | heap_size_young_generation | -
gc_cms_survivor_ratio | number | survivor_ratio | -
gc_cms_max_tenuring_threshold | number | max_tenuring_threshold | -
gc_cms_initiating_occupancy_fraction | number | cms_initiating_occupancy_fraction | -
gc_cms_wait_duration_ms | number | cms_wait_duration | -
gc_g1_rset_updating_pause_time_percent | number | g1r_set_updating_pause_time_percent | java/g1r_set_updating_pause_time_percent
gc_g1_max_gc_pause_ms | number | max_gc_pause_millis | java/max_gc_pause_millis
gc_g1_initiating_heap_occupancy_percent | number | initiating_heap_occupancy_percent | java/initiating_heap_occupancy_percent
gc_g1_parallel_threads | number | parallel_gc_threads | java/parallel_gc_threads
gc_g1_conc_threads | number | conc_gc_threads | java/conc_gc_threads
gc_print_details | flag | print_gc_details | -
gc_print_date_stamps | flag | print_gc_date_stamps | -
gc_print_heap | flag | print_heap_at_gc | -
gc_print_tenuring_distribution | flag | print_tenuring_distribution | -
gc_print_application_stopped_time | flag | print_gc_application_stopped_time | -
gc_print_promotion_failure | flag | print_promotion_failure | -
gc_print_flss_statistics | flag | print_flss_statistics | -
gc_print_use_log_file | flag | log_gc | -
gc_print_use_log_file_rotation | flag | use_gc_log_file_rotation | -
gc_print_number_of_log_files | number | number_of_gc_log_files | -
gc_print_log_file_size | quantity | gc_log_file_size | -
jmx_port | number | jmx-port | jmx-port
jmx_connection_type | text | jmx-connection-type | jmx-connection-type
jmx_remote_ssl | flag | jmx-remote-ssl | jmx-remote-ssl
jmx_remote_ssl_opts | text | jmx-remote-ssl-opts | jmx-remote-ssl-opts
jmx_remote_ssl_require_client_auth | flag | - | jmx-remote-ssl-require-client-auth
debug_unlock_commercial_features | flag | unlock_commercial_features | unlock_commercial_features
debug_enable_flight_recorder | flag | flight_recorder | flight_recorder
debug_listen_remote_debuggers | flag | agent_lib_jdwp | agent_lib_jdwp
debug_disable_contended_annotations | flag | - | restrict-contended
debug_non_safepoints | flag | - | debug-non-safepoints
debug_unlock_diagnostic_vm_options | flag | - | unlock-diagnostic-vm-options
debug_log_compilation | flag | - | log_compilation
debug_preserve_frame_pointer | flag | - | preserve-frame-pointer
`;

const ROWS = TABLE.trim()
  .split('\n')
  .map(
    line =>
      line.split(' | ').map(each => (each === '-' ? undefined : each)) as Row,
  );

function configOf(
  jvmOptions: FreeForm,
  serverType: 'cassandra' | 'dse' | 'hcd',
  serverVersion: string,
): FreeForm {
  const cluster = aCluster({
    serverType,
    serverVersion,
    config: { jvmOptions },
  });
  return configJson(coalesceDatacenter(cluster, aDatacenter('dc1')), 'x');
}

function expected(
  [, , old, later]: Row,
  java: string,
  value: unknown,
): FreeForm {
  if (!java) {
    return old ? { 'jvm-options': { [old]: value } } : {};
  }
  if (!later) {
    return {};
  }
  return later.startsWith('java/')
    ? { [java]: { [later.slice('java/'.length)]: value } }
    : { 'jvm-server-options': { [later]: value } };
}

describe.each(SERVERS)(
  'JVM options of %s %s (operator-spec Appendix B)',
  (serverType, serverVersion, java) => {
    it.each(ROWS)('%s', (...row) => {
      const [option, kind] = row;
      for (const [given, written] of VALUES[kind]) {
        expect(
          configOf({ [option]: given }, serverType, serverVersion),
        ).toEqual(expected(row, java, written));
      }
      expect(configOf({ [option]: null }, serverType, serverVersion)).toEqual(
        {},
      );
    });
  },
);

it('leaves no option of the specification out, and has none beside', () => {
  const lists = Object.keys(JVM_OPTIONS).filter(each =>
    each.startsWith('additional'),
  );
  expect(lists).toHaveLength(4);
  expect([...ROWS.map(([option]) => option), ...lists].sort()).toEqual(
    Object.keys(JVM_OPTIONS).sort(),
  );
});
