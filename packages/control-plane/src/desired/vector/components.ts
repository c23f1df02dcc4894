import type { VectorComponent } from '../datacenterConfig';

/** Components of Vector by their part in a pipeline. */
export interface VectorComponents {
  sources: VectorComponent[];
  transforms: VectorComponent[];
  sinks: VectorComponent[];
}

/** Cassandra begins a line of its log with the level; what follows until the next such line belongs to it. */
const LINE_START = '^(INFO|WARN|ERROR|DEBUG|TRACE|FATAL)';

const SYSTEM_LOG = `include = [ "/var/log/cassandra/system.log" ]
read_from = "beginning"
fingerprint.strategy = "device_and_inode"
[sources.systemlog.multiline]
start_pattern = "${LINE_START}"
condition_pattern = "${LINE_START}"
mode = "halt_before"
timeout_ms = 10000
`;

/** What cass-operator tells the container of its place, and the fields for it. */
const PLACE: Array<[variable: string, field: string]> = [
  ['pod_name', '.pod_name'],
  ['node_name', '.node_name'],
  ['cluster_name', '.cluster'],
  ['datacenter_name', '.datacenter'],
  ['rack_name', '.rack'],
  ['namespace', '.namespace'],
];

/** Sets a field from a variable of the environment, where that is set. */
function fromEnvironment(variable: string, field: string): string {
  return [
    `${variable}, err = get_env_var("${variable.toUpperCase()}")`,
    'if err == null {',
    `  ${field} = ${variable}`,
    '}\n',
  ].join('\n');
}

/** One line of the log: level, thread in brackets, time, class and line of the source, message. */
const LOG_LINE =
  '^(?P<loglevel>[A-Z]+)\\s+\\[(?P<thread>.+?)\\]\\s+(?P<time>\\d{4}-\\d{2}-\\d{2}\\s[\\d:,.]+)\\s+(?P<class>[^\\s:]+):(?P<line>\\d+)\\s+-\\s+(?P<message>(?s).+)$';

/** Splits a line of the log into fields and adds where it comes from: there for the user's own pipelines. */
const PARSED_LOG = `source = '''
del(.source_type)
.message = strip_whitespace(string!(.message))
parts, err = parse_regex(.message, r'${LOG_LINE}')
if err == null {
  . = merge(., parts)
  parsed, err = parse_timestamp(del(.time), format: "%Y-%m-%d %T,%3f")
  if err == null {
    .timestamp = parsed
  }
} else {
  .loglevel = "WARN"
}
${PLACE.map(each => fromEnvironment(...each)).join('')}'''
`;

const METRICS_OF_NAMESPACE = `source = '''
${fromEnvironment('namespace', '.tags.namespace')}'''
`;

/** The components that are there for every datacenter; a user's of the same name stands in for ours (operator-spec 3.20). */
export function defaultComponents(metricsSource: string): VectorComponents {
  return {
    sources: [
      { name: 'systemlog', type: 'file', config: SYSTEM_LOG },
      {
        name: 'cassandra_metrics_raw',
        type: 'prometheus_scrape',
        config: metricsSource,
      },
    ],
    transforms: [
      {
        name: 'parse_cassandra_log',
        type: 'remap',
        inputs: ['systemlog'],
        config: PARSED_LOG,
      },
      {
        name: 'cassandra_metrics',
        type: 'remap',
        inputs: ['cassandra_metrics_raw'],
        config: METRICS_OF_NAMESPACE,
      },
    ],
    sinks: [
      {
        name: 'console_log',
        type: 'console',
        inputs: ['systemlog'],
        config: 'target = "stdout"\nencoding.codec = "text"\n',
      },
    ],
  };
}
