import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import {
  deny,
  startPlugin,
  type Decisions,
} from '../__testUtils__/startPlugin';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  k8ssandraClusterConditions as clusters,
} from '../permissions/conditions';

const BASE = '/api/k8ssandra/v1/control-planes/hub';
const ORDERS = `${BASE}/namespaces/data/clusters/orders/survival`;
const EAST = `${BASE}/contexts/east/survival`;
const { clusterRead, contextRead } = k8ssandraPermissions;
const id = (name: string) => ({ controlPlane: 'hub', namespace: 'data', name });
const NTS = 'org.apache.cassandra.locator.NetworkTopologyStrategy';

async function start(decisions: Decisions = {}) {
  const hub = new FakeControlPlane('hub');
  for (const name of ['orders', 'stock']) {
    const { snapshot } = hub.put(
      aCluster(name, {
        contexts: ['east', 'west'],
        owner: `group:default/${name}`,
      }),
    );
    snapshot.keyspaces = {
      replication: { carts: { class: NTS, dc1: '3', dc2: '3' } },
      readAgeSeconds: 38,
      through: 'dc1',
    };
  }
  hub.facts.push(
    aContext({ name: 'east', dependants: [id('orders'), id('stock')] }),
  );
  return { hub, ...(await startPlugin({ controlPlanes: [hub], decisions })) };
}

const ownOrders = {
  [clusterRead.name]: onClusters(
    clusterRead,
    clusters.isOwner({ claims: ['group:default/orders'] }),
  ),
};

it('says what is known at every level, and has keyspaces read for the next look', async () => {
  const { api, hub } = await start();
  const { status, body } = await api.get(ORDERS);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: id('orders'),
    summary: {
      basis: 'application',
      // both regions were never seen
      state: 'unknown',
      source: { readAgeSeconds: 38 },
    },
    keyspaces: [{ keyspaces: ['carts'], system: false }],
    more: 0,
  });
  const levels = body.keyspaces[0].rows.map((each: any) => each.level);
  expect(new Set(levels).size).toBe(11);
  expect(hub.refreshed).toEqual([id('orders')]);
});

it('is told by the page of a cluster, too, that somebody looks', async () => {
  const { api, hub } = await start();
  await api.get(ORDERS.replace('/survival', ''));
  expect(hub.refreshed).toEqual([id('orders')]);
});

it('answers 304 while only ages differ', async () => {
  const { api, hub } = await start();
  const { headers } = await api.get(ORDERS);
  hub.get(id('orders'))!.snapshot.keyspaces!.readAgeSeconds = 240;
  const again = await api.get(ORDERS).set('If-None-Match', headers.etag);
  expect(again.status).toBe(304);
  hub.get(id('orders'))!.snapshot.keyspaces!.error = 'refused';
  const changed = await api.get(ORDERS).set('If-None-Match', headers.etag);
  expect(changed.status).toBe(200);
});

it.each([
  ['without the permission', { [clusterRead.name]: deny }, ORDERS, 404],
  ['with it', ownOrders, ORDERS, 200],
  ['of another owner', ownOrders, ORDERS.replace('orders', 'stock'), 404],
  ['that does not exist', {}, ORDERS.replace('orders', 'nothing'), 404],
  ['of no control plane', {}, ORDERS.replace('hub', 'nowhere'), 404],
  ['of a context without permission', { [contextRead.name]: deny }, EAST, 404],
  ['of no context', {}, EAST.replace('east', 'nowhere'), 404],
])('a cluster %s: %#', async (_, decisions, path, expected) => {
  const { api, hub } = await start(decisions);
  const { status } = await api.get(path);
  expect(status).toBe(expected);
  expect(hub.refreshed).toHaveLength(expected === 200 ? 1 : 0);
});

it('says 503 while nothing was planned yet', async () => {
  const { api, hub } = await start();
  hub.planning = true;
  expect((await api.get(ORDERS)).status).toBe(503);
});

describe('without a Kubernetes cluster', () => {
  it('says what goes on of each cluster there', async () => {
    const { api } = await start();
    const { body } = await api.get(EAST);
    expect(body.items.map((each: any) => each.id.name)).toEqual([
      'orders',
      'stock',
    ]);
    expect(body.items[0].without).toMatchObject({
      context: 'east',
      levels: [
        { level: 'LOCAL_QUORUM', outcome: 'unknown' },
        { level: 'QUORUM', outcome: 'lost' },
        { level: 'EACH_QUORUM', outcome: 'lost' },
      ],
    });
  });

  it('counts only clusters that the viewer may read', async () => {
    const { api, hub } = await start(ownOrders);
    const { body } = await api.get(EAST);
    expect(body.items.map((each: any) => each.id.name)).toEqual(['orders']);
    expect(hub.refreshed).toEqual([id('orders')]);
  });

  it('has nothing to say where no cluster is', async () => {
    const { api } = await start();
    const { status, body } = await api.get(EAST.replace('east', '-'));
    expect([status, body]).toEqual([200, { items: [] }]);
  });
});
