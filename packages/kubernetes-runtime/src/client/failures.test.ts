import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  failure,
  key,
  listen,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import {
  json,
  refuse,
  startTestServer,
  testAuthority,
  type Handler,
  type TestServer,
} from '../__testUtils__/testServer';
import { createAuthority } from '../__testUtils__/certificates';
import type { KubernetesClientOptions } from './createClient';

const { ConfigMap } = resourceTypes;

afterEach(cleanUp);

describe('a connection that cannot be made', () => {
  it('is refused', async () => {
    const server = await startTestServer(() => {});
    await server.close();
    const error = await failure(connect(server.connection));
    expect(error).toMatchObject({ code: 'ConnectionRefused' });
    expect(error?.message).toContain('/api/v1/namespaces/x/configmaps/a');
  });

  it('leads to a name that does not exist', async () => {
    const notFound = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const client = connect({
      server: 'https://nowhere.example:6443',
      resolve: () => Promise.reject(notFound),
    });
    expect(await failure(client)).toMatchObject({ code: 'NameNotFound' });
  });

  it('meets silence instead of a handshake', async () => {
    const server = await listen(() => {});
    const client = connect({ server, limits: { connectTimeoutMs: 200 } });
    expect(await failure(client)).toMatchObject({ code: 'Timeout' });
  });

  it('meets something that does not speak TLS', async () => {
    const server = await listen(socket =>
      socket.end('HTTP/1.0 200 OK\r\n\r\n'),
    );
    expect(await failure(connect({ server }))).toMatchObject({
      code: 'TlsError',
    });
  });

  it.each<
    [string, object, (s: TestServer) => Partial<KubernetesClientOptions>]
  >([
    [
      'is signed by a stranger',
      {},
      () => ({ ca: createAuthority('other').ca }),
    ],
    ['is for another name', {}, () => ({ tlsServerName: 'other.example' })],
    ['has expired', { expired: true }, () => ({})],
  ])('refuses a certificate that %s', async (_what, options, change) => {
    const server = await serve(
      (_q, response) => json(response, object),
      options,
    );
    const client = connect({ ...server.connection, ...change(server) });
    expect(await failure(client)).toMatchObject({ code: 'TlsError' });
    expect(server.requests).toHaveLength(0);
  });

  it('is not made to a refused address, written or resolved', async () => {
    const server = await serve((_q, response) => json(response, object));
    const addressPolicy = { loopback: false, privateNetworks: true };
    const written = connect({ ...server.connection, addressPolicy });
    const resolved = connect({
      ca: testAuthority().ca,
      server: `https://localhost:${server.port}`,
      addressPolicy,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    for (const client of [written, resolved]) {
      expect(await failure(client)).toMatchObject({ code: 'LoopbackRefused' });
    }
    expect(server.connections).toBe(0);
  });
});

describe.each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('a server that misbehaves over %s', (_name, http2) => {
  const start = async (handler: Handler, limits = {}) => {
    const server = await serve(handler, { http2 });
    return { server, client: connect({ ...server.connection, limits }) };
  };

  it('never answers: the call ends at its time limit', async () => {
    const { client } = await start(() => {});
    expect(await failure(client, { timeoutMs: 150 })).toMatchObject({
      code: 'Timeout',
      message: expect.stringContaining('0.15 s'),
    });
  });

  it('is waited for no longer than the caller wants', async () => {
    const caller = new AbortController();
    const { client } = await start(() => caller.abort());
    expect(await failure(client, { signal: caller.signal })).toMatchObject({
      code: 'Aborted',
    });
  });

  it('drips its answer: the call ends at its time limit', async () => {
    let timer: NodeJS.Timeout | undefined;
    const { client } = await start((_q, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      timer = setInterval(() => response.write(' '), 20);
    });
    expect(await failure(client, { timeoutMs: 200 })).toMatchObject({
      code: 'Timeout',
    });
    clearInterval(timer);
  });

  it('sends a body without end: the limit holds', async () => {
    const { client } = await start(
      async (_q, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const block = Buffer.alloc(64 * 1024, 0x20);
        while (!response.destroyed && !response.writableEnded) {
          if (!response.write(block)) {
            await new Promise(resolve => {
              const go = () => {
                response.off('drain', go).off('close', go);
                resolve(undefined);
              };
              response.on('drain', go).on('close', go);
            });
          }
        }
      },
      { maxObjectBytes: 1024 * 1024 },
    );
    expect(await failure(client)).toMatchObject({ code: 'TooLarge' });
  });

  it.each<[string, Handler]>([
    ['HTML', (_q, r) => void r.end('<html>hello</html>')],
    ['cut JSON', (_q, r) => void r.end('{"kind":')],
    ['null', (_q, r) => json(r, null)],
    [
      'a redirect',
      (_q, r) => json(r, {}, 302, { location: 'http://169.254.169.254/' }),
    ],
  ])('answers with %s', async (_what, handler) => {
    const { client } = await start(handler);
    expect(await failure(client)).toMatchObject({ code: 'BadAnswer' });
  });

  it('resets the connection in the middle of an answer: a read is repeated on a new one', async () => {
    const { client, server } = await start((request, response) => {
      if (request.number > 1) {
        json(response, object);
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"kind":', () => server.cut());
    });
    expect(await client.get(ConfigMap, key)).toEqual(object);
    expect(server.connections).toBe(2);
  });

  it('resets the connection on a create: it is not repeated', async () => {
    const { client, server } = await start(() => server.cut());
    await expect(client.create(ConfigMap, object)).rejects.toMatchObject({
      code: 'ConnectionLost',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('asks to wait (429): also a create is sent again', async () => {
    const { client, server } = await start((request, response) => {
      if (request.number > 1) json(response, object);
      else
        refuse(response, 429, 'TooManyRequests', {
          headers: { 'retry-after': '0' },
        });
    });
    await client.create(ConfigMap, object);
    expect(server.requests).toHaveLength(2);
  });

  it('asks to wait longer than the call may take: the caller is told at once', async () => {
    const { client, server } = await start((_q, response) =>
      refuse(response, 429, 'TooManyRequests', {
        headers: { 'retry-after': '20' },
      }),
    );
    expect(await failure(client)).toMatchObject({
      code: 'TooManyRequests',
      retryAfterSeconds: 20,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is overloaded (503): a read is tried three times, a create once', async () => {
    const { client, server } = await start((_q, response) =>
      refuse(response, 503, 'ServiceUnavailable', {
        headers: { 'retry-after': '0' },
      }),
    );
    expect(await failure(client)).toMatchObject({ code: 'Unavailable' });
    expect(server.requests).toHaveLength(3);
    await expect(client.create(ConfigMap, object)).rejects.toMatchObject({
      code: 'Unavailable',
    });
    expect(server.requests).toHaveLength(4);
  });

  it.each([
    [400, 'BadRequest', 'BadRequest'],
    [401, 'Unauthorized', 'Unauthorized'],
    [403, 'Forbidden', 'Forbidden'],
    [404, 'NotFound', 'NotFound'],
    [405, 'MethodNotAllowed', 'MethodNotAllowed'],
    [409, 'Conflict', 'Conflict'],
    [409, 'AlreadyExists', 'AlreadyExists'],
    [410, 'Expired', 'Expired'],
    [413, 'RequestEntityTooLarge', 'TooLarge'],
    [415, 'UnsupportedMediaType', 'UnsupportedMediaType'],
    [422, 'Invalid', 'Invalid'],
    [500, 'InternalError', 'ServerError'],
    [504, 'Timeout', 'Timeout'],
  ])('answers %i %s: code %s', async (status, reason, code) => {
    const { client } = await start((_q, response) =>
      refuse(response, status, reason),
    );
    expect(await failure(client)).toMatchObject({ code, status, reason });
  });
});
