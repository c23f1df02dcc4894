import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { buildPerNodeConfigMap, perNodeConfigHash } from './perNodeConfigMap';

describe('buildPerNodeConfigMap (operator-spec 3.19)', () => {
  const template = aDatacenter('dc1', {
    metadata: { name: 'dc1', namespace: 'ns2' },
    datacenterName: 'Real_DC',
    size: 2,
  });
  const cluster = aCluster({
    clusterName: 'My Cluster',
    config: { cassandraYaml: { num_tokens: 1 } },
    datacenters: [template],
  });

  it('has a file for every node that gets tokens', () => {
    const { metadata, data } = buildPerNodeConfigMap({ cluster, template })!;
    expect(metadata).toEqual({
      name: 'mycluster-real-dc-per-node-config',
      namespace: 'ns2',
      labels: {
        'app.kubernetes.io/name': 'k8ssandra-operator',
        'app.kubernetes.io/part-of': 'k8ssandra',
        'app.kubernetes.io/component': 'cassandra',
        'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller',
        'k8ssandra.io/cluster-name': 'demo',
        'k8ssandra.io/cluster-namespace': 'ns1',
      },
      annotations: { 'k8ssandra.io/resource-hash': expect.any(String) },
    });
    expect(data).toEqual({
      'mycluster-dc1-default-sts-0_cassandra.yaml':
        '\ninitial_token: -9223372036854775808',
      'mycluster-dc1-default-sts-1_cassandra.yaml': '\ninitial_token: 0',
    });
  });

  it('is not there without tokens to set', () => {
    const plain = aCluster();
    expect(
      buildPerNodeConfigMap({ cluster: plain, template: aDatacenter('dc1') }),
    ).toBeUndefined();
  });
});

describe('perNodeConfigHash', () => {
  const configMap = (more: object) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a' },
    data: { a: '1' },
    ...more,
  });
  const plain = perNodeConfigHash(configMap({}));

  it.each([
    ['a label', { metadata: { name: 'a', labels: { l: 'x' } } }, true],
    ['a version', { metadata: { name: 'a', resourceVersion: '7' } }, true],
    ['a value', { data: { a: '2' } }, false],
    ['a key', { data: { a: '1', b: '' } }, false],
    ['binary data', { binaryData: { b: 'AA==' } }, false],
  ])('%s', (_case, more, same) => {
    expect(perNodeConfigHash(configMap(more)) === plain).toBe(same);
  });
});
