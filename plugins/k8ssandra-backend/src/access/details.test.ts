import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import {
  deny,
  startPlugin,
  type Decisions,
} from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';
import {
  createK8ssandraClusterConditionalDecision,
  createK8ssandraContextConditionalDecision,
  k8ssandraClusterConditions,
  k8ssandraContextConditions,
} from '../permissions/conditions';

const PLANE = '/api/k8ssandra/v1/control-planes/hub';
const { clusterRead, contextConnect, contextRemove } = k8ssandraPermissions;
const history = {
  p50Ms: [null, 12],
  p99Ms: [null, 40],
  recent: { p50Ms: 12, p99Ms: 40, minutes: 10 },
};

async function start(decisions?: Decisions) {
  const hub = new FakeControlPlane('hub', 'group:default/platform');
  const dependants = [
    { controlPlane: 'hub', namespace: 'shop', name: 'orders' },
    { controlPlane: 'hub', namespace: 'data', name: 'ledger' },
  ];
  hub.facts.push(
    aContext({ name: 'east', dependants }),
    aContext({ name: 'gone', connection: 'missing', visible: false }),
    aContext({ name: 'twice', connection: 'conflict', visible: false }),
  );
  hub.put(
    aCluster('orders', { namespace: 'shop', contexts: ['east', 'east', ''] }),
  );
  hub.put(aCluster('ledger', { contexts: ['east'] }));
  hub.contextAccess.latencyHistory = history;
  const { api } = await startPlugin({
    controlPlanes: [hub],
    presenter: defaultParts.presenter,
    decisions,
  });
  const list = async () => (await api.get(`${PLANE}/contexts`)).body;
  return { api, list, hub };
}

const named = (body: any, name: string) =>
  body.items.find((each: any) => each.name === name);
const allowed = { allowed: true, reason: null };

it('tells latency, datacenters and what may be done, in the list and with the access, and not in the fleet', async () => {
  const { api, list } = await start();
  const details = {
    latencyHistory: history,
    datacenters: 3,
    actions: { renew: allowed, remove: allowed },
  };
  const body = await list();
  expect(named(body, 'east')).toMatchObject(details);
  expect(body.actions).toEqual({ connect: allowed });
  const access = await api.get(`${PLANE}/contexts/east/access`);
  expect(access.body.context).toMatchObject(details);
  const fleet = await api.get('/api/k8ssandra/v1/clusters');
  expect(fleet.body.contexts.map(Object.keys).flat()).not.toEqual(
    expect.arrayContaining(['latencyHistory']),
  );
});

it('counts datacenters of clusters that the viewer may read only', async () => {
  const { list } = await start({
    [clusterRead.name]: createK8ssandraClusterConditionalDecision(
      clusterRead,
      k8ssandraClusterConditions.inNamespace({ namespaces: ['data'] }),
    ),
  });
  expect(named(await list(), 'east').datacenters).toBe(1);
});

it.each([
  ['hub', /configuration of the portal/],
  ['gone', /No ClientConfig names it/],
  ['twice', /delete all but one/],
])('says why %s can be neither renewed nor removed', async (name, text) => {
  const { list } = await start();
  const { actions } = named(await list(), name);
  for (const action of [actions.renew, actions.remove]) {
    expect(action).toMatchObject({
      allowed: false,
      reason: { text: expect.stringMatching(text) },
    });
  }
});

it('names the permission that is missing', async () => {
  const { list } = await start({
    [contextConnect.name]: deny,
    [contextRemove.name]: deny,
  });
  const body = await list();
  const { renew, remove } = named(body, 'east').actions;
  expect(
    [body.actions.connect, renew, remove].map(each => [
      each.allowed,
      each.reason.params.permission,
    ]),
  ).toEqual([
    [false, contextConnect.name],
    [false, contextConnect.name],
    [false, contextRemove.name],
  ]);
});

it('follows conditions, and lets who may connect some names try', async () => {
  const { list } = await start({
    [contextConnect.name]: createK8ssandraContextConditionalDecision(
      contextConnect,
      k8ssandraContextConditions.hasName({ contexts: ['west'] }),
    ),
  });
  const body = await list();
  expect(body.actions.connect.allowed).toBe(true);
  expect(named(body, 'east').actions.renew.allowed).toBe(false);
});
