import type {
  CassandraClusterTemplate,
  DatacenterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { buildVectorConfigMap } from './vectorConfigMap';

function build(
  cassandra: Partial<CassandraClusterTemplate>,
  options: Partial<DatacenterTemplate> = {},
) {
  const template = aDatacenter('dc1', options);
  const cluster = aCluster({ datacenters: [template], ...cassandra });
  return buildVectorConfigMap({ cluster, template });
}

const tomlOf = (...args: Parameters<typeof build>) =>
  build(...args)!.data!['vector.toml'];

const enabled = { vector: { enabled: true } };

describe('buildVectorConfigMap (operator-spec 3.20)', () => {
  it.each([
    ['nothing is said', undefined, undefined],
    ['it is off', { vector: { enabled: false } }, undefined],
    ['it is off for the datacenter', enabled, { vector: { enabled: false } }],
  ])('is not there when %s', (_case, telemetry, own) => {
    expect(build({ telemetry }, { telemetry: own })).toBeUndefined();
  });

  it('is named after cluster and datacenter, in its namespace, with common metadata', () => {
    const { metadata } = build(
      {
        clusterName: 'My Cluster',
        telemetry: enabled,
        metadata: {
          commonLabels: { l: '1', 'k8ssandra.io/cluster-name': 'forged' },
          commonAnnotations: { a: '2' },
        },
      },
      {
        datacenterName: 'Real_DC',
        metadata: { name: 'dc1', namespace: 'ns2' },
      },
    )!;
    expect(metadata).toEqual({
      name: 'mycluster-real-dc-cass-vector',
      namespace: 'ns2',
      labels: {
        l: '1',
        'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller',
        'k8ssandra.io/cluster-name': 'demo',
        'k8ssandra.io/cluster-namespace': 'ns1',
      },
      annotations: { a: '2', 'k8ssandra.io/resource-hash': expect.any(String) },
    });
  });

  it('writes the log to the console and drops what nobody takes', () => {
    const toml = tomlOf({ telemetry: enabled });
    expect(toml.match(/^\[[^\]]+\]/gm)).toEqual([
      '[sources.systemlog]',
      '[sources.systemlog.multiline]',
      '[sinks.console_log]',
    ]);
  });

  it('puts components of both levels before ours, and text of both levels before all', () => {
    const sink = (name: string) => ({
      name,
      type: 'blackhole',
      inputs: ['cassandra_metrics'],
    });
    const toml = tomlOf(
      {
        telemetry: {
          vector: {
            enabled: true,
            config: '# cluster',
            components: { sinks: [sink('a')] },
          },
        },
      },
      {
        telemetry: {
          vector: { config: '# dc', components: { sinks: [sink('b')] } },
        },
      },
    );
    expect(toml.startsWith('# cluster\n# dc\n\n[sources.systemlog]\n')).toBe(
      true,
    );
    expect(toml.match(/^\[sinks[^\]]+\]/gm)).toEqual([
      '[sinks.a]',
      '[sinks.b]',
      '[sinks.console_log]',
    ]);
    expect(toml).toContain('[sources.cassandra_metrics_raw]');
  });

  it("lets a user's component stand in for ours", () => {
    const sinks = [
      { name: 'console_log', type: 'blackhole', inputs: ['systemlog'] },
    ];
    const toml = tomlOf({
      telemetry: { vector: { enabled: true, components: { sinks } } },
    });
    expect(toml.match(/\[sinks\.console_log\]\ntype = "(\w+)"/g)).toEqual([
      '[sinks.console_log]\ntype = "blackhole"',
    ]);
  });

  it('parses the log for those who ask for it', () => {
    const sinks = [
      { name: 'mine', type: 'blackhole', inputs: ['parse_cassandra_log'] },
    ];
    const toml = tomlOf({
      telemetry: { vector: { enabled: true, components: { sinks } } },
    });
    expect(toml).toContain(
      '[transforms.parse_cassandra_log]\ntype = "remap"\ninputs = ["systemlog"]\n',
    );
    const script = toml.split("'''")[1];
    const place = [...script.matchAll(/^ {2}\.(\w+) = (\w+)$/gm)].map(
      ([, field, variable]) => [field, variable],
    );
    expect(place).toEqual([
      ['pod_name', 'pod_name'],
      ['node_name', 'node_name'],
      ['cluster', 'cluster_name'],
      ['datacenter', 'datacenter_name'],
      ['rack', 'rack_name'],
      ['namespace', 'namespace'],
    ]);
  });

  it.each([
    ['4.1.9', undefined, 'http://localhost:9000/metrics'],
    ['4.1.9', true, 'http://localhost:9103'],
    ['4.0.3', undefined, 'http://localhost:9103'],
  ])(
    'fetches the metrics of %s, older collector %s, from %s',
    (serverVersion, older, url) => {
      const sinks = [
        { name: 's', type: 't', inputs: ['cassandra_metrics_raw'] },
      ];
      const telemetry = {
        mcac: { enabled: older },
        vector: { enabled: true, components: { sinks } },
      };
      expect(tomlOf({ serverVersion, telemetry })).toContain(
        `endpoints = [ "${url}" ]`,
      );
    },
  );

  it('names the datacenter whose port cannot be used', () => {
    const telemetry = { ...enabled, cassandra: { endpoint: { port: '80' } } };
    expect(() => build({}, { telemetry })).toThrow(
      'spec.cassandra.datacenters[0].telemetry.cassandra.endpoint.port "80" cannot be used',
    );
  });
});
