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
const { credentialsLocate } = k8ssandraPermissions;
const id = { controlPlane: 'hub', namespace: 'data', name: 'orders' };

async function start() {
  const decisions: Decisions = {};
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
  const started = await startPlugin({ controlPlanes: [hub], decisions });
  return { hub, decisions, ...started };
}

let world: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  world = await start();
});

describe('who has the permissions', () => {
  it('says how services connect, and has keyspaces read for the next look', async () => {
    const { api, hub } = world;
    const { status, body, text } = await api.get(ORDERS);
    expect(status).toBe(200);
    expect(body.datacenters.map((each: any) => each.contactPoint.host)).toEqual(
      ['orders-dc1-service.data.svc', 'orders-dc2-service.data.svc'],
    );
    expect(body.credentials).toMatchObject({
      allowed: true,
      items: [{ name: 'orders-superuser', use: 'superuser' }],
    });
    expect(text).not.toMatch(/cGxhbnRlZA|planted/);
    expect(hub.refreshed).toEqual([id]);
  });

  it('answers 304 while only ages differ', async () => {
    const { api, hub } = world;
    const { snapshot } = hub.get(id)!;
    snapshot.keyspaces = { replication: {}, readAgeSeconds: 4, through: null };
    const { headers } = await api.get(ORDERS);
    snapshot.keyspaces.readAgeSeconds = 240;
    const again = await api.get(ORDERS).set('If-None-Match', headers.etag);
    expect(again.status).toBe(304);
  });

  it.each([
    ['does not exist', ORDERS.replace('orders', 'nothing')],
    ['is of no control plane', ORDERS.replace('hub', 'nowhere')],
  ])('find no cluster that %s', async (_, path) => {
    const looked = world.hub.refreshed.length;
    expect((await world.api.get(path)).status).toBe(404);
    expect(world.hub.refreshed).toHaveLength(looked);
  });
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
  const { api, decisions } = world;
  decisions[credentialsLocate.name] = decision;
  const { status, body, text } = await api.get(ORDERS);
  expect(status).toBe(200);
  expect(body.credentials).toMatchObject({ allowed: false, items: [] });
  expect(text).not.toContain('orders-superuser');
});

it('says 503 while nothing was planned yet', async () => {
  world.hub.planning = true;
  expect((await world.api.get(ORDERS)).status).toBe(503);
});
