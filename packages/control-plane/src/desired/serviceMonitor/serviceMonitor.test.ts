import type {
  CassandraDatacenter,
  DatacenterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { COLLECTOR_RELABELINGS } from './collectorRelabelings';
import { buildServiceMonitor } from './buildServiceMonitor';

const datacenter = (status = {}) =>
  ({
    metadata: { name: 'dc1', namespace: 'ns2', uid: 'uid-dc1' },
    status,
  } as CassandraDatacenter);

const build = (
  telemetry?: object,
  options: Partial<DatacenterTemplate> = {},
  cassandra = {},
) => {
  const template = aDatacenter('dc1', options);
  const cluster = aCluster({
    clusterName: 'My Cluster',
    datacenters: [template],
    ...(telemetry && { telemetry: telemetry as Record<string, unknown> }),
    ...cassandra,
  });
  return buildServiceMonitor({ cluster, template, datacenter: datacenter() });
};
const on = { prometheus: { enabled: true } };
const off = { prometheus: { enabled: false } };

describe('a ServiceMonitor (operator-spec 3.20)', () => {
  it.each([
    ['nobody asks for it', undefined, {}, false],
    ['the cluster asks for it', on, {}, true],
    ['the datacenter asks for it', undefined, { telemetry: on }, true],
    ['the datacenter does not want it', on, { telemetry: off }, false],
  ])('when %s', (_, telemetry, options, there) => {
    expect(build(telemetry, options) !== undefined).toBe(there);
  });

  it('is owned by its datacenter and selects its services, by the names that they carry', () => {
    const { metadata, spec } = build(on)!;
    expect(metadata).toMatchObject({
      name: 'mycluster-dc1-cass-servicemonitor',
      namespace: 'ns2',
      ownerReferences: [
        {
          kind: 'CassandraDatacenter',
          name: 'dc1',
          uid: 'uid-dc1',
          controller: true,
        },
      ],
    });
    expect(spec).toEqual({
      selector: {
        matchLabels: {
          'app.kubernetes.io/managed-by': 'cass-operator',
          'cassandra.datastax.com/prom-metrics': 'true',
        },
        matchExpressions: [
          {
            key: 'cassandra.datastax.com/cluster',
            operator: 'In',
            values: ['MyCluster'],
          },
          {
            key: 'cassandra.datastax.com/datacenter',
            operator: 'In',
            values: ['dc1'],
          },
        ],
      },
      namespaceSelector: { matchNames: ['ns2'] },
      targetLabels: [
        'cassandra.datastax.com/cluster',
        'cassandra.datastax.com/datacenter',
      ],
      endpoints: [
        {
          port: 'metrics',
          path: '/metrics',
          scheme: 'http',
          interval: '15s',
          scrapeTimeout: '15s',
        },
      ],
    });
  });

  it('carries the labels that the user wants, never over those that it is found by', () => {
    const commonLabels = { team: 'db', 'k8ssandra.io/cluster-name': 'x' };
    const prometheus = { enabled: true, commonLabels };
    expect(build({ prometheus })!.metadata.labels).toEqual({
      team: 'db',
      'app.kubernetes.io/managed-by': 'k8ssandra-operator',
      'app.kubernetes.io/part-of': 'k8ssandra',
      'app.kubernetes.io/component': 'telemetry',
      'k8ssandra.io/datacenter': 'dc1',
      'k8ssandra.io/cluster-name': 'demo',
      'k8ssandra.io/cluster-namespace': 'ns1',
    });
  });

  it('is named as cass-operator has settled on', () => {
    const template = aDatacenter('dc1', { telemetry: on });
    const cluster = aCluster({ datacenters: [template] });
    const built = buildServiceMonitor({
      cluster,
      template,
      datacenter: datacenter({ datacenterName: 'Real_DC' }),
    })!;
    expect(built.metadata.name).toBe('demo-real-dc-cass-servicemonitor');
    expect(built.metadata.labels?.['k8ssandra.io/datacenter']).toBe('real-dc');
  });

  it.each([
    ['switched on', { ...on, mcac: { enabled: true } }, {}],
    ['the only one there is', on, { serverVersion: '4.0.3' }],
  ])('reads the older collector where it is %s', (_, telemetry, cassandra) => {
    const [endpoint] = build(telemetry, {}, cassandra)!.spec.endpoints;
    expect(endpoint).toMatchObject({ port: 'prometheus', path: '/metrics' });
    expect(endpoint.metricRelabelings).toBe(COLLECTOR_RELABELINGS);
  });
});

describe('relabelings of the older collector (operator-spec 3.20)', () => {
  /** What Prometheus does with a metric: rules in order, each anchored, unset labels empty. */
  const relabel = (labels: Record<string, string>) => {
    const result = { ...labels };
    for (const rule of COLLECTOR_RELABELINGS) {
      const { sourceLabels = [], separator = ';', regex, action } = rule;
      const source = sourceLabels.map(each => result[each] ?? '');
      const pattern = new RegExp(`^(?:${regex})$`);
      const matches = pattern.test(source.join(separator));
      if (action === 'drop' && matches) return undefined;
      if (action === 'labeldrop') delete result[regex];
      if (!action && matches) {
        result[rule.targetLabel!] = source
          .join(separator)
          .replace(pattern, rule.replacement!.replace(/\$\{(\d)\}/g, '$$$1'));
      }
    }
    return result;
  };
  const PATH = 'org.apache.cassandra.metrics';

  it.each([
    [
      {
        __name__: 'collectd_mcac_meter_count_total',
        mcac: `${PATH}.client_request.latency.read`,
      },
      {
        __name__: 'mcac_client_request_latency_total',
        kind: 'meter',
        request_type: 'read',
      },
    ],
    [
      {
        __name__: 'collectd_mcac_histogram_p99',
        mcac: `${PATH}.table.read_latency.ks.users`,
      },
      {
        __name__: 'mcac_table_read_latency',
        kind: 'histogram',
        quantile: '.99',
        keyspace: 'ks',
        table: 'users',
      },
    ],
    [
      {
        __name__: 'collectd_mcac_histogram_bucket_1024',
        mcac: `${PATH}.client_request.latency.write.local_quorum`,
      },
      {
        __name__: 'mcac_client_request_latency_cl_bucket',
        kind: 'histogram',
        le: '1024',
        cl: 'local_quorum',
        request_type: 'write',
      },
    ],
    [
      { __name__: 'collectd_mcac_gauge', mcac: 'jvm.memory.heap.used' },
      { __name__: 'mcac_jvm_memory_used', memory_type: 'heap' },
    ],
    [
      {
        __name__: 'collectd_mcac_gauge',
        mcac: `${PATH}.hints_service.hint_delays-10.0.0.1`,
      },
      { __name__: 'mcac_hints_hint_delays', peer_ip: '10.0.0.1' },
    ],
    [
      { __name__: 'collectd_mcac_gauge', mcac: `${PATH}.index.summary` },
      { __name__: 'mcac_sstable_index_summary' },
    ],
  ])('name %j', (metric, expected) => {
    expect(relabel(metric)).toEqual({ mcac: metric.mcac, ...expected });
  });

  it.each([
    [
      {
        __name__: 'collectd_mcac_meter_rate_1m',
        mcac: `${PATH}.client_request.latency.read`,
      },
    ],
    [{ __name__: 'collectd_mcac_gauge', mcac: `${PATH}.table.all_memtables` }],
    [{ __name__: 'a.name.with.dots' }],
  ])('drop %j', metric => {
    expect(relabel(metric as Record<string, string>)).toBeUndefined();
  });
});
