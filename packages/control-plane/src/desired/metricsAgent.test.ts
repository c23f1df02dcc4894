import { parse } from 'yaml';
import { buildMetricsAgentConfigMap } from './metricsAgent';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('configuration of the metrics agent (operator-spec 3.20)', () => {
  const agentOf = (cassandra: object) => {
    const cluster = aCluster({ telemetry: { cassandra } });
    const template = aDatacenter('dc1');
    const { data } = buildMetricsAgentConfigMap({ cluster, template });
    return parse(data!['metrics-collector.yaml']);
  };

  it('has defaults under what the user sets', () => {
    const { relabels, endpoint } = agentOf({ endpoint: { port: '9001' } });
    expect(endpoint).toEqual({ port: '9001' });
    expect(relabels).toHaveLength(13);
  });

  it('replaces the relabels as a whole', () => {
    const relabels = [{ regex: 'a', action: 'drop' }];
    expect(agentOf({ relabels })).toEqual({ relabels });
  });
});
