import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster } from '../__testUtils__/fixtures';
import {
  deny,
  startPlugin,
  type Decisions,
} from '../__testUtils__/startPlugin';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  k8ssandraClusterConditions as clusters,
} from '../permissions/conditions';

const ORDERS =
  '/api/k8ssandra/v1/control-planes/hub/namespaces/data/clusters/orders/connection';
const { clusterRead, credentialsLocate } = k8ssandraPermissions;
const id = { controlPlane: 'hub', namespace: 'data', name: 'orders' };

async function start(decisions: Decisions = {}) {
  const hub = new FakeControlPlane('hub');
  const { snapshot } = hub.put(
    aCluster('orders', {
      contexts: ['east', 'west'],
      owner: 'group:default/a',
    }),
  );
  snapshot.home.everSeen = true;
  snapshot.home.secrets = [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'orders-superuser', namespace: 'data' },
      data: { username: 'cGxhbnRlZA==', password: 'cGxhbnRlZA==' },
    },
  ];
  return { hub, ...(await startPlugin({ controlPlanes: [hub], decisions })) };
}

it('says how services connect, and has keyspaces read for the next look', async () => {
  const { api, hub } = await start();
  const { status, body, text } = await api.get(ORDERS);
  expect(status).toBe(200);
  expect(body.datacenters.map((each: any) => each.contactPoint.host)).toEqual([
    'orders-dc1-service.data.svc',
    'orders-dc2-service.data.svc',
  ]);
  expect(body.credentials).toMatchObject({
    allowed: true,
    items: [{ name: 'orders-superuser', use: 'superuser' }],
  });
  expect(text).not.toMatch(/cGxhbnRlZA|planted/);
  expect(hub.refreshed).toEqual([id]);
});

it.each([
  ['denied', deny],
  [
    'given for another owner',
    onClusters(
      credentialsLocate,
      clusters.isOwner({ claims: ['group:default/b'] }),
    ),
  ],
])('names no Secret where the permission is %s', async (_, decision) => {
  const { api } = await start({ [credentialsLocate.name]: decision });
  const { status, body, text } = await api.get(ORDERS);
  expect(status).toBe(200);
  expect(body.credentials).toMatchObject({ allowed: false, items: [] });
  expect(text).not.toContain('orders-superuser');
});

it('answers 304 while only ages differ', async () => {
  const { api, hub } = await start();
  const { snapshot } = hub.get(id)!;
  snapshot.keyspaces = { replication: {}, readAgeSeconds: 4, through: null };
  const { headers } = await api.get(ORDERS);
  snapshot.keyspaces.readAgeSeconds = 240;
  const again = await api.get(ORDERS).set('If-None-Match', headers.etag);
  expect(again.status).toBe(304);
});

it.each<[string, Decisions, string, number]>([
  ['may not be read', { [clusterRead.name]: deny }, ORDERS, 404],
  ['does not exist', {}, ORDERS.replace('orders', 'nothing'), 404],
  ['is of no control plane', {}, ORDERS.replace('hub', 'nowhere'), 404],
])('a cluster that %s is not found', async (_, decisions, path, expected) => {
  const { api, hub } = await start(decisions);
  expect((await api.get(path)).status).toBe(expected);
  expect(hub.refreshed).toEqual([]);
});

it('says 503 while nothing was planned yet', async () => {
  const { api, hub } = await start();
  hub.planning = true;
  expect((await api.get(ORDERS)).status).toBe(503);
});
