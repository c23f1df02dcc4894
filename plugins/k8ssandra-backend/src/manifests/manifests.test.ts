import { missingContext } from '@k8ssandra-backstage/control-plane';
import {
  k8ssandraPermissions,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import { deny, startPlugin } from '../__testUtils__/startPlugin';

const ORDERS =
  '/api/k8ssandra/v1/control-planes/hub/namespaces/data/clusters/orders/manifests';
const { clusterRead } = k8ssandraPermissions;
const PLANTED = 'planted-password';

/** A region's CassandraDatacenter with secrets where people put them. */
const live: CassandraDatacenter = {
  apiVersion: 'cassandra.datastax.com/v1beta1',
  kind: 'CassandraDatacenter',
  metadata: {
    name: 'dc1',
    namespace: 'data',
    labels: {
      'k8ssandra.io/cluster-name': 'orders',
      'k8ssandra.io/cluster-namespace': 'data',
    },
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': PLANTED,
    },
  },
  spec: {
    clusterName: 'orders',
    size: 4,
    serverType: 'cassandra',
    serverVersion: '4.1.7',
    config: {
      'cassandra-yaml': {
        client_encryption_options: { keystore_password: PLANTED },
      },
      'jvm-server-options': {
        'additional-jvm-opts': [`-Dstore.password=${PLANTED}`],
      },
    },
    podTemplateSpec: {
      spec: { containers: [{ env: [{ name: 'API_TOKEN', value: PLANTED }] }] },
    },
  },
};

async function start(decisions = {}) {
  const hub = new FakeControlPlane('hub');
  const cluster = aCluster('orders', { contexts: ['east', 'west'] });
  cluster.spec.cassandra!.config = {
    cassandraYaml: {
      client_encryption_options: { keystore_password: PLANTED },
    },
  };
  const { snapshot } = hub.put(cluster);
  const seen = (name: string) => ({
    ...missingContext(name),
    ...aContext({ name }),
  });
  snapshot.contexts = {
    ...snapshot.contexts,
    east: seen('east'),
    west: { ...seen('west'), visible: false, connection: 'down' },
  };
  hub.readings.set('east', { kind: 'read', object: live });
  return { hub, ...(await startPlugin({ controlPlanes: [hub], decisions })) };
}

describe('who may read a cluster', () => {
  let world: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    world = await start();
  });

  it('asks regions that can be seen, and only those', async () => {
    const { api, hub } = world;
    const { status, body } = await api.get(ORDERS);
    expect(status).toBe(200);
    expect(hub.asked).toEqual([
      { context: 'east', namespace: 'data', name: 'dc1' },
    ]);
    expect(
      body.datacenters.map((each: any) => [each.name, each.comparison]),
    ).toEqual([
      ['dc1', 'differs'],
      ['dc2', 'unknown'],
    ]);
    const [{ difference }] = body.datacenters;
    expect(difference).toContainEqual({
      path: '/spec/size',
      before: 4,
      after: 3,
    });
  });

  it('lets no planted secret out, in any of its places', async () => {
    const { api } = world;
    const { body, text } = await api.get(ORDERS);
    expect(text).not.toContain(PLANTED);
    expect(text).toContain('(hidden)');
    expect(body.asked.value.spec.cassandra.config.cassandraYaml).toEqual({
      client_encryption_options: { keystore_password: '(hidden)' },
    });
  });

  it('answers 304 while nothing differs', async () => {
    const { api } = world;
    const { headers } = await api.get(ORDERS);
    const again = await api.get(ORDERS).set('If-None-Match', headers.etag);
    expect(again.status).toBe(304);
  });
});

it('asks nobody for who may not read it', async () => {
  const { api, hub } = await start({ [clusterRead.name]: deny });
  expect((await api.get(ORDERS)).status).toBe(404);
  expect(hub.asked).toEqual([]);
});
