import { ResponseError } from '@backstage/errors';
import { causesOf } from './causes';
import { K8ssandraClient } from './client';

interface Call {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}

/** A client whose fetch answers in order and notes what it was asked. */
function setUp(...answers: Array<() => Response>) {
  const calls: Call[] = [];
  const client = new K8ssandraClient({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        calls.push({ url: String(url), init: init as Call['init'] });
        const answer = answers.shift();
        if (!answer) {
          throw new Error('An unexpected request');
        }
        return answer();
      },
    },
  });
  return { client, calls };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    });

const id = { controlPlane: 'hub', namespace: 'ns', name: 'demo' };
const base = 'http://localhost/api/k8ssandra/v1';

describe('paths', () => {
  it.each<[string, (client: K8ssandraClient) => Promise<unknown>, string]>([
    ['clusters', c => c.listClusters(), '/clusters'],
    ['control planes', c => c.listControlPlanes(), '/control-planes'],
    ['contexts', c => c.listContexts('hub'), '/control-planes/hub/contexts'],
    [
      'namespaces',
      c => c.listNamespaces('hub'),
      '/control-planes/hub/namespaces',
    ],
    [
      'a cluster',
      c => c.getCluster(id),
      '/control-planes/hub/namespaces/ns/clusters/demo',
    ],
    [
      'the nodes of a datacenter',
      c => c.getDatacenterNodes(id, 'dc 1'),
      '/control-planes/hub/namespaces/ns/clusters/demo/datacenters/dc%201/nodes',
    ],
    [
      'a datacenter',
      c => c.getDatacenter(id, 'dc 1'),
      '/control-planes/hub/namespaces/ns/clusters/demo/datacenters/dc%201',
    ],
    [
      'a node',
      c => c.getNode(id, 'dc1', 'a/b'),
      '/control-planes/hub/namespaces/ns/clusters/demo/datacenters/dc1/nodes/a%2Fb',
    ],
    [
      'the log of a node',
      c => c.getNodeLog(id, 'dc1', 'p-0'),
      '/control-planes/hub/namespaces/ns/clusters/demo/datacenters/dc1/nodes/p-0/logs',
    ],
    [
      'as much of the log of a container before its restart',
      c =>
        c.getNodeLog(id, 'dc1', 'p-0', {
          container: 'a&b',
          tail: 50,
          previous: true,
        }),
      '/control-planes/hub/namespaces/ns/clusters/demo/datacenters/dc1/nodes/p-0/logs?container=a%26b&tail=50&previous=true',
    ],
    [
      'a plan',
      c => c.getPlan(id),
      '/control-planes/hub/namespaces/ns/clusters/demo/plan',
    ],
    [
      'what survives',
      c => c.getSurvival({ controlPlane: 'hub', namespace: 'data', name: 'x' }),
      '/control-planes/hub/namespaces/data/clusters/x/survival',
    ],
    [
      'how services connect',
      c =>
        c.getConnection({ controlPlane: 'hub', namespace: 'data', name: 'x' }),
      '/control-planes/hub/namespaces/data/clusters/x/connection',
    ],
    [
      'what was asked and what is there',
      c =>
        c.getManifests({ controlPlane: 'hub', namespace: 'data', name: 'x' }),
      '/control-planes/hub/namespaces/data/clusters/x/manifests',
    ],
    [
      'what goes on without a Kubernetes cluster',
      c => c.getContextSurvival({ controlPlane: 'hub', context: 'east' }),
      '/control-planes/hub/contexts/east/survival',
    ],
    [
      'names with other characters, encoded',
      c => c.getCluster({ controlPlane: 'a/b', namespace: 'ü', name: 'c?d' }),
      '/control-planes/a%2Fb/namespaces/%C3%BC/clusters/c%3Fd',
    ],
  ])('%s', async (_, call, path) => {
    const { client, calls } = setUp(json({ some: 'thing' }));
    await expect(call(client)).resolves.toEqual({ some: 'thing' });
    expect(calls[0].url).toBe(base + path);
    expect(calls[0].init.method).toBeUndefined();
  });
});

describe('writes', () => {
  it('post a manifest', async () => {
    const { client, calls } = setUp(json({ outcome: 'created' }));
    const request = { manifest: 'kind: K8ssandraCluster', dryRun: true };
    await expect(
      client.applyManifest('hub', request, { token: 't' }),
    ).resolves.toEqual({ outcome: 'created' });
    expect(calls[0]).toMatchObject({
      url: `${base}/control-planes/hub/manifests`,
      init: {
        method: 'POST',
        body: JSON.stringify(request),
        headers: {
          Authorization: 'Bearer t',
          'Content-Type': 'application/json',
        },
      },
    });
  });

  it('delete with the typed confirmation, and read no body', async () => {
    const { client, calls } = setUp(() => new Response(null, { status: 204 }));
    await expect(
      client.deleteCluster(id, { confirm: 'ns/demo', uid: 'u' }),
    ).resolves.toBeUndefined();
    expect(calls[0].init.method).toBe('DELETE');
    expect(JSON.parse(String(calls[0].init.body))).toEqual({
      confirm: 'ns/demo',
      uid: 'u',
    });
  });

  it('adopt with the typed confirmation, and read who was in charge', async () => {
    const { client, calls } = setUp(json({ outcome: 'adopted', from: null }));
    await expect(
      client.adoptCluster(id, { confirm: 'ns/demo', dryRun: true }),
    ).resolves.toEqual({ outcome: 'adopted', from: null });
    expect(calls[0].init.method).toBe('POST');
    expect(calls[0].url).toMatch(/\/clusters\/demo\/adopt$/);
    expect(JSON.parse(String(calls[0].init.body))).toEqual({
      confirm: 'ns/demo',
      dryRun: true,
    });
  });

  const context = { controlPlane: 'hub', context: 'a b' };
  const kubeconfig = { kubeconfig: 'text' };
  type Client = ReturnType<typeof setUp>['client'];
  it.each<[string, string, object, (client: Client) => Promise<unknown>]>([
    [
      'POST',
      'hub/contexts/check',
      kubeconfig,
      client => client.checkContext('hub', kubeconfig),
    ],
    [
      'POST',
      'hub/contexts',
      kubeconfig,
      client => client.connectContext('hub', kubeconfig),
    ],
    [
      'PUT',
      'hub/contexts/a%20b/credential',
      kubeconfig,
      client => client.renewContext(context, kubeconfig),
    ],
    [
      'DELETE',
      'hub/contexts/a%20b',
      { confirm: 'a b' },
      client => client.removeContext(context, { confirm: 'a b' }),
    ],
  ])('%s control-planes/%s', async (method, path, body, call) => {
    const { client, calls } = setUp(json({ notes: [] }));
    await expect(call(client)).resolves.toEqual({ notes: [] });
    expect(calls[0].init.method).toBe(method);
    expect(calls[0].url.endsWith(`/control-planes/${path}`)).toBe(true);
    expect(JSON.parse(String(calls[0].init.body))).toEqual(body);
  });

  it('pass the signal on', async () => {
    const { client, calls } = setUp(json({}));
    const { signal } = new AbortController();
    await client.applyManifest('hub', { manifest: '' }, { signal });
    expect(calls[0].init.signal).toBe(signal);
  });
});

describe('unchanged answers', () => {
  it('are the body that was read before', async () => {
    const { client, calls } = setUp(
      json({ n: 1 }, 200, { ETag: '"a"' }),
      () => new Response(null, { status: 304 }),
      json({ n: 2 }, 200, { ETag: '"b"' }),
      () => new Response(null, { status: 304 }),
    );
    const answers = [];
    for (let i = 0; i < 4; i++) {
      answers.push(await client.getCluster(id));
    }
    expect(answers).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }, { n: 2 }]);
    expect(calls.map(call => call.init.headers['If-None-Match'])).toEqual([
      undefined,
      '"a"',
      '"a"',
      '"b"',
    ]);
  });

  it('are not shared between URLs or callers', async () => {
    const { client, calls } = setUp(
      json({}, 200, { ETag: '"a"' }),
      json({}),
      json({}),
    );
    await client.getCluster(id, { token: 'one' });
    await client.getPlan(id, { token: 'one' });
    await client.getCluster(id, { token: 'two' });
    expect(calls.map(call => call.init.headers['If-None-Match'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are asked for anew once the server sends no ETag', async () => {
    const { client, calls } = setUp(
      json({}, 200, { ETag: '"a"' }),
      json({}),
      json({}),
    );
    await client.listClusters();
    await client.listClusters();
    await client.listClusters();
    expect(calls[2].init.headers['If-None-Match']).toBeUndefined();
  });
});

describe('refusals', () => {
  const causes = [
    {
      field: 'spec.cassandra.datacenters[1].size',
      reason: 'FieldValueInvalid',
      message: 'must be at least 1',
    },
  ];
  const body = (extra: object, error: object = {}) => ({
    error: { name: 'InputError', message: 'The order is refused', ...error },
    request: { method: 'POST', url: '/' },
    response: { statusCode: 422 },
    ...extra,
  });

  it.each([
    ['beside the error', body({ causes })],
    ['in the error', body({}, { causes })],
  ])('keep their causes %s', async (_, answer) => {
    const { client } = setUp(json(answer, 422));
    const error = await client
      .applyManifest('hub', { manifest: '' })
      .catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.statusCode).toBe(422);
    expect(error.cause.message).toBe('The order is refused');
    expect(causesOf(error)).toEqual(causes);
  });

  it('of reads are errors too', async () => {
    const { client } = setUp(
      json(
        {
          error: { name: 'NotFoundError', message: 'gone' },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    const error = await client.getCluster(id).catch(e => e);
    expect(error.cause.name).toBe('NotFoundError');
    expect(causesOf(error)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'text',
    new Error('x'),
    { body: { causes: [] } },
    { body: { causes: [{ field: 1 }] } },
  ])('without causes: %p', error => {
    expect(causesOf(error)).toBeUndefined();
  });
});
