import { TestApi, widget, widgets } from '../../testing';

const maps = '/api/v1/namespaces/default/configmaps';
const map = (name: string, data: object = { a: '1' }) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

describe('create, read, update', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  it('sets what the server decides', async () => {
    const { status, body } = await t.post(widgets, widget('w'));
    expect(status).toBe(201);
    expect(body.metadata).toMatchObject({
      name: 'w',
      namespace: 'default',
      generation: 1,
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      creationTimestamp: expect.stringMatching(/^\d{4}-.*:\d\dZ$/),
      resourceVersion: String(t.api.core.store.revision),
    });
    expect((await t.get(`${widgets}/w`)).body).toEqual(body);
  });

  it('answers paths it does not know as Kubernetes does', async () => {
    const { status, body } = await t.get('/nothing');
    expect([status, body]).toEqual([404, '404 page not found\n']);
  });

  it('makes names from generateName', async () => {
    const make = () =>
      t.post(maps, { ...map(''), metadata: { generateName: 'x-' } });
    const names = [await make(), await make()].map(a => a.body.metadata.name);
    expect(names[0]).toMatch(/^x-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
    expect(names[0]).not.toBe(names[1]);
  });

  it('changes nothing on a write without effect', async () => {
    const { body } = await t.post(maps, map('x'));
    const { revision } = t.api.core.store;
    const again = await t.put(`${maps}/x`, map('x'));
    expect(again.status).toBe(200);
    expect(again.body).toEqual(body);
    expect(t.api.core.store.revision).toBe(revision);
  });

  it.each([
    ['create', 'POST', maps, map('y'), 201],
    ['update', 'PUT', `${maps}/x`, map('x', { a: '2' }), 200],
    ['delete', 'DELETE', `${maps}/x`, undefined, 200],
  ])(
    'stores nothing in a dry run: %s',
    async (_, method, url, body, status) => {
      await t.post(maps, map('x'));
      const { revision } = t.api.core.store;
      const answer = await t.ask(method, `${url}?dryRun=All`, body);
      expect(answer.status).toBe(status);
      expect(t.api.core.store.revision).toBe(revision);
    },
  );

  it('separates status and the rest, and counts generations', async () => {
    await t.post(widgets, { ...widget('w'), status: { phase: 'New' } });
    let { body } = await t.get(`${widgets}/w`);
    expect(body.status).toBeUndefined();
    const steps: [string, object, any][] = [
      [
        '/status',
        { status: { phase: 'Up' }, spec: { size: 5 } },
        { phase: 'Up', size: 1, generation: 1 },
      ],
      [
        '',
        { status: { phase: 'Down' }, spec: { size: 5 } },
        { phase: 'Up', size: 5, generation: 2 },
      ],
      [
        '',
        { metadata: { labels: { a: 'b' } } },
        { phase: 'Up', size: 5, generation: 2 },
      ],
    ];
    for (const [subresource, patch, { phase, size, generation }] of steps) {
      ({ body } = await t.patch(`${widgets}/w${subresource}`, patch, 'merge'));
      expect(body).toMatchObject({
        status: { phase },
        spec: { size },
        metadata: { generation },
      });
    }
  });

  it('turns stringData into data, and keeps immutable secrets', async () => {
    const secrets = '/api/v1/namespaces/default/secrets';
    const { body } = await t.post(secrets, {
      metadata: { name: 's' },
      stringData: { a: 'b' },
      immutable: true,
    });
    expect(body).toMatchObject({ type: 'Opaque', data: { a: 'Yg==' } });
    expect(body.stringData).toBeUndefined();
    const refused = await t.patch(
      `${secrets}/s`,
      { data: { a: 'Yw==' } },
      'merge',
    );
    expect(refused.body.details.causes[0].field).toBe('data');
    expect(JSON.stringify(refused.body)).not.toContain('Yw==');
  });

  it('gives services an address of their own', async () => {
    const services = '/api/v1/namespaces/default/services';
    const make = (name: string, spec: object) =>
      t.post(services, {
        metadata: { name },
        spec: { ports: [{ port: 80 }], ...spec },
      });
    const addresses = [
      await make('a', {}),
      await make('b', {}),
      await make('c', { clusterIP: 'None' }),
    ].map(a => a.body.spec.clusterIP);
    expect(addresses).toEqual(['10.96.0.2', '10.96.0.3', 'None']);
  });

  it('scales workloads through /scale', async () => {
    const sets = '/apis/apps/v1/namespaces/default/statefulsets';
    const labels = { app: 'x' };
    await t.post(sets, {
      metadata: { name: 's' },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'c', image: 'i' }] },
        },
      },
    });
    expect((await t.get(`${sets}/s/scale`)).body.spec).toEqual({ replicas: 1 });
    const scaled = await t.patch(
      `${sets}/s/scale`,
      { spec: { replicas: 3 } },
      'merge',
    );
    expect(scaled.body).toMatchObject({
      kind: 'Scale',
      spec: { replicas: 3 },
      status: { selector: 'app=x' },
    });
    expect((await t.get(`${sets}/s`)).body).toMatchObject({
      spec: { replicas: 3 },
      metadata: { generation: 2 },
    });
  });
});
