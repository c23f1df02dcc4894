import {
  apiVersionOf,
  cleanLabelValue,
  cleanupForKubernetes,
  labels,
  labelValues,
  resourceTypes,
  type CassandraDatacenter,
  type DatacenterTemplate,
  type FreeForm,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter, mergeOptions } from '../coalesce';
import { usesOlderCollector } from '../enrich/metricsCollector';
import { datacenterField } from '../fields';
import { withResourceHash } from '../hash';
import { clusterLabels } from '../labels';
import { cassandraClusterName, labelResourceName } from '../names';
import { COLLECTOR_RELABELINGS } from './collectorRelabelings';

/** A `ServiceMonitor` of the Prometheus operator, as far as the control plane writes it. */
export interface ServiceMonitor extends KubernetesObject {
  spec: {
    selector: FreeForm;
    namespaceSelector: { matchNames: string[] };
    targetLabels: string[];
    endpoints: FreeForm[];
  };
}

/** What a ServiceMonitor is made from. */
export interface ServiceMonitorInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** The CassandraDatacenter that is there: it owns the monitor. */
  datacenter: CassandraDatacenter;
}

/** Whether a datacenter shall be scraped by Prometheus (operator-spec 3.20). */
export function wantsPrometheus(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): boolean {
  return prometheusOf(cluster, template)?.enabled === true;
}

/** Name of the ServiceMonitor of one datacenter (operator-spec 9.4). */
export function serviceMonitorName(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): string {
  return cleanupForKubernetes(
    `${cassandraClusterName(cluster)}-${labelResourceName(
      datacenter,
    )}-cass-servicemonitor`,
  );
}

/**
 * What tells Prometheus where the metrics of one datacenter are (operator-spec 3.20); undefined where nobody asks for it. It
 * selects by Cassandra's name of the cluster, which the services carry: upstream takes the object's name, and a cluster with
 * another `clusterName` is never scraped.
 */
export function buildServiceMonitor({
  cluster,
  template,
  datacenter,
}: ServiceMonitorInput): ServiceMonitor | undefined {
  const prometheus = prometheusOf(cluster, template);
  if (prometheus?.enabled !== true) return undefined;
  const { name, namespace = '', uid = '' } = datacenter.metadata;
  const type = resourceTypes.ServiceMonitor;
  const owner = resourceTypes.CassandraDatacenter;
  return withResourceHash<ServiceMonitor>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: serviceMonitorName(cluster, datacenter),
      namespace,
      labels: {
        ...prometheus.commonLabels,
        [labels.managedBy]: labelValues.managedBy,
        [labels.partOf]: labelValues.partOf,
        [labels.component]: labelValues.telemetry,
        [labels.datacenter]: labelResourceName(datacenter),
        ...clusterLabels(cluster),
      },
      ownerReferences: [
        {
          apiVersion: apiVersionOf(owner),
          kind: owner.kind,
          name,
          uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      selector: {
        matchLabels: {
          [labels.managedBy]: labelValues.cassOperator,
          [labels.promMetrics]: 'true',
        },
        matchExpressions: [
          oneOf(
            labels.cassandraCluster,
            cleanLabelValue(cassandraClusterName(cluster)),
          ),
          oneOf(labels.cassandraDatacenter, cleanLabelValue(name)),
        ],
      },
      namespaceSelector: { matchNames: [namespace] },
      targetLabels: [labels.cassandraCluster, labels.cassandraDatacenter],
      endpoints: [endpoint(cluster, template)],
    },
  });
}

function endpoint(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): FreeForm {
  const field = datacenterField(cluster, template);
  const older = usesOlderCollector(
    coalesceDatacenter(cluster, template, field),
  );
  return {
    port: older ? 'prometheus' : 'metrics',
    interval: '15s',
    path: '/metrics',
    scheme: 'http',
    scrapeTimeout: '15s',
    ...(older && { metricRelabelings: COLLECTOR_RELABELINGS }),
  };
}

function prometheusOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): { enabled?: boolean; commonLabels?: Record<string, string> } | undefined {
  const { telemetry } = mergeOptions(cluster.spec.cassandra ?? {}, template);
  return telemetry?.prometheus as ReturnType<typeof prometheusOf>;
}

function oneOf(key: string, value: string): FreeForm {
  return { key, operator: 'In', values: [value] };
}
