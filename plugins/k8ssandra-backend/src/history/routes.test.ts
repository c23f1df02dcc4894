import { mockCredentials } from '@backstage/backend-test-utils';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import { deny } from '../__testUtils__/startPlugin';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  k8ssandraClusterConditions as clusters,
} from '../permissions/conditions';
import { clusterResourceRef } from '../permissions/resources';
import { startSqlite, type TestDatabase } from './__testUtils__/databases';
import { BASE, ORDERS, startHistory } from './__testUtils__/startHistory';

jest.setTimeout(30_000);

let sqlite: TestDatabase;
beforeAll(async () => {
  sqlite = await startSqlite();
});
afterAll(() => sqlite.stop());

const kindsOf = (page: { items: Array<{ kind: string }> }) =>
  page.items.map(({ kind }) => kind);

describe('what happens', () => {
  it('is told of a cluster, newest first, after a restart too', async () => {
    const knex = await sqlite.create();
    const first = await startHistory({ knex });
    await first.until(`${ORDERS}/history`, ({ complete }) => complete);
    // The state at the first look is known by now: it was kept.
    while ((await knex('history_last_known')).length < 2) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    first.move('degraded');
    const page = await first.until(
      `${ORDERS}/history`,
      ({ items }) => items.length === 1,
    );
    expect(page).toMatchObject({
      nextCursor: null,
      complete: true,
      reason: null,
      gaps: [],
      items: [
        {
          kind: 'transition',
          subject: 'cluster',
          from: 'healthy',
          to: 'degraded',
          cluster: { controlPlane: 'home', namespace: 'data', name: 'orders' },
          sentence: { text: 'orders is degraded' },
          at: expect.stringMatching(/^\d{4}-.*Z$/),
          ageSeconds: expect.any(Number),
        },
      ],
    });
    await first.backend.stop();

    // While no portal runs the cluster gets well again, and is changed.
    const second = await startHistory({
      knex,
      prepare: home => {
        const changed = aCluster('orders', { owner: 'group:default/shop' });
        changed.metadata.generation = 2;
        home.put(changed);
      },
    });
    const after = await second.until(
      `${ORDERS}/history?kinds=transition`,
      ({ items }) => items.length === 2,
    );
    expect(after.items[0]).toMatchObject({ from: 'degraded', to: 'healthy' });
    await second.backend.stop();
  });

  it('tells a new cluster, who asked for it through the API, and its end', async () => {
    const { api, home, until, backend } = await startHistory({
      knex: await sqlite.create(),
    });
    await until(`${BASE}/history`, ({ complete }) => complete);
    const created = await api
      .post(`${BASE}/control-planes/home/manifests`)
      .send({ manifest: JSON.stringify(aCluster('stock')) });
    expect(created.status).toBe(200);
    home.change({ clusters: ['home/data/stock'] });
    const path = ORDERS.replace('orders', 'stock');
    const page = await until(`${path}/history?kinds=change`, ({ items }) =>
      items.some(each => each.kind === 'change'),
    );
    expect(page.items[0]).toMatchObject({
      verb: 'created',
      cluster: { name: 'stock' },
    });

    home.remove({ controlPlane: 'home', namespace: 'data', name: 'stock' });
    home.change({ removed: ['home/data/stock'] });
    const gone = await until(
      `${path}/history?kinds=change`,
      ({ items }) => items.length === 2,
    );
    expect(gone.items[0]).toMatchObject({ verb: 'removed' });
    await backend.stop();
  });

  it('tells outages of a Kubernetes cluster to its clusters and to itself', async () => {
    const { home, until, backend } = await startHistory({
      knex: await sqlite.create(),
      prepare: plane => {
        plane.put(aCluster('orders', { contexts: ['east'] }));
        plane.facts.push(
          aContext({ name: 'east' }),
          aContext({ name: 'west' }),
        );
      },
    });
    const gone = {
      connection: 'down' as const,
      visible: false,
      reason: { code: 'ConnectionRefused', message: 'nobody listens' },
    };
    await until(`${BASE}/history`, ({ complete }) => complete);
    home.facts[1] = aContext({ name: 'east', ...gone });
    home.facts[2] = aContext({ name: 'west', ...gone });
    home.change({ contexts: ['east', 'west'] });
    const east = `${BASE}/control-planes/home/contexts/east/history?kinds=outage`;
    const page = await until(east, ({ items }) => items.length === 1);
    expect(page.items[0]).toMatchObject({
      context: 'east',
      cluster: null,
      until: null,
      reason: { code: 'ConnectionRefused', message: 'nobody listens' },
    });
    const ofCluster = await until(
      `${ORDERS}/history?kinds=outage`,
      ({ items }) => items.length > 0,
    );
    expect(ofCluster.items.map(({ context }) => context)).toEqual(['east']);
    home.facts[1] = aContext({ name: 'east' });
    home.change({ contexts: ['east'] });
    await until(east, ({ items }) => items[0].until !== null);
    await backend.stop();
  });
});

describe('who may read it', () => {
  it('is filtered by the permission in the query, for what is gone as well', async () => {
    const knex = await sqlite.create();
    const decisions = {};
    const { api, home, move, until, backend } = await startHistory({
      knex,
      decisions,
      prepare: plane => {
        plane.put(aCluster('stock', { owner: 'group:default/other' }));
      },
    });
    await until(`${BASE}/history`, ({ complete }) => complete);
    while ((await knex('history_last_known')).length < 3) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    move('down');
    move('down', 'stock');
    await until(`${BASE}/history`, ({ items }) => items.length === 2);
    home.remove({ controlPlane: 'home', namespace: 'data', name: 'stock' });
    home.change({ removed: ['home/data/stock'] });
    await until(`${BASE}/history`, ({ items }) => items.length === 4);

    const permission = { name: 'k8ssandra.cluster.read' } as never;
    Object.assign(decisions, {
      'k8ssandra.cluster.read': onClusters(
        permission,
        clusters.isOwner({ claims: ['group:default/shop'] }),
      ),
      'k8ssandra.context.read': deny,
    });
    expect(clusterResourceRef.pluginId).toBe('k8ssandra');
    const fleet = await api.get(`${BASE}/history`);
    expect(fleet.body.items.map((each: any) => each.cluster.name)).toEqual([
      'orders',
    ]);
    const paged = await api.get(`${BASE}/history?limit=1`);
    expect(paged.body.nextCursor).toBeNull();
    expect((await api.get(`${ORDERS}/history`)).status).toBe(200);
    const hidden = await api.get(
      `${ORDERS.replace('orders', 'stock')}/history`,
    );
    const never = await api.get(`${ORDERS.replace('orders', 'never')}/history`);
    expect([hidden.status, never.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      never.body.error.message.replace('never', 'stock'),
    );
    const context = await api.get(
      `${BASE}/control-planes/home/contexts/-/history`,
    );
    expect(context.status).toBe(404);
    const anonymous = await api
      .get(`${BASE}/history`)
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
    await backend.stop();
  });
});

describe('a database that is away', () => {
  it('leaves everything else as it is, and history says so', async () => {
    const { api, backend } = await startHistory({
      getClient: async () => {
        throw new Error('password authentication failed for user "canary"');
      },
    });
    expect((await api.get(ORDERS)).status).toBe(200);
    const page = await api.get(`${ORDERS}/history`);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({
      items: [],
      complete: false,
      reason: { text: expect.stringContaining('kept in memory') },
    });
    const unknown = await api.get(`${ORDERS.replace('orders', 'x')}/history`);
    expect(unknown.status).toBe(503);
    expect(JSON.stringify([page.body, unknown.body])).not.toContain('canary');
    await backend.stop();
  });

  it('loses nothing that happens meanwhile', async () => {
    const knex = await sqlite.create();
    let away = true;
    const { move, until, states, backend } = await startHistory({
      getClient: async () => {
        if (away) throw new Error('away');
        return knex;
      },
    });
    states.orders = 'healthy';
    move('healthy');
    await until(`${ORDERS}/history`, ({ complete }) => !complete);
    // The first look is over once nothing is due: a second one is another second later.
    await new Promise(resolve => setTimeout(resolve, 50));
    move('down');
    away = false;
    const page = await until(`${ORDERS}/history`, ({ items }) =>
      items.some(({ kind }) => kind === 'transition'),
    );
    expect(page.items[0]).toMatchObject({ from: 'healthy', to: 'down' });
    expect(kindsOf(page)).toEqual(['transition']);
    await backend.stop();
  });
});
