import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  json,
  refuse,
  startTestServer,
  type Handler,
  type TestServer,
} from '../__testUtils__/testServer';
import { createKubernetesClient } from './createClient';
import type { RequestInfo } from './requester';
import type { KubernetesClient } from './types';

const { ConfigMap, Secret, Namespace } = resourceTypes;
const configMap = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'x', resourceVersion: '7' },
  data: { k: 'v' },
};

describe.each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('createKubernetesClient over %s', (_name, http2) => {
  let server: TestServer;
  let client: KubernetesClient;
  let counted: RequestInfo[];

  const start = async (handler: Handler) => {
    server = await startTestServer(handler, { http2 });
    counted = [];
    client = createKubernetesClient({
      ...server.connection,
      token: 'canary-token-123456',
      onRequest: info => counted.push(info),
    });
  };
  afterEach(async () => {
    await client.close();
    await server.close();
  });

  it('gets an object with the bearer token and counts the request', async () => {
    await start((_request, response) => json(response, configMap));
    const object = await client.get(ConfigMap, { namespace: 'x', name: 'a' });
    expect(object).toEqual(configMap);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      path: '/api/v1/namespaces/x/configmaps/a',
    });
    expect(server.requests[0].headers.authorization).toBe(
      'Bearer canary-token-123456',
    );
    expect(counted).toEqual([
      {
        verb: 'get',
        resource: 'configmaps',
        status: 200,
        durationMs: expect.any(Number),
      },
    ]);
    expect(client.protocol).toBe(http2 ? 'h2' : 'http/1.1');
  });

  it('sends a burst of first requests without a connection for each', async () => {
    await start((_request, response) => json(response, configMap));
    const key = { namespace: 'x', name: 'a' };
    await Promise.all(
      Array.from({ length: 20 }, () => client.get(ConfigMap, key)),
    );
    expect(server.requests).toHaveLength(20);
    expect(server.connections).toBeLessThanOrEqual(http2 ? 1 : 20);
  });

  it('applies with one field manager, as JSON, with the content type of server-side apply', async () => {
    await start((_request, response) => json(response, configMap));
    await client.apply(ConfigMap, configMap, { force: true, dryRun: true });
    const [request] = server.requests;
    expect(request.method).toBe('PATCH');
    expect(request.headers['content-type']).toBe(
      'application/apply-patch+yaml',
    );
    expect(Object.fromEntries(request.query)).toEqual({
      fieldManager: 'k8ssandra-backstage',
      force: 'true',
      dryRun: 'All',
    });
    expect(JSON.parse(request.body)).toEqual(configMap);
    expect(counted[0].verb).toBe('apply');
  });

  it.each<[string, (c: KubernetesClient) => Promise<unknown>, object]>([
    [
      'create',
      c => c.create(ConfigMap, configMap),
      { method: 'POST', path: '/api/v1/namespaces/x/configmaps' },
    ],
    [
      'update of the status',
      c => c.update(ConfigMap, configMap, { subresource: 'status' }),
      { method: 'PUT', path: '/api/v1/namespaces/x/configmaps/a/status' },
    ],
    [
      'mergePatch',
      c =>
        c.mergePatch(ConfigMap, { namespace: 'x', name: 'a' }, { data: null }),
      { method: 'PATCH', body: '{"data":null}' },
    ],
    [
      'jsonPatch',
      c =>
        c.jsonPatch(ConfigMap, { namespace: 'x', name: 'a' }, [{ op: 'test' }]),
      { method: 'PATCH', body: '[{"op":"test"}]' },
    ],
    [
      'delete with preconditions',
      c =>
        c.delete(
          ConfigMap,
          { namespace: 'x', name: 'a' },
          { uid: 'u1', resourceVersion: '7', propagationPolicy: 'Foreground' },
        ),
      {
        method: 'DELETE',
        body: JSON.stringify({
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          preconditions: { uid: 'u1', resourceVersion: '7' },
          propagationPolicy: 'Foreground',
        }),
      },
    ],
  ])('sends %s', async (_verb, call, expected) => {
    await start((_request, response) => json(response, configMap));
    await call(client);
    expect(server.requests[0]).toMatchObject(expected);
  });

  it('calls a port of a pod through the API server and reads JSON or text', async () => {
    await start((request, response) => {
      if (request.path.endsWith('/json')) json(response, { ok: true });
      else response.end('plain');
    });
    const pod = {
      namespace: 'x',
      pod: 'p-0',
      port: 8080,
      method: 'GET' as const,
    };
    expect(await client.podProxy({ ...pod, path: '/json?a=b' })).toEqual({
      ok: true,
    });
    expect(
      await client.podProxy({ ...pod, scheme: 'https', path: '/text' }),
    ).toBe('plain');
    expect(server.requests.map(request => request.path)).toEqual([
      '/api/v1/namespaces/x/pods/p-0:8080/proxy/json',
      '/api/v1/namespaces/x/pods/https:p-0:8080/proxy/text',
    ]);
    expect(server.requests[0].query.get('a')).toBe('b');
  });

  it('tells an error of the pod from one of the API server', async () => {
    await start((request, response) => {
      if (request.number === 1) {
        response.writeHead(500);
        response.end('java.lang.Exception password=hunter2');
      } else refuse(response, 404, 'NotFound');
    });
    const call = {
      namespace: 'x',
      pod: 'p',
      port: 1,
      method: 'POST' as const,
      path: '/ops',
    };
    await expect(client.podProxy(call)).rejects.toMatchObject({
      answeredBy: 'pod',
      status: 500,
      message: 'POST /api/v1/namespaces/x/pods/p:1/proxy/ops: 500',
    });
    await expect(client.podProxy(call)).rejects.toMatchObject({
      answeredBy: 'server',
      code: 'NotFound',
    });
  });

  it('explains a refused object by causes, and never quotes a secret', async () => {
    await start((_request, response) =>
      refuse(response, 422, 'Invalid', {
        message: 'spec.size: Invalid value: "hunter2"',
        details: {
          causes: [
            {
              field: 'spec.size',
              reason: 'FieldValueInvalid',
              message: 'bad hunter2',
            },
          ],
        },
      }),
    );
    await expect(client.create(ConfigMap, configMap)).rejects.toMatchObject({
      code: 'Invalid',
      causes: [
        {
          field: 'spec.size',
          reason: 'FieldValueInvalid',
          message: 'bad hunter2',
        },
      ],
      message: expect.stringContaining('spec.size'),
    });
    const secret = { ...configMap, kind: 'Secret' };
    const error = await client.create(Secret, secret).catch(e => e);
    expect(error.causes[0].field).toBe('spec.size');
    expect(
      JSON.stringify([error.message, error.causes, error.stack]),
    ).not.toContain('hunter2');
  });

  it('refuses an answer of another kind or namespace', async () => {
    await start((request, response) =>
      json(
        response,
        request.number === 1
          ? { ...configMap, kind: 'Secret' }
          : { ...configMap, metadata: { name: 'a', namespace: 'other' } },
      ),
    );
    const key = { namespace: 'x', name: 'a' };
    for (let i = 0; i < 2; i++) {
      await expect(client.get(ConfigMap, key)).rejects.toMatchObject({
        code: 'BadAnswer',
      });
    }
  });

  it('refuses names that would change the path', async () => {
    await start((_request, response) => json(response, configMap));
    await expect(client.get(Namespace, { name: '../secrets' })).rejects.toThrow(
      'as name',
    );
    await expect(client.get(ConfigMap, { name: 'a' })).rejects.toThrow(
      'metadata.namespace is missing',
    );
    expect(server.requests).toHaveLength(0);
  });
});
