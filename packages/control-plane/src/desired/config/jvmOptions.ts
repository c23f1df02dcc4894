/** How an option is written: quantities become bytes, everything else stays as it is. */
type Kind = 'plain' | 'quantity';

/** Where an option goes. `undefined`: the version has no such option and it is left out. */
export interface JvmOptionTarget {
  kind: Kind;
  /** Key path for Cassandra 3.11. */
  cassandra3?: string;
  /** Key path for Cassandra 4 and later, DSE 6.8 and later, HCD. `{java}` stands for the file of the Java version. */
  later?: string;
}

const v3 = (key: string) => `jvm-options/${key}`;
const server = (key: string) => `jvm-server-options/${key}`;
const java = (key: string) => `{java}/${key}`;

/** An option of both generations. */
const both = (old: string, later = old): JvmOptionTarget => ({
  kind: 'plain',
  cassandra3: v3(old),
  later: server(later),
});
/** An option of both generations that later stands in the file of the Java version. */
const bothJava = (key: string): JvmOptionTarget => ({
  kind: 'plain',
  cassandra3: v3(key),
  later: java(key),
});
const onlyOld = (key: string): JvmOptionTarget => ({
  kind: 'plain',
  cassandra3: v3(key),
});
const onlyLater = (key: string): JvmOptionTarget => ({
  kind: 'plain',
  later: server(key),
});
const onlyLaterJava = (key: string): JvmOptionTarget => ({
  kind: 'plain',
  later: java(key),
});
const everywhere = (path: string): JvmOptionTarget => ({
  kind: 'plain',
  cassandra3: path,
  later: path,
});
const quantity = (target: JvmOptionTarget): JvmOptionTarget => ({
  ...target,
  kind: 'quantity',
});

/** `config.jvmOptions` to the keys of cass-operator's configuration (operator-spec Appendix B). */
export const JVM_OPTIONS: Record<string, JvmOptionTarget> = {
  heap_initial_size: quantity(both('initial_heap_size')),
  heap_max_size: quantity(both('max_heap_size')),
  vm_enable_assertions: both('enable_assertions'),
  vm_enable_thread_priorities: both('use_thread_priorities'),
  vm_enable_non_root_thread_priority: onlyOld('thread_priority_policy_42'),
  vm_heap_dump_on_out_of_memory_error: both('heap_dump_on_out_of_memory_error'),
  vm_per_thread_stack_size: quantity(both('per_thread_stack_size')),
  vm_string_table_size: quantity(both('string_table_size')),
  vm_always_pre_touch: both('always_pre_touch'),
  vm_disable_biased_locking: both('use_biased_locking', 'use-biased-locking'),
  vm_use_tlab: both('use_tlb'),
  vm_resize_tlab: both('resize_tlb'),
  vm_disable_perf_shared_mem: both('perf_disable_shared_mem'),
  vm_prefer_ipv4: both('java_net_prefer_ipv4_stack'),
  vm_use_numa: onlyLater('use_numa'),
  vm_print_heap_histogram_on_out_of_memory_error: onlyLater(
    'print_heap_histogram_on_out_of_memory_error',
  ),
  vm_exit_on_out_of_memory_error: onlyLater('exit_on_out_of_memory_error'),
  vm_crash_on_out_of_memory_error: onlyLater('crash_on_out_of_memory_error'),
  vm_guaranteed_safepoint_interval_ms: onlyLater(
    'guaranteed-safepoint-interval',
  ),
  netty_eventloop_maxpendingtasks: onlyLater(
    'io_netty_eventloop_maxpendingtasks',
  ),
  netty_try_reflection_set_accessible: onlyLaterJava(
    'io_netty_try_reflection_set_accessible',
  ),
  nio_maxcachedbuffersize: quantity(onlyLater('jdk_nio_maxcachedbuffersize')),
  nio_align_direct_memory: onlyLater('page-align-direct-memory'),
  jdk_allow_attach_self: onlyLaterJava('jdk_attach_allow_attach_self'),
  cassandra_available_processors: both('cassandra_available_processors'),
  cassandra_metrics_reporter_config_file: both(
    'cassandra_metrics_reporter_config_file',
  ),
  cassandra_ring_delay_ms: both('cassandra_ring_delay_ms'),
  cassandra_triggers_directory: both('cassandra_triggers_dir'),
  cassandra_write_survey: both('cassandra_write_survey'),
  cassandra_disable_auth_caches_remote_configuration: both(
    'cassandra_disable_auth_caches_remote_configuration',
  ),
  cassandra_force_default_indexing_page_size: both(
    'cassandra_force_default_indexing_page_size',
  ),
  cassandra_force_3_0_protocol_version: onlyOld(
    'cassandra_force_3_0_protocol_version',
  ),
  cassandra_expiration_date_overflow_policy: onlyLater(
    'cassandra_expiration_date_overflow_policy',
  ),
  cassandra_max_hint_ttl_seconds: onlyLater('cassandra_max_hint_ttl'),
  gc: bothJava('garbage_collector'),
  gc_cms_heap_size_young_generation: quantity(
    onlyOld('heap_size_young_generation'),
  ),
  gc_cms_survivor_ratio: onlyOld('survivor_ratio'),
  gc_cms_max_tenuring_threshold: onlyOld('max_tenuring_threshold'),
  gc_cms_initiating_occupancy_fraction: onlyOld(
    'cms_initiating_occupancy_fraction',
  ),
  gc_cms_wait_duration_ms: onlyOld('cms_wait_duration'),
  gc_g1_rset_updating_pause_time_percent: bothJava(
    'g1r_set_updating_pause_time_percent',
  ),
  gc_g1_max_gc_pause_ms: bothJava('max_gc_pause_millis'),
  gc_g1_initiating_heap_occupancy_percent: bothJava(
    'initiating_heap_occupancy_percent',
  ),
  gc_g1_parallel_threads: bothJava('parallel_gc_threads'),
  gc_g1_conc_threads: bothJava('conc_gc_threads'),
  gc_print_details: onlyOld('print_gc_details'),
  gc_print_date_stamps: onlyOld('print_gc_date_stamps'),
  gc_print_heap: onlyOld('print_heap_at_gc'),
  gc_print_tenuring_distribution: onlyOld('print_tenuring_distribution'),
  gc_print_application_stopped_time: onlyOld(
    'print_gc_application_stopped_time',
  ),
  gc_print_promotion_failure: onlyOld('print_promotion_failure'),
  gc_print_flss_statistics: onlyOld('print_flss_statistics'),
  gc_print_use_log_file: onlyOld('log_gc'),
  gc_print_use_log_file_rotation: onlyOld('use_gc_log_file_rotation'),
  gc_print_number_of_log_files: onlyOld('number_of_gc_log_files'),
  gc_print_log_file_size: quantity(onlyOld('gc_log_file_size')),
  jmx_port: both('jmx-port'),
  jmx_connection_type: both('jmx-connection-type'),
  jmx_remote_ssl: both('jmx-remote-ssl'),
  jmx_remote_ssl_opts: both('jmx-remote-ssl-opts'),
  jmx_remote_ssl_require_client_auth: onlyLater(
    'jmx-remote-ssl-require-client-auth',
  ),
  debug_unlock_commercial_features: both('unlock_commercial_features'),
  debug_enable_flight_recorder: both('flight_recorder'),
  debug_listen_remote_debuggers: both('agent_lib_jdwp'),
  debug_disable_contended_annotations: onlyLater('restrict-contended'),
  debug_non_safepoints: onlyLater('debug-non-safepoints'),
  debug_unlock_diagnostic_vm_options: onlyLater('unlock-diagnostic-vm-options'),
  debug_log_compilation: onlyLater('log_compilation'),
  debug_preserve_frame_pointer: onlyLater('preserve-frame-pointer'),
  additionalOptions: everywhere('cassandra-env-sh/additional-jvm-opts'),
  additionalJvmServerOptions: everywhere(
    'jvm-server-options/additional-jvm-opts',
  ),
  additionalJvm8ServerOptions: everywhere(
    'jvm8-server-options/additional-jvm-opts',
  ),
  additionalJvm11ServerOptions: everywhere(
    'jvm11-server-options/additional-jvm-opts',
  ),
};
