import {
  startTestWebhook,
  type TestWebhook,
} from '../../testing/webhookServer';
import { createInProcessClient } from '../client';
import { HookedApi, rule, SECRETS } from './__testUtils__/hookedApi';

let api: HookedApi;
let hook: TestWebhook;

beforeAll(async () => {
  hook = await startTestWebhook();
});
afterAll(() => hook.close());
beforeEach(() => {
  api = new HookedApi(hook);
});
afterEach(() => api.api.close());

describe('a validating webhook', () => {
  it('sees what would be stored, what is stored, and who asks', async () => {
    await api.configure();
    await api.createSecret('a', { labels: { x: '1' } });
    const live = await api.get(`${SECRETS}/a`);
    await api.put(`${SECRETS}/a`, {
      ...live.body,
      type: 'Opaque',
      data: { k: 'eA==' },
    });
    const [first, second] = hook.requests;
    expect(first).toMatchObject({
      operation: 'CREATE',
      kind: { group: '', version: 'v1', kind: 'Secret' },
      resource: { group: '', version: 'v1', resource: 'secrets' },
      namespace: 'default',
      name: 'a',
      userInfo: { username: 'kubernetes-admin' },
      dryRun: false,
      oldObject: null,
      object: { apiVersion: 'v1', kind: 'Secret', type: 'Opaque' },
    });
    expect(second).toMatchObject({
      operation: 'UPDATE',
      oldObject: { metadata: { uid: live.body.metadata.uid } },
      object: { data: { k: 'eA==' } },
    });
  });

  it('refuses in its own words, and nothing is stored', async () => {
    await api.configure();
    const causes = [
      { field: 'spec', reason: 'FieldValueInvalid', message: 'no' },
    ];
    hook.reply = () => ({
      allowed: false,
      status: {
        code: 422,
        reason: 'Invalid',
        message: 'spec: no',
        details: { name: 'a', causes },
      },
    });
    const answer = await api.createSecret('a');
    expect(answer.body).toMatchObject({
      code: 422,
      reason: 'Invalid',
      message:
        'admission webhook "test.example.org" denied the request: spec: no',
      details: { causes },
    });
    expect((await api.get(`${SECRETS}/a`)).status).toBe(404);
  });

  it.each([
    [{ allowed: false }, 400, 'denied the request without explanation'],
    [
      { allowed: false, status: { code: 403, reason: 'Forbidden' } },
      403,
      'denied the request: Forbidden',
    ],
  ])('refuses with %j as %d', async (reply, code, words) => {
    await api.configure();
    hook.reply = () => reply;
    const { body } = await api.createSecret('a');
    expect([body.code, body.message]).toEqual([
      code,
      `admission webhook "test.example.org" ${words}`,
    ]);
  });

  it('passes warnings on', async () => {
    await api.configure();
    hook.reply = () => ({ allowed: true, warnings: ['look here', 'and here'] });
    const { headers } = await api.createSecret('a');
    expect(headers.warning).toBe('299 - "look here", 299 - "and here"');
  });

  it.each<[string, object, string]>([
    [
      'nobody listens',
      { clientConfig: { url: 'https://127.0.0.1:1/x' } },
      'failed to call webhook: Post "https://127.0.0.1:1/x?timeout=10s": dial tcp 127.0.0.1:1: connect: connection refused',
    ],
    [
      'its certificate is of another authority',
      { clientConfig: 'no ca' },
      'tls: failed to verify certificate',
    ],
    [
      'its service is not there',
      { clientConfig: { service: { name: 'gone', namespace: 'ns' } } },
      'Post "https://gone.ns.svc:443/?timeout=10s": service "gone" not found',
    ],
  ])('fails a write when %s', async (_case, more, words) => {
    const { clientConfig } = more as { clientConfig: object | string };
    const changed =
      clientConfig === 'no ca' ? { clientConfig: { url: hook.url } } : more;
    await api.configure(changed);
    const { body } = await api.createSecret('a');
    expect(body).toMatchObject({ code: 500, reason: 'InternalError' });
    expect(body.message).toContain(
      'Internal error occurred: failed calling webhook "test.example.org": ',
    );
    expect(body.message).toContain(words);
  });

  it.each([
    ['no JSON', 'hello', 'the answer is not JSON'],
    [
      'something else',
      '{"kind":"Pod","apiVersion":"v1"}',
      'expected webhook response of',
    ],
    ['another uid', { uid: 'x', allowed: true }, 'expected response.uid='],
    ['nothing in time', 'silence', 'context deadline exceeded'],
  ])('fails a write when it answers %s', async (_case, reply, words) => {
    await api.configure({ timeoutSeconds: 1 });
    hook.reply = () => reply;
    const { body } = await api.createSecret('a');
    expect(body.message).toContain(words);
  });

  it('is passed over when it may fail', async () => {
    await api.configure({
      failurePolicy: 'Ignore',
      clientConfig: { url: 'https://127.0.0.1:1/x' },
    });
    expect((await api.createSecret('a')).status).toBe(201);
  });

  it.each<[string, object, number]>([
    ['another kind', { rules: [{ ...rule, resources: ['pods'] }] }, 0],
    [
      'a subresource only',
      { rules: [{ ...rule, resources: ['secrets/status'] }] },
      0,
    ],
    ['another group', { rules: [{ ...rule, apiGroups: ['apps'] }] }, 0],
    ['deletions only', { rules: [{ ...rule, operations: ['DELETE'] }] }, 0],
    [
      'what lies in no namespace',
      { rules: [{ ...rule, scope: 'Cluster' }] },
      0,
    ],
    [
      'everything',
      { rules: [{ ...rule, apiGroups: ['*'], resources: ['*/*'] }] },
      1,
    ],
    [
      'other namespaces',
      { namespaceSelector: { matchLabels: { watched: 'yes' } } },
      0,
    ],
    [
      'this namespace',
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'default' },
        },
      },
      1,
    ],
    [
      'objects with a label',
      { objectSelector: { matchLabels: { x: '2' } } },
      0,
    ],
    [
      'objects with its label',
      { objectSelector: { matchLabels: { x: '1' } } },
      1,
    ],
  ])('for %s', async (_case, more, calls) => {
    await api.configure(more);
    await api.createSecret('a', { labels: { x: '1' } });
    expect(hook.requests).toHaveLength(calls);
  });

  it('is told of a dry run', async () => {
    await api.configure();
    await api.post(`${SECRETS}?dryRun=All`, { metadata: { name: 'a' } });
    expect(hook.requests[0]).toMatchObject({
      dryRun: true,
      options: { dryRun: ['All'] },
    });
    expect((await api.get(`${SECRETS}/a`)).status).toBe(404);
  });

  it('looks at a deletion, and holds it back', async () => {
    await api.createSecret('a');
    await api.configure({ rules: [{ ...rule, operations: ['DELETE'] }] });
    hook.reply = () => ({ allowed: false });
    expect((await api.delete(`${SECRETS}/a`)).status).toBe(400);
    expect((await api.delete(SECRETS)).status).toBe(400);
    expect(hook.requests[0]).toMatchObject({
      object: null,
      oldObject: { metadata: { name: 'a' } },
    });
    hook.reply = () => ({ allowed: true });
    expect((await api.delete(`${SECRETS}/a`)).status).toBe(200);
  });

  it('judges again when the object changed meanwhile', async () => {
    await api.createSecret('a');
    await api.configure({ timeoutSeconds: 5 });
    const patch = (data: object, path = `${SECRETS}/a`) =>
      api.ask(
        'PATCH',
        path,
        { data },
        {
          contentType: 'application/merge-patch+json',
        },
      );
    let inner: Promise<unknown> | undefined;
    hook.reply = () => {
      // The second write is a whole one, made while the first is judged.
      if (!inner) {
        api.api.core.store.put(
          { resource: 'secrets', namespace: 'default', name: 'a' },
          {
            ...api.api.core.store.get({
              resource: 'secrets',
              namespace: 'default',
              name: 'a',
            })!,
            data: { other: 'eA==' },
          },
        );
        inner = Promise.resolve();
      }
      return { allowed: true };
    };
    const { body } = await patch({ mine: 'eA==' });
    expect(body.data).toEqual({ other: 'eA==', mine: 'eA==' });
    expect(hook.requests).toHaveLength(2);
  });

  it('stands before clients in this process too', async () => {
    await api.configure();
    hook.reply = () => ({ allowed: false, status: { message: 'no' } });
    const client = createInProcessClient(api.api);
    const type = {
      group: '',
      version: 'v1',
      kind: 'Secret',
      plural: 'secrets',
      namespaced: true,
    };
    await expect(
      client.apply(type, {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'a', namespace: 'default' },
      }),
    ).rejects.toThrow('denied the request: no');
  });

  it('is reached through a service that leads out of the cluster', async () => {
    await api.post('/api/v1/namespaces/default/services', {
      metadata: { name: 'kubernetes-hook' },
      spec: { type: 'ExternalName', externalName: '127.0.0.1' },
    });
    await api.configure({
      clientConfig: {
        service: {
          name: 'kubernetes-hook',
          namespace: 'default',
          path: '/check',
          port: hook.port,
        },
        caBundle: hook.caBundle,
      },
    });
    const { body } = await api.createSecret('a');
    // It answers, and its certificate is not made for that name.
    expect(body.message).toContain('kubernetes-hook.default.svc');
    expect(body.message).toContain('failed to verify certificate');
  });
});
