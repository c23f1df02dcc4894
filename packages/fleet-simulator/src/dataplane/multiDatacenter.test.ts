import { CassandraNetwork, liveDatacenters } from '../managementApi';
import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  memoryRingStore,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

/** What the control plane does for a second datacenter: the addresses of the first one's seeds (operator-spec 3.11). */
function seedSlice(dc: string, addresses: string[]): AnyObject {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `kc-demo-${dc}-additional-seed-service-ipv4`,
      namespace: 'ns',
      labels: {
        'kubernetes.io/service-name': `demo-${dc}-additional-seed-service`,
        'endpointslice.kubernetes.io/managed-by': 'k8ssandra-operator',
      },
    },
    addressType: 'IPv4',
    endpoints: [{ addresses }],
    ports: null,
  } as AnyObject;
}

describe('datacenters in two Kubernetes clusters', () => {
  let east: TestCluster;
  let west: TestCluster;
  let network: CassandraNetwork;

  beforeEach(async () => {
    network = new CassandraNetwork(memoryRingStore());
    east = await startTestCluster({ name: 'east', network, index: 1 });
    west = await startTestCluster({ name: 'west', network, index: 2 });
    await east.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await east.until('CassandraDatacenter', 'dc1', isSettled);
  });
  afterEach(() => {
    east.stop();
    west.stop();
  });

  async function second(addresses: string[]) {
    if (addresses.length > 0) {
      await west.client.create(
        kinds.EndpointSlice,
        seedSlice('dc2', addresses),
      );
    }
    await west.client.create(
      kinds.CassandraDatacenter,
      datacenter('dc2', { datacenterName: 'second', size: 2 }),
    );
    await west.until('CassandraDatacenter', 'dc2', isSettled);
  }

  it('form one ring through the seeds of the first, with its schema', async () => {
    await second(['10.1.0.1', '10.1.0.2', '10.1.0.3']);
    expect(network.list()).toHaveLength(1);
    const [ring] = network.list();
    expect(liveDatacenters(ring).sort()).toEqual(['dc1', 'second']);
    expect(Object.keys(ring.nodes)).toHaveLength(5);
    expect(ring.keyspaces.system_auth.replication).toEqual({
      class: 'org.apache.cassandra.locator.NetworkTopologyStrategy',
      dc1: '3',
    });
  });

  it('are two rings without seeds, and one as soon as the seeds are known', async () => {
    await second([]);
    expect(network.list()).toHaveLength(2);
    const merged = new Promise<void>(resolve =>
      network.onChange(() => {
        if (network.list().length === 1) resolve();
      }),
    );
    await west.client.create(
      kinds.EndpointSlice,
      seedSlice('dc2', ['10.1.0.1']),
    );
    await west.client.mergePatch(
      kinds.CassandraDatacenter,
      { namespace: 'ns', name: 'dc2' },
      { metadata: { labels: { changed: 'true' } } },
    );
    await merged;
    expect(Object.keys(network.list()[0].nodes)).toHaveLength(5);
  });

  it('lets one leave by decommission', async () => {
    await second(['10.1.0.1']);
    await west.client.mergePatch(
      kinds.CassandraDatacenter,
      { namespace: 'ns', name: 'dc2' },
      {
        metadata: {
          annotations: {
            'cassandra.datastax.com/decommission-on-delete': 'true',
          },
        },
      },
    );
    await west.client.delete(kinds.CassandraDatacenter, {
      namespace: 'ns',
      name: 'dc2',
    });
    await west.until('CassandraDatacenter', 'dc2', dc => dc === undefined);
    const [ring] = network.list();
    expect(Object.values(ring.nodes).map(node => node.datacenter)).toEqual([
      'dc1',
      'dc1',
      'dc1',
    ]);
    expect(
      west
        .history('CassandraDatacenter')
        .some(dc =>
          dc.status?.conditions?.some(
            (each: { type: string; status: string }) =>
              each.type === 'Decommission' && each.status === 'True',
          ),
        ),
    ).toBe(true);
    expect(await west.list('PersistentVolumeClaim')).toEqual([]);
  });

  it('leaves dead nodes in the ring when one goes without decommission', async () => {
    await second(['10.1.0.1']);
    await west.client.delete(kinds.CassandraDatacenter, {
      namespace: 'ns',
      name: 'dc2',
    });
    await west.until('CassandraDatacenter', 'dc2', dc => dc === undefined);
    const nodes = Object.values(network.list()[0].nodes);
    expect(nodes.filter(node => node.lost && !node.up)).toHaveLength(2);
    expect(nodes.filter(node => node.up)).toHaveLength(3);
  });
});
