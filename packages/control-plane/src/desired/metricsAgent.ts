import {
  apiVersionOf,
  resourceTypes,
  type ConfigMap,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOption } from './coalesce';
import { compact } from './compact';
import { METRICS_AGENT_KEY } from './enrich/metricsAgentVolume';
import { goYaml } from './goYaml';
import { withResourceHash } from './hash';
import { cleanedUpLabels, commonMetadata } from './labels';
import { datacenterNamespace, metricsAgentConfigMapName } from './names';
import type { Telemetry } from './datacenterConfig';

/** Metrics of tables that are kept; all others of the many thousands are dropped (operator-spec 3.20). */
const KEPT_TABLE_METRICS = [
  'live_ss_table_count',
  'live_disk_space_used',
  'memtable.*',
  'all_memtables.*',
  'compaction_bytes_written',
  'pending_compactions',
  'read_.*',
  'write_.*',
  'range.*',
  'coordinator_.*',
  'dropped_mutations',
];

const DEFAULT_RELABELS = [
  {
    sourceLabels: ['table'],
    regex: '.+',
    targetLabel: 'should_drop',
    replacement: 'true',
  },
  ...KEPT_TABLE_METRICS.map(metric => ({
    sourceLabels: ['__name__'],
    regex: `org_apache_cassandra_metrics_table_${metric}`,
    targetLabel: 'should_drop',
    replacement: 'false',
  })),
  { sourceLabels: ['should_drop'], regex: 'true', action: 'drop' },
];

/** The configuration of the metrics agent of one datacenter, in its region; it is always there (operator-spec 3.20). */
export function buildMetricsAgentConfigMap({
  cluster,
  template,
}: {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
}): ConfigMap {
  const telemetry = mergeOption<Telemetry>('telemetry', cluster, template);
  const agent = compact({
    relabels: DEFAULT_RELABELS,
    ...telemetry?.cassandra,
  });
  const common = commonMetadata(cluster);
  return withResourceHash<ConfigMap>({
    apiVersion: apiVersionOf(resourceTypes.ConfigMap),
    kind: resourceTypes.ConfigMap.kind,
    metadata: {
      name: metricsAgentConfigMapName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: { ...common.labels, ...cleanedUpLabels(cluster) },
      annotations: { ...common.annotations },
    },
    data: {
      [METRICS_AGENT_KEY]: goYaml(agent),
    },
  });
}
