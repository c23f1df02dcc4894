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

  const failures: [string, string, string, any, number, string, RegExp][] = [
    [
      'an existing name',
      'POST',
      maps,
      map('x'),
      409,
      'AlreadyExists',
      /^configmaps "x" already exists$/,
    ],
    [
      'a missing namespace',
      'POST',
      '/api/v1/namespaces/no/configmaps',
      map('x'),
      404,
      'NotFound',
      /^namespaces "no" not found$/,
    ],
    [
      'another namespace',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', namespace: 'b' } },
      400,
      'BadRequest',
      /namespace of the provided object does not match/,
    ],
    [
      'another kind',
      'POST',
      maps,
      { ...map('y'), kind: 'Secret' },
      400,
      'BadRequest',
      /Secret in version "v1" cannot be handled as a ConfigMap/,
    ],
    [
      'another version',
      'POST',
      maps,
      { ...map('y'), apiVersion: 'v2' },
      400,
      'BadRequest',
      /does not match the expected API version \(v1\)/,
    ],
    [
      'a bad name',
      'POST',
      maps,
      map('No'),
      422,
      'Invalid',
      /metadata.name: Invalid value: "No": a lowercase RFC 1123 subdomain/,
    ],
    [
      'no name',
      'POST',
      maps,
      { ...map('y'), metadata: {} },
      422,
      'Invalid',
      /name or generateName is required/,
    ],
    [
      'a version on create',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', resourceVersion: '1' } },
      400,
      'BadRequest',
      /resourceVersion should not be set/,
    ],
    [
      'a bad label',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', labels: { 'a b': 'c' } } },
      422,
      'Invalid',
      /metadata.labels: Invalid value: "a b"/,
    ],
    [
      'broken JSON',
      'POST',
      maps,
      '{"a":',
      400,
      'BadRequest',
      /json parse error/,
    ],
    [
      'another name in the path',
      'PUT',
      `${maps}/x`,
      map('y'),
      400,
      'BadRequest',
      /the name of the object \(y\) does not match the name on the URL \(x\)/,
    ],
    [
      'an object that is not there',
      'PUT',
      `${maps}/gone`,
      map('gone'),
      404,
      'NotFound',
      /^configmaps "gone" not found$/,
    ],
    [
      'another identity',
      'PUT',
      `${maps}/x`,
      { ...map('x'), metadata: { name: 'x', uid: 'u' } },
      409,
      'Conflict',
      /Precondition failed: UID in precondition: u/,
    ],
    [
      'an old version',
      'PUT',
      `${maps}/x`,
      { ...map('x'), metadata: { name: 'x', resourceVersion: '1' } },
      409,
      'Conflict',
      /the object has been modified; please apply your changes to the latest version/,
    ],
    [
      'a custom resource without version',
      'PUT',
      `${widgets}/w`,
      widget('w'),
      422,
      'Invalid',
      /metadata.resourceVersion: Invalid value: 0x0: must be specified for an update/,
    ],
    [
      'an unknown resource',
      'GET',
      '/apis/test.example/v1/gadgets',
      undefined,
      404,
      'NotFound',
      /could not find the requested resource/,
    ],
    [
      'an unknown subresource',
      'GET',
      `${widgets}/w/scale`,
      undefined,
      404,
      'NotFound',
      /could not find the requested resource/,
    ],
    [
      'an unknown dry run',
      'POST',
      `${maps}?dryRun=Some`,
      map('y'),
      422,
      'Invalid',
      /dryRun: Unsupported value: "Some"/,
    ],
    [
      'a verb that is not served',
      'PATCH',
      '/apis/apiregistration.k8s.io/v1/apiservices/x',
      {},
      405,
      'MethodNotAllowed',
      /does not allow this method/,
    ],
    [
      'secret data that is not base64',
      'POST',
      '/api/v1/namespaces/default/secrets',
      { metadata: { name: 's' }, data: { a: '!' } },
      400,
      'BadRequest',
      /^Secret in version "v1" cannot be handled as a Secret: illegal base64 data$/,
    ],
  ];
  it.each(failures)(
    'refuses %s',
    async (_, method, url, body, code, reason, message) => {
      await t.post(maps, map('x'));
      await t.post(widgets, widget('w'));
      const before = t.api.core.store.revision;
      const answer = await t.ask(method, url, body);
      expect(answer.status).toBe(code);
      expect(answer.body).toMatchObject({
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        reason,
        code,
      });
      expect(answer.body.message).toMatch(message);
      expect(t.api.core.store.revision).toBe(before);
    },
  );

  it('never quotes a body that cannot be read', async () => {
    const { body } = await t.post(
      '/api/v1/namespaces/default/secrets',
      '{"data": {"password": canary}}',
    );
    expect(body.code).toBe(400);
    expect(JSON.stringify(body)).not.toContain('canary');
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
