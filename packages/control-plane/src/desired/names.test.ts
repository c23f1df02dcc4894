import {
  allPodsServiceName,
  cassandraClusterName,
  cassandraDatacenterName,
  contactPointSliceNames,
  contactPointsServiceName,
  datacenterNamespace,
  labelResourceName,
  metricsAgentConfigMapName,
  rebuildTaskName,
  sanitizedName,
  seedSliceNames,
  splitRacks,
  statefulSetName,
  superuserSecretName,
} from './names';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

const weird = aCluster({ clusterName: 'Weird Cluster Name' });
const dc = {
  apiVersion: 'v1',
  kind: 'CassandraDatacenter',
  metadata: { name: 'dc1', namespace: 'ns1' },
} as any;

describe('names of a cluster and its datacenters (operator-spec 9.4)', () => {
  it.each([
    ['the object’s name', aCluster(), 'demo'],
    ['clusterName', aCluster({ clusterName: 'A B' }), 'A B'],
    ['the older spelling', aCluster({ cluster: 'old' }), 'old'],
    [
      'clusterName before it',
      aCluster({ cluster: 'o', clusterName: 'n' }),
      'n',
    ],
    ['an empty clusterName as none', aCluster({ clusterName: '' }), 'demo'],
  ])('takes %s', (_case, cluster, expected) => {
    expect(cassandraClusterName(cluster)).toBe(expected);
  });

  it('derives all names from the cleaned name of the cluster', () => {
    expect(sanitizedName(weird)).toBe('weirdclustername');
    expect(superuserSecretName(weird)).toBe('weirdclustername-superuser');
    expect(metricsAgentConfigMapName(weird, aDatacenter('dc1'))).toBe(
      'weirdclustername-dc1-metrics-agent-config',
    );
    expect(allPodsServiceName(weird, dc)).toBe(
      'weirdclustername-dc1-all-pods-service',
    );
    expect(contactPointsServiceName(weird, dc)).toBe(
      'weirdclustername-dc1-contact-points-service',
    );
    expect(contactPointSliceNames(weird, dc)).toEqual({
      IPv4: 'weirdclustername-dc1-contact-points-service-ipv4',
      IPv6: 'weirdclustername-dc1-contact-points-service-ipv6',
    });
    expect(seedSliceNames(weird, dc)).toEqual({
      IPv4: 'demo-weirdclustername-dc1-additional-seed-service-ipv4',
      IPv6: 'demo-weirdclustername-dc1-additional-seed-service-ipv6',
    });
    expect(statefulSetName(weird, dc, 'Rack_1')).toBe(
      'weirdclustername-dc1-rack-1-sts',
    );
    expect(rebuildTaskName(dc)).toBe('dc1-rebuild');
  });

  it('takes the given Secret of the superuser', () => {
    const given = aCluster({ superuserSecretRef: { name: 'mine' } });
    const empty = aCluster({ superuserSecretRef: { name: '' } });
    expect(superuserSecretName(given)).toBe('mine');
    expect(superuserSecretName(empty)).toBe('demo-superuser');
  });

  it('uses Cassandra’s name of the datacenter where it counts', () => {
    const named = aDatacenter('dc2', { datacenterName: 'real-dc2' });
    expect(cassandraDatacenterName(named)).toBe('real-dc2');
    expect(cassandraDatacenterName(aDatacenter('dc2'))).toBe('dc2');
    expect(metricsAgentConfigMapName(aCluster(), named)).toBe(
      'demo-real-dc2-metrics-agent-config',
    );
  });

  it('follows the name that cass-operator settled on', () => {
    expect(labelResourceName(dc)).toBe('dc1');
    expect(
      labelResourceName({ ...dc, status: { datacenterName: 'Old DC' } }),
    ).toBe('olddc');
  });

  it('puts a datacenter beside the cluster unless it says where', () => {
    const there = aDatacenter('dc1', {
      metadata: { name: 'dc1', namespace: 'ns2' },
    });
    expect(datacenterNamespace(aCluster(), aDatacenter('dc1'))).toBe('ns1');
    expect(datacenterNamespace(aCluster(), there)).toBe('ns2');
  });

  it.each([
    [3, 3, [1, 1, 1]],
    [7, 3, [3, 2, 2]],
    [1, 2, [1, 0]],
    [5, 1, [5]],
  ])('splits %d nodes over %d racks as %j', (nodes, racks, expected) => {
    expect(splitRacks(nodes, racks)).toEqual(expected);
  });
});
