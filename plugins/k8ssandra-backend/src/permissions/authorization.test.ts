import { mockCredentials } from '@backstage/backend-test-utils';
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
  createK8ssandraContextConditionalDecision as onContexts,
  k8ssandraClusterConditions as clusters,
  k8ssandraContextConditions as contexts,
} from './conditions';

const BASE = '/api/k8ssandra/v1';
const ORDERS = `${BASE}/control-planes/home/namespaces/data/clusters/orders`;
const TEAM = 'group:default/payments';
const {
  clusterRead,
  clusterCreate,
  clusterUpdate,
  clusterDelete,
  clusterAdopt,
} = k8ssandraPermissions;
const { contextConnect, contextRead } = k8ssandraPermissions;

const owned = (permission: typeof clusterRead, owner = TEAM): Decisions => ({
  [permission.name]: onClusters(
    permission,
    clusters.isOwner({ claims: [owner] }),
  ),
});

async function start(decisions: Decisions) {
  const home = new FakeControlPlane('home', 'group:default/platform');
  const other = new FakeControlPlane('other');
  home.put(aCluster('orders', { owner: TEAM }));
  home.put(aCluster('stock'));
  home.facts[0].namespaces?.push('secret-plans');
  home.put(aCluster('hidden', { namespace: 'secret-plans' }));
  other.put(aCluster('foreign'));
  home.facts.push(
    aContext({
      name: 'east',
      dependants: ['orders', 'stock'].map(name => ({
        controlPlane: 'home',
        namespace: 'data',
        name,
      })),
    }),
  );
  const started = await startPlugin({
    controlPlanes: [home, other],
    decisions,
    states: { stock: 'down' },
  });
  const apply = (manifest: object, extra: object = {}) =>
    started.api
      .post(`${BASE}/control-planes/home/manifests`)
      .send({ manifest: JSON.stringify(manifest), ...extra });
  return { ...started, home, apply };
}

const names = (body: any) => body.items.map((each: any) => each.id.name);

describe('what may be read', () => {
  it.each([
    ['its owner', clusters.isOwner({ claims: [TEAM] }), ['orders']],
    [
      'the default owner',
      clusters.isOwner({ claims: ['Group:default/Platform'] }),
      ['stock', 'hidden'],
    ],
    [
      'its namespace',
      clusters.inNamespace({ namespaces: ['data'] }),
      ['orders', 'stock', 'foreign'],
    ],
    [
      'its control plane',
      clusters.hasControlPlane({ controlPlanes: ['other'] }),
      ['foreign'],
    ],
  ])('follows %s in lists', async (_, condition, expected) => {
    const { api } = await start({
      [clusterRead.name]: onClusters(clusterRead, condition),
    });
    const { body } = await api.get(`${BASE}/clusters`);
    expect(names(body)).toEqual(expected);
  });

  it('is all that is counted', async () => {
    const { api } = await start(owned(clusterRead));
    const { body } = await api.get(`${BASE}/clusters`);
    expect(body.headline.text).toBe('The only cluster is healthy.');
    const east = body.contexts.find(({ name }: any) => name === 'east');
    expect(east.dependants).toEqual(['data/orders']);
  });

  it('comes with what may be done, and the permission that a refusal takes', async () => {
    const { api } = await start({ [contextConnect.name]: deny });
    const { body } = await api.get(`${BASE}/clusters`);
    expect(body.actions.create).toEqual({ allowed: true, reason: null });
    expect(body.actions.connect).toMatchObject({
      allowed: false,
      reason: {
        text: 'It takes the permission k8ssandra.context.connect to connect a Kubernetes cluster.',
      },
    });
  });

  it('is the same in the single context', async () => {
    const { api } = await start(owned(clusterRead));
    const path = `${BASE}/control-planes/home/contexts/east`;
    expect((await api.get(path)).body.dependants).toEqual(['data/orders']);
  });

  it('follows conditions on contexts', async () => {
    const { api } = await start({
      [contextRead.name]: onContexts(
        contextRead,
        contexts.hasControlPlane({ controlPlanes: ['other'] }),
      ),
    });
    const list = await api.get(`${BASE}/control-planes`);
    expect(list.body.items.map((each: any) => each.name)).toEqual(['other']);
    const home = await api.get(`${BASE}/control-planes/home/contexts`);
    expect(home.status).toBe(404);
    expect(home.body.error.message).toMatch(/not found, or not yours to see/);
    const east = await api.get(`${BASE}/control-planes/home/contexts/east`);
    expect(east.status).toBe(404);
  });

  it('is nothing without the permission, and nothing of it shows', async () => {
    const { api } = await start({
      [clusterRead.name]: deny,
      [contextRead.name]: deny,
    });
    const { status, body } = await api.get(`${BASE}/clusters`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [], contexts: [], controlPlanes: [] });
  });

  it('looks the same absent and forbidden', async () => {
    const { api } = await start(owned(clusterRead));
    const forbidden = await api.get(ORDERS.replace('orders', 'stock'));
    const absent = await api.get(ORDERS.replace('orders', 'nothing'));
    expect(forbidden.status).toBe(404);
    expect(forbidden.body.error.message.replace('stock', 'nothing')).toBe(
      absent.body.error.message,
    );
    expect(forbidden.body.error.message).toMatch(
      /not found, or not yours to see \(permission k8ssandra\.cluster\.read\)/,
    );
    expect((await api.get(`${ORDERS}/plan`)).status).toBe(200);
    const plan = ORDERS.replace('orders', 'stock/plan');
    expect((await api.get(plan)).status).toBe(404);
  });

  it('is everything for another backend plugin', async () => {
    const { api } = await start({ [clusterRead.name]: deny });
    const { body } = await api
      .get(`${BASE}/clusters`)
      .set('Authorization', mockCredentials.service.header());
    expect(names(body)).toEqual(['orders', 'stock', 'hidden', 'foreign']);
  });

  it('is nothing for nobody', async () => {
    const { api } = await start({});
    const { status } = await api
      .get(`${BASE}/clusters`)
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});

describe('what may be done', () => {
  it('is said beside what is shown', async () => {
    const { api } = await start({ [clusterDelete.name]: deny });
    const { body } = await api.get(ORDERS);
    expect(body.actions.delete).toMatchObject({
      allowed: false,
      reason: { params: { permission: 'k8ssandra.cluster.delete' } },
    });
  });

  it.each([
    ['forbidden', { [clusterDelete.name]: deny }, 403, /cluster\.delete/],
    ['unreadable', owned(clusterRead, 'group:default/a'), 404, /not yours/],
  ])('refuses to delete what is %s', async (_, decisions, status, message) => {
    const { api, home } = await start(decisions);
    const answer = await api.delete(ORDERS).send({ confirm: 'data/orders' });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(home.deleted).toEqual([]);
  });

  it.each([
    ['forbidden', { [clusterAdopt.name]: deny }, 403, /cluster\.adopt/],
    ['unreadable', owned(clusterRead, 'group:default/a'), 404, /not yours/],
  ])('refuses to adopt what is %s', async (_, decisions, status, message) => {
    const { api, home } = await start(decisions);
    const answer = await api
      .post(`${ORDERS}/adopt`)
      .send({ confirm: 'data/orders' });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(home.adopted).toEqual([]);
  });

  it.each([
    ['create', aCluster('fresh'), { [clusterCreate.name]: deny }],
    ['update', aCluster('orders'), { [clusterUpdate.name]: deny }],
    ['create', aCluster('fresh'), owned(clusterCreate)],
    ['update', aCluster('stock'), owned(clusterUpdate)],
    // giving a cluster to somebody whose clusters one may not change
    ['update', aCluster('orders', { owner: 'user:a' }), owned(clusterUpdate)],
  ])(
    'refuses to %s without the permission',
    async (verb, object, decisions) => {
      const { apply, home } = await start(decisions as Decisions);
      const { status, body } = await apply(object);
      expect(status).toBe(403);
      expect(body.error.message).toContain(`k8ssandra.cluster.${verb}`);
      expect(home.applied).toEqual([]);
    },
  );

  it('asks about the owner that a new cluster would have', async () => {
    const { apply } = await start(owned(clusterCreate));
    const { status, body } = await apply(aCluster('fresh'), { owner: TEAM });
    expect(status).toBe(200);
    expect(body.outcome).toBe('created');
  });

  it('says no more of a hidden cluster than that its name is taken', async () => {
    const { apply, home } = await start(owned(clusterRead));
    const object = aCluster('hidden', { namespace: 'secret-plans' });
    const { status, body } = await apply(object);
    expect(status).toBe(409);
    expect(body.error.message).toContain('The name secret-plans/hidden is');
    expect(home.applied).toEqual([]);
  });

  it('keeps namespaces for who may order', async () => {
    const { api } = await start({ [clusterCreate.name]: deny });
    const path = `${BASE}/control-planes/home/namespaces`;
    const { status, body } = await api.get(path);
    expect(status).toBe(403);
    expect(body.error.message).toContain('k8ssandra.cluster.create');
  });
});

describe('the permission framework', () => {
  const WELL_KNOWN = '/api/k8ssandra/.well-known/backstage/permissions';

  it('knows every permission and rule', async () => {
    const { api } = await start({});
    const { body } = await api.get(`${WELL_KNOWN}/metadata`);
    expect(body.permissions.map((each: any) => each.name).sort()).toEqual(
      Object.values(k8ssandraPermissions)
        .map(({ name }) => name)
        .sort(),
    );
    expect(
      body.rules.map((each: any) => [each.resourceType, each.name]),
    ).toEqual([
      ['k8ssandra-cluster', 'HAS_CONTROL_PLANE'],
      ['k8ssandra-cluster', 'IN_NAMESPACE'],
      ['k8ssandra-cluster', 'IS_OWNER'],
      ['k8ssandra-cluster', 'USES_CONTEXT'],
      ['k8ssandra-cluster', 'HAS_LABEL'],
      ['k8ssandra-context', 'HAS_CONTROL_PLANE'],
      ['k8ssandra-context', 'IS_OWNER'],
      ['k8ssandra-context', 'HAS_NAME'],
      ['k8ssandra-context', 'HAS_LABEL'],
      ['k8ssandra-context', 'HOSTS_CLUSTER_OF'],
    ]);
  });

  it.each([
    ['home/data/orders', 'k8ssandra-cluster', clusters, 'ALLOW'],
    ['home/data/stock', 'k8ssandra-cluster', clusters, 'DENY'],
    ['home/data/none', 'k8ssandra-cluster', clusters, 'DENY'],
    ['none/data/orders', 'k8ssandra-cluster', clusters, 'DENY'],
    ['nonsense', 'k8ssandra-cluster', clusters, 'DENY'],
    ['home/east', 'k8ssandra-context', contexts, 'DENY'],
    ['home/none', 'k8ssandra-context', contexts, 'DENY'],
  ])('is answered about %s', async (resourceRef, resourceType, of, result) => {
    const { api } = await start({});
    const conditions = of.isOwner({ claims: [TEAM] });
    const { status, body } = await api
      .post(`${WELL_KNOWN}/apply-conditions`)
      .set('Authorization', mockCredentials.service.header())
      .send({ items: [{ id: '1', resourceRef, resourceType, conditions }] });
    expect(status).toBe(200);
    expect(body.items).toEqual([{ id: '1', result }]);
  });

  it('is answered about a context by its control plane', async () => {
    const { api } = await start({});
    const ask = async (resourceRef: string) => {
      const { body } = await api
        .post(`${WELL_KNOWN}/apply-conditions`)
        .set('Authorization', mockCredentials.service.header())
        .send({
          items: [
            {
              id: '1',
              resourceRef,
              resourceType: 'k8ssandra-context',
              conditions: contexts.hasControlPlane({ controlPlanes: ['home'] }),
            },
          ],
        });
      return body.items[0].result;
    };
    expect(await ask('home/east')).toBe('ALLOW');
    expect(await ask('home/')).toBe('ALLOW');
    expect(await ask('home/none')).toBe('DENY');
  });
});
