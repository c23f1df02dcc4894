import type {
  CassandraClusterTemplate,
  DatacenterTemplate,
  FreeForm,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { initialTokens } from './tokenAllocation';

const yaml = (cassandraYaml: FreeForm) => ({ config: { cassandraYaml } });

function tokensOf(
  cassandra: Partial<CassandraClusterTemplate>,
  datacenters: Array<Partial<DatacenterTemplate>> = [{}],
  position = 0,
) {
  const templates = datacenters.map((each, index) =>
    aDatacenter(`dc${index + 1}`, each),
  );
  const cluster = aCluster({
    clusterName: 'My Cluster',
    datacenters: templates,
    ...cassandra,
  });
  return initialTokens(cluster, templates[position]);
}

describe('initialTokens (operator-spec 3.19)', () => {
  it('gives the first three nodes one token each', () => {
    expect(tokensOf(yaml({ num_tokens: 1 }), [{ size: 5 }])).toEqual({
      'mycluster-dc1-default-sts-0': ['-9223372036854775808'],
      'mycluster-dc1-default-sts-1': ['-3074457345618258603'],
      'mycluster-dc1-default-sts-2': ['3074457345618258602'],
    });
  });

  it('deals tokens in turn over the racks, and over the nodes of a rack after that', () => {
    const racks = [{ name: 'rack1' }, { name: 'Rack_2' }];
    expect(tokensOf({ ...yaml({ num_tokens: 2 }), racks })).toEqual({
      'mycluster-dc1-rack1-sts-0': ['-9223372036854775808', '-2'],
      'mycluster-dc1-rack-2-sts-0': [
        '-6148914691236517206',
        '3074457345618258600',
      ],
      'mycluster-dc1-rack1-sts-1': [
        '-3074457345618258604',
        '6148914691236517202',
      ],
    });
  });

  it('gives every datacenter tokens of its own', () => {
    const datacenters = [{ size: 1 }, { size: 1, datacenterName: 'real' }];
    const options = yaml({ num_tokens: 1 });
    expect(tokensOf(options, datacenters, 0)).toEqual({
      'mycluster-dc1-default-sts-0': ['-9223372036854775808'],
    });
    expect(tokensOf(options, datacenters, 1)).toEqual({
      'mycluster-dc2-default-sts-0': ['9144875253562394737'],
    });
  });

  it.each<[string, FreeForm, number, number]>([
    ['three by default', {}, 6, 3],
    ['as many as there are', {}, 2, 2],
    [
      'as many as copies',
      { allocate_tokens_for_local_replication_factor: 5 },
      6,
      5,
    ],
    [
      'as many as copies, written as text',
      { allocate_tokens_for_local_replication_factor: '1' },
      6,
      1,
    ],
  ])('sets tokens of %s', (_case, options, size, nodes) => {
    const tokens = tokensOf(yaml({ num_tokens: 4, ...options }), [{ size }]);
    const counts = Object.values(tokens!).map(each => each.length);
    expect(counts).toEqual(Array(nodes).fill(4));
  });

  it.each<[string, FreeForm, FreeForm]>([
    ['num_tokens is not set', {}, {}],
    ['num_tokens is 16', { num_tokens: 16 }, {}],
    ['num_tokens is 256', { num_tokens: 256 }, {}],
    ['one datacenter has 16', { num_tokens: 4 }, { num_tokens: 16 }],
    ['num_tokens is 0', { num_tokens: 0 }, {}],
    ['num_tokens is not a number', { num_tokens: 'many' }, {}],
    ['num_tokens is not whole', { num_tokens: 1.5 }, {}],
    [
      'the number of copies is not a number',
      { num_tokens: 4, allocate_tokens_for_local_replication_factor: 'x' },
      {},
    ],
    [
      'the partitioner is another',
      { num_tokens: 4, partitioner: 'org.example.ByteOrderedPartitioner' },
      {},
    ],
    [
      'datacenters partition differently',
      { num_tokens: 4 },
      { partitioner: 'org.apache.cassandra.dht.RandomPartitioner' },
    ],
  ])('sets none when %s', (_case, cluster, second) => {
    expect(tokensOf(yaml(cluster), [{}, yaml(second)])).toBeUndefined();
  });

  it('sets none when a user configures nodes', () => {
    const perNodeConfigMapRef = { name: 'mine' };
    const options = yaml({ num_tokens: 4 });
    expect(tokensOf(options, [{}, { perNodeConfigMapRef }])).toBeUndefined();
    // an empty reference names nothing
    expect(
      tokensOf(options, [{ perNodeConfigMapRef: { name: '' } }]),
    ).toBeDefined();
  });

  it.each([
    ['org.apache.cassandra.dht.Murmur3Partitioner', '-9223372036854775808'],
    ['org.apache.cassandra.dht.RandomPartitioner', '0'],
  ])('follows the ring of %s', (partitioner, first) => {
    const tokens = tokensOf(yaml({ num_tokens: 1, partitioner }));
    expect(Object.values(tokens!)[0]).toEqual([first]);
  });

  it('knows nothing of a datacenter that is not in the cluster', () => {
    expect(
      initialTokens(aCluster(yaml({ num_tokens: 1 })), aDatacenter('other')),
    ).toBeUndefined();
  });
});
