import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  failure,
  key,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { json, refuse, type Handler } from '../__testUtils__/testServer';
import type { RequestInfo } from './requester';
import type { KubernetesClient } from './types';

const { ConfigMap } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

type Send = (client: KubernetesClient) => Promise<unknown>;

/** Every kind of call, and whether doing it twice does no harm. */
const CALLS: Array<[string, boolean, Send]> = [
  ['get', true, c => c.get(ConfigMap, key)],
  ['list', true, c => c.list(ConfigMap)],
  ['getRaw', true, c => c.getRaw('/version')],
  ['review', true, c => c.review(resourceTypes.SelfSubjectRulesReview, {})],
  ['apply', true, c => c.apply(ConfigMap, object)],
  ['mergePatch', true, c => c.mergePatch(ConfigMap, key, {})],
  ['delete of one UID', true, c => c.delete(ConfigMap, key, { uid: 'u' })],
  ['delete', false, c => c.delete(ConfigMap, key)],
  ['create', false, c => c.create(ConfigMap, object)],
  ['update', false, c => c.update(ConfigMap, object)],
  ['jsonPatch', false, c => c.jsonPatch(ConfigMap, key, [])],
  [
    'GET of a pod',
    true,
    c =>
      c.podProxy({
        namespace: 'x',
        pod: 'p',
        port: 1,
        method: 'GET',
        path: '/',
      }),
  ],
  [
    'POST to a pod',
    false,
    c =>
      c.podProxy({
        namespace: 'x',
        pod: 'p',
        port: 1,
        method: 'POST',
        path: '/',
      }),
  ],
];

const at = (waits: string) => ({ headers: { 'retry-after': waits } });

describe.each(CALLS)('%s', (_name, idempotent, send) => {
  const start = async (handler: Handler, limits = {}) => {
    const server = await serve(handler);
    return { server, client: connect({ ...server.connection, limits }) };
  };

  it(`is ${
    idempotent ? '' : 'not '
  }sent again after its connection was lost, once at most`, async () => {
    const { server, client } = await start(() => server.cut());
    await expect(send(client)).rejects.toMatchObject({
      code: 'ConnectionLost',
    });
    expect(server.requests).toHaveLength(idempotent ? 2 : 1);
  });

  it(`is ${
    idempotent ? '' : 'not '
  }sent again when the server is overloaded (503)`, async () => {
    const { server, client } = await start((_q, response) =>
      refuse(response, 503, 'ServiceUnavailable', at('0')),
    );
    await expect(send(client)).rejects.toMatchObject({ code: 'Unavailable' });
    expect(server.requests).toHaveLength(idempotent ? 3 : 1);
  });

  it('is sent again when the server did not look at it (429)', async () => {
    const { server, client } = await start((_q, response) =>
      refuse(response, 429, 'TooManyRequests', at('0')),
    );
    await expect(send(client)).rejects.toMatchObject({
      code: 'TooManyRequests',
    });
    expect(server.requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 410, 422, 500])(
    'is not sent again after %i',
    async status => {
      const { server, client } = await start((_q, response) =>
        refuse(response, status, 'Whatever'),
      );
      await expect(send(client)).rejects.toMatchObject({ status });
      // a list that has expired is read again in one piece
      const pieces = status === 410 && send === CALLS[1][2] ? 2 : 1;
      expect(server.requests).toHaveLength(pieces);
    },
  );
});

it('does not repeat what a pod says of itself (503)', async () => {
  const server = await serve((_q, response) => {
    response.writeHead(503);
    response.end('starting');
  });
  const call = { namespace: 'x', pod: 'p', port: 1, path: '/' };
  const client = connect(server.connection);
  await expect(
    client.podProxy({ ...call, method: 'GET' }),
  ).rejects.toMatchObject({ answeredBy: 'pod', status: 503 });
  expect(server.requests).toHaveLength(1);
});

it('tells of each request, repeated ones included, with its status', async () => {
  const told: RequestInfo[] = [];
  const server = await serve((request, response) => {
    if (request.number === 1) server.cut();
    else if (request.number === 2) {
      refuse(response, 429, 'TooManyRequests', at('0'));
    } else json(response, object);
  });
  const client = connect({
    ...server.connection,
    onRequest: info => told.push(info),
  });
  await client.get(ConfigMap, key);
  expect(told.map(({ verb, status }) => `${verb} ${status}`)).toEqual([
    'get 0',
    'get 429',
    'get 200',
  ]);
});

it('waits before it asks again, but not beyond its time limit', async () => {
  const server = await serve((_q, response) =>
    refuse(response, 429, 'TooManyRequests', at('1')),
  );
  const client = connect(server.connection);
  const error = await failure(client, { timeoutMs: 900 });
  expect(error).toMatchObject({ code: 'TooManyRequests' });
  expect(server.requests).toHaveLength(1);
});

it('can be given up while it waits', async () => {
  const caller = new AbortController();
  const server = await serve((_q, response) => {
    refuse(response, 429, 'TooManyRequests', at('5'));
    response.on('close', () => caller.abort());
  });
  const client = connect(server.connection);
  expect(await failure(client, { signal: caller.signal })).toMatchObject({
    code: 'Aborted',
  });
  expect(server.requests).toHaveLength(1);
});

it('is not sent at all when its caller has given up before', async () => {
  const server = await serve((_q, response) => json(response, object));
  const client = connect(server.connection);
  expect(await failure(client, { signal: AbortSignal.abort() })).toMatchObject({
    code: 'Aborted',
  });
  expect(server.connections).toBe(0);
});

describe('a server that asks for peace', () => {
  const start = async () => {
    const server = await serve((request, response) =>
      request.number === 1
        ? refuse(response, 429, 'TooManyRequests', at('20'))
        : json(response, { ...object, gitVersion: 'v1' }),
    );
    const client = connect(server.connection);
    expect(await failure(client)).toMatchObject({ retryAfterSeconds: 20 });
    return { client, server };
  };

  it.each(CALLS)('is spared a %s', async (_what, _safe, send) => {
    const { client, server } = await start();
    await expect(send(client)).rejects.toMatchObject({
      code: 'TooManyRequests',
      retryAfterSeconds: 20,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is spared a watch', async () => {
    const { client, server } = await start();
    const { signal } = new AbortController();
    const stream = client.watch(ConfigMap, { signal });
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'TooManyRequests',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is probed all the same', async () => {
    const { client } = await start();
    await expect(
      client.getRaw('/version', { purpose: 'probe' }),
    ).resolves.toMatchObject({ gitVersion: 'v1' });
  });
});
