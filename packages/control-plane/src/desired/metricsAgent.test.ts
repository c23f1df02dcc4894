import { parse } from 'yaml';
import { buildMetricsAgentConfigMap } from './metricsAgent';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('configuration of the metrics agent (operator-spec 3.20)', () => {
  const textOf = (cassandra: object) => {
    const cluster = aCluster({ telemetry: { cassandra } });
    const template = aDatacenter('dc1');
    const { data } = buildMetricsAgentConfigMap({ cluster, template });
    return data!['metrics-collector.yaml'];
  };
  const agentOf = (cassandra: object) => parse(textOf(cassandra));

  it('has defaults under what the user sets', () => {
    const { relabels, endpoint } = agentOf({ endpoint: { port: '9001' } });
    expect(endpoint).toEqual({ port: '9001' });
    expect(relabels).toHaveLength(13);
  });

  it('replaces the relabels as a whole', () => {
    const relabels = [{ regex: 'a', action: 'drop' }];
    expect(agentOf({ relabels })).toEqual({ relabels });
  });

  it('keeps our relabels beside an endpoint with TLS, keys in order', () => {
    const endpoint = {
      port: '9443',
      address: '127.0.0.1',
      tls: { 'tls.key': '/k', 'ca.crt': '/c' },
    };
    expect(textOf({ endpoint })).toMatch(
      [
        'endpoint:',
        '  address: 127.0.0.1',
        '  port: "9443"',
        '  tls:',
        '    ca.crt: /c',
        '    tls.key: /k',
        'relabels:',
        '- regex: .+',
        '  replacement: "true"',
        '',
      ].join('\n'),
    );
  });

  it('takes relabels away for an empty list', () => {
    expect(textOf({ relabels: [] })).toBe('{}\n');
  });

  it('merges the endpoint of both levels, and takes the relabels of the datacenter', () => {
    const template = aDatacenter('dc1', {
      telemetry: {
        cassandra: { endpoint: { port: '2' }, relabels: [{ regex: 'b' }] },
      },
    });
    const cluster = aCluster({
      datacenters: [template],
      telemetry: {
        cassandra: {
          endpoint: { address: '::1', port: '1' },
          relabels: [{ regex: 'a' }],
        },
      },
    });
    const { data } = buildMetricsAgentConfigMap({ cluster, template });
    expect(parse(data!['metrics-collector.yaml'])).toEqual({
      endpoint: { address: '::1', port: '2' },
      relabels: [{ regex: 'b' }],
    });
  });
});
