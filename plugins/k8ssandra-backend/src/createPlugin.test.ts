import { createBackendModule } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { k8ssandraListenersExtensionPoint } from '@k8ssandra-backstage/plugin-k8ssandra-node';
import { FakeControlPlane } from './__testUtils__/FakeControlPlane';
import { aCluster, aContext } from './__testUtils__/fixtures';
import { startPlugin } from './__testUtils__/startPlugin';

const BASE = '/api/k8ssandra/v1';

describe('the plugin', () => {
  it('starts without any control plane and says so', async () => {
    const { api } = await startPlugin({ controlPlanes: [] });
    const { status, body } = await api.get(`${BASE}/clusters`);
    expect(status).toBe(200);
    expect(body).toEqual({
      headline: expect.objectContaining({
        key: 'fleet.notConfigured',
        text: expect.stringContaining('k8ssandra.controlPlanes'),
      }),
      missing: null,
      items: [],
      contexts: [],
      controlPlanes: [],
      actions: {
        create: { allowed: true, reason: null },
        connect: { allowed: true, reason: null },
      },
    });
  });

  it('starts control planes without waiting for them, and ends them', async () => {
    const home = new FakeControlPlane('home');
    const { backend } = await startPlugin({ controlPlanes: [home] });
    expect(home.started).toBe(true);
    await backend.stop();
    expect(home.closed).toBe(true);
  });

  it('lists what several control planes know, one of them away', async () => {
    const home = new FakeControlPlane('home', 'group:default/platform');
    const away = new FakeControlPlane('away');
    home.put(aCluster('orders'));
    away.put(aCluster('stock', { owner: 'group:default/stock' }));
    away.facts[0] = aContext({
      name: '',
      connection: 'down',
      visible: false,
      lastContactSeconds: 90,
    });
    const { api } = await startPlugin({ controlPlanes: [home, away] });
    const { status, body } = await api.get(`${BASE}/clusters`);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
        owner: 'group:default/platform',
      }),
      expect.objectContaining({
        id: { controlPlane: 'away', namespace: 'data', name: 'stock' },
        owner: 'group:default/stock',
      }),
    ]);
    expect(body.controlPlanes).toEqual([
      expect.objectContaining({ name: 'home', synced: true }),
      expect.objectContaining({ name: 'away', synced: false }),
    ]);
    expect(body.contexts.map((each: any) => each.state)).toEqual([
      'healthy',
      'unreachable',
    ]);
    expect(body.missing.text).toContain('Answers are missing from 1 of 2');
  });

  it('tells who leads each control plane, and why nobody does', async () => {
    const [home, away, single] = ['home', 'away', 'single'].map(
      name => new FakeControlPlane(name),
    );
    home.leadership = {
      identity: 'me',
      leading: false,
      holder: 'other',
      term: 7,
      since: '2026-01-02T03:04:05.678901Z',
    };
    away.leadership = {
      identity: 'me',
      leading: false,
      holder: null,
      term: null,
      since: null,
      problem: { code: 'Forbidden', message: 'may not' },
    };
    const { api } = await startPlugin({ controlPlanes: [home, away, single] });
    const { body } = await api.get(`${BASE}/control-planes`);
    expect(body.items.map((each: any) => each.leadership)).toEqual([
      {
        identity: 'me',
        isLeader: false,
        holder: 'other',
        term: 7,
        since: '2026-01-02T03:04:05.678901Z',
        sinceSeconds: expect.any(Number),
        problem: null,
      },
      {
        identity: 'me',
        isLeader: false,
        holder: null,
        term: null,
        since: null,
        sinceSeconds: null,
        problem: { code: 'Forbidden', message: 'may not' },
      },
      undefined,
    ]);
  });

  it('shows a cluster and its plan', async () => {
    const home = new FakeControlPlane('home');
    home.put(aCluster('orders'));
    const { api } = await startPlugin({ controlPlanes: [home] });
    const path = `${BASE}/control-planes/home/namespaces/data/clusters/orders`;
    const cluster = await api.get(path);
    expect(cluster.status).toBe(200);
    expect(cluster.body.signalKey).toMatch(/^[0-9a-f]{16}$/);
    const plan = await api.get(`${path}/plan`);
    expect(plan.body).toMatchObject({ settled: true, steps: [] });
  });

  it('answers 503 with a reason while it cannot know what exists', async () => {
    const home = new FakeControlPlane('home');
    home.synced = false;
    home.facts[0] = aContext({
      name: '',
      connection: 'down',
      visible: false,
      namespaces: null,
      reason: { code: 'ConnectionRefused', message: 'nobody listens there' },
    });
    const { api } = await startPlugin({ controlPlanes: [home] });
    const path = `${BASE}/control-planes/home`;
    for (const { status, body } of [
      await api.get(`${path}/namespaces/data/clusters/orders`),
      await api.get(`${path}/namespaces`),
      await api.post(`${path}/manifests`).send({
        manifest: JSON.stringify(aCluster('orders')),
      }),
    ]) {
      expect(status).toBe(503);
      expect(body.error.message).toContain('nobody listens there');
    }
    expect(home.applied).toEqual([]);
  });

  it('calls no list complete while an object was not planned yet', async () => {
    const home = new FakeControlPlane('home');
    home.put(aCluster('orders'));
    home.planning = true;
    const { api } = await startPlugin({ controlPlanes: [home] });
    const { body } = await api.get(`${BASE}/clusters`);
    expect(body.items).toEqual([]);
    expect(body.controlPlanes[0].synced).toBe(false);
    const path = `${BASE}/control-planes/home/namespaces/data/clusters/orders`;
    expect((await api.get(path)).status).toBe(503);
  });

  it.each([
    ['a replica that leads', true, 1],
    ['a replica that does not', false, 0],
    ['the only replica', undefined, 1],
  ])(
    'tells listeners that other modules added, from %s',
    async (_, leading, times) => {
      const home = new FakeControlPlane('home');
      home.leadership =
        leading === undefined
          ? undefined
          : { identity: 'me', leading, holder: null, term: 1, since: null };
      const told = jest.fn();
      const module = createBackendModule({
        pluginId: 'k8ssandra',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: { listeners: k8ssandraListenersExtensionPoint },
            async init({ listeners }) {
              listeners.addListener({ name: 'test', onTransition: told });
            },
          });
        },
      });
      const { backend } = await startPlugin({
        controlPlanes: [home],
        features: [module],
      });
      home.change({ contexts: [''] });
      home.put(aCluster('orders'));
      home.change({ clusters: ['home/data/orders'] });
      await backend.stop();
      const transition = expect.objectContaining({
        id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
        to: 'healthy',
      });
      expect(told.mock.calls).toEqual(Array(times).fill([transition]));
    },
  );

  it('lists contexts and namespaces, and says what is missing or unknown where', async () => {
    const home = new FakeControlPlane('home');
    home.facts.push(
      aContext({ name: 'east', namespaces: ['other'] }),
      aContext({ name: 'west', visible: false }),
    );
    const { api } = await startPlugin({ controlPlanes: [home] });
    const path = `${BASE}/control-planes/home`;
    const contexts = await api.get(`${path}/contexts`);
    expect(contexts.body.items.map((each: any) => each.name)).toEqual([
      'home',
      'east',
      'west',
    ]);
    const east = await api.get(`${path}/contexts/east`);
    expect(east.body).toMatchObject({ name: 'east' });
    const namespaces = await api.get(`${path}/namespaces`);
    expect(namespaces.body.items).toEqual([
      { name: 'data', missingIn: ['east'], unknownIn: ['west'] },
    ]);
    const planes = await api.get(`${BASE}/control-planes`);
    expect(planes.body.items).toEqual([
      expect.objectContaining({ name: 'home', mode: 'reconcile' }),
    ]);
  });

  it.each([
    ['an unknown control plane', '/control-planes/none/contexts'],
    ['an unknown context', '/control-planes/home/contexts/none'],
    ['an unknown cluster', '/control-planes/home/namespaces/a/clusters/b'],
    ['an unknown path', '/nothing'],
  ])('answers 404 for %s', async (_, path) => {
    const { api } = await startPlugin({
      controlPlanes: [new FakeControlPlane('home')],
    });
    const { status, body } = await api.get(`${BASE}${path}`);
    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
  });

  it('sends a body again only when more than ages changed', async () => {
    const home = new FakeControlPlane('home');
    home.put(aCluster('orders'));
    const { api } = await startPlugin({ controlPlanes: [home] });
    const get = (etag: string) =>
      api.get(`${BASE}/clusters`).set('If-None-Match', etag);

    const first = await get('');
    expect(first.headers.etag).toMatch(/^W\/"/);
    home.facts[0] = { ...home.facts[0], lastContactSeconds: 55, latencyMs: 9 };
    const same = await get(first.headers.etag);
    expect(same.status).toBe(304);
    expect(same.text).toBe('');
    home.put(aCluster('stock'));
    const changed = await get(first.headers.etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  it('hides what errors of unknown kinds say, in answers and in the log', async () => {
    const home = new FakeControlPlane('home');
    const canary = 'canary-of-a-credential';
    home.failures.push(
      new TypeError(`token ${canary}`),
      new InputError('refused', new Error(`token ${canary}`)),
    );
    const { api, logger, audit } = await startPlugin({ controlPlanes: [home] });
    const send = () =>
      api
        .post(`${BASE}/control-planes/home/manifests`)
        .send({ manifest: JSON.stringify(aCluster('orders')) });
    const unknown = await send();
    expect(unknown.status).toBe(500);
    const known = await send();
    expect(known.status).toBe(422);
    const everything = JSON.stringify([
      unknown.body,
      known.body,
      logger.error.mock.calls.map(String),
      logger.warn.mock.calls.map(String),
      audit.fail.mock.calls.map(([{ error, meta }]) => [String(error), meta]),
    ]);
    expect(logger.error).toHaveBeenCalled();
    expect(audit.fail).toHaveBeenCalledTimes(2);
    expect(everything).not.toContain(canary);
  });

  it('serves its specification', async () => {
    const { api } = await startPlugin({ controlPlanes: [] });
    const { status, body } = await api.get('/api/k8ssandra/openapi.json');
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toContain('/api/k8ssandra/v1/clusters');
  });
});
