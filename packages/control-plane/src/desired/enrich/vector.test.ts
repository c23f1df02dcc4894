import { coalesceDatacenter } from '../coalesce';
import type { CassandraClusterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { vector } from './vector';

function enriched(cassandra: Partial<CassandraClusterTemplate>) {
  const template = aDatacenter('dc1', { datacenterName: 'Real' });
  const cluster = aCluster({ clusterName: 'My Cluster', ...cassandra });
  return vector(coalesceDatacenter(cluster, template), {
    cluster,
    template,
    field: 'x',
    systemReplication: {},
    referenced: {},
  });
}

describe('Vector in the container of the log (operator-spec 3.20)', () => {
  it.each([undefined, {}, { vector: {} }, { vector: { enabled: false } }])(
    'adds nothing for %j',
    telemetry => {
      const config = enriched({ telemetry });
      expect(config.podTemplate.containers).toEqual([{ name: 'cassandra' }]);
      expect(config.storageConfig.additionalVolumes).toEqual([]);
      expect(config.systemLoggerResources).toBeUndefined();
    },
  );

  it('names the container for cass-operator to complete, and mounts the configuration', () => {
    const config = enriched({ telemetry: { vector: { enabled: true } } });
    expect(config.podTemplate.containers).toEqual([
      { name: 'cassandra' },
      { name: 'server-system-logger' },
    ]);
    expect(config.storageConfig.additionalVolumes).toEqual([
      {
        name: 'vector-config',
        mountPath: '/etc/vector',
        volumeSource: { configMap: { name: 'mycluster-real-cass-vector' } },
      },
    ]);
    expect(config.systemLoggerResources).toEqual({
      requests: { cpu: '200m', memory: '128Mi' },
      limits: { cpu: '2', memory: '2Gi' },
    });
  });

  it('takes image and resources of the user', () => {
    const resources = { requests: { cpu: '1' } };
    const config = enriched({
      telemetry: { vector: { enabled: true, image: 'mine:1', resources } },
      containers: [{ name: 'server-system-logger', image: 'x', args: ['a'] }],
    });
    expect(config.podTemplate.containers).toEqual([
      { name: 'server-system-logger', image: 'mine:1', args: ['a'] },
      { name: 'cassandra' },
    ]);
    expect(config.systemLoggerResources).toEqual(resources);
  });
});
