import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { atEnd, cleanUp, connect } from '../__testUtils__/clientHarness';
import {
  begin,
  frame,
  startConnectProxy,
  startForwardServer,
  type Behaviour,
  type ForwardServer,
} from '../__testUtils__/forwardServer';
import type { KubernetesClientOptions } from './createClient';
import type { KubernetesError } from './errors';
import type { RequestInfo } from './requester';
import type { PortForwardRequest } from './types';

afterEach(cleanUp);

const target = { namespace: 'x', pod: 'p', port: 8080 };
const path = '/api/v1/namespaces/x/pods/p/portforward';

async function start(
  behave: Behaviour,
  options: Partial<KubernetesClientOptions> = {},
  protocol?: string | false,
) {
  const server: ForwardServer = await startForwardServer(behave, protocol);
  atEnd(() => server.close());
  const seen: RequestInfo[] = [];
  const client = connect({
    ...server.connection,
    onRequest: info => seen.push(info),
    ...options,
  });
  const open = (request: Partial<PortForwardRequest> = {}) =>
    client.portForward({ ...target, ...request });
  const failure = (request?: Partial<PortForwardRequest>) =>
    open(request).then(
      () => undefined,
      error => error as KubernetesError,
    );
  return { server, client, seen, open, failure };
}

/** Accepts, begins, and does as the test says. */
const forwarding =
  (then: (web: WebSocket) => void = () => {}): Behaviour =>
  ({ accept }) =>
    accept(web => {
      begin(web);
      then(web);
    });

/** Sends back what comes. */
const echo = forwarding(web =>
  web.on('message', data => web.send(frame(0, (data as Buffer).subarray(1)))),
);

async function read(stream: Duplex, length: number): Promise<string> {
  let text = '';
  while (text.length < length) {
    const [chunk] = await once(stream, 'data');
    text += chunk;
  }
  return text;
}

const status = (code: number, reason: string) => ({
  kind: 'Status',
  code,
  reason,
  message: `${reason} for the test`,
});

/** What a stream ends with. */
async function ended(stream: Duplex): Promise<KubernetesError | undefined> {
  stream.resume();
  if (!stream.closed) await new Promise(done => stream.once('close', done));
  return (stream.errored ?? undefined) as KubernetesError | undefined;
}

describe('a forwarded port', () => {
  it('carries data both ways, asked for as all calls are', async () => {
    const { open, server, seen } = await start(echo);
    const stream = await open();
    stream.write('hello ');
    stream.write('pod');
    expect(await read(stream, 9)).toBe('hello pod');
    const [{ url, method, headers }] = server.requests;
    expect([method, url]).toEqual(['GET', `/prefix${path}?ports=8080`]);
    expect(headers).toMatchObject({
      authorization: 'Bearer a-token-of-the-test',
      'sec-websocket-protocol': 'v4.channel.k8s.io',
      'user-agent': 'k8ssandra-backstage',
    });
    expect(seen).toEqual([
      {
        verb: 'forward',
        resource: 'pods',
        subresource: 'portforward',
        status: 101,
        durationMs: expect.any(Number),
      },
    ]);
    stream.destroy();
  });

  it('carries more than fits at once', async () => {
    const { open } = await start(echo);
    const stream = await open();
    const sent = 'x'.repeat(1_000_000);
    for (let turn = 0; turn < 3; turn++) stream.write(sent);
    expect(await read(stream, 3_000_000)).toHaveLength(3_000_000);
    stream.destroy();
  });

  it('takes the number of the port out, however it is cut', async () => {
    const { open } = await start(({ accept }) =>
      accept(web => {
        web.send(frame(0, ''));
        web.send(frame(0, Buffer.of(0x90)));
        web.send(frame(0, Buffer.from([0x1f, ...Buffer.from('data')])));
      }),
    );
    const stream = await open();
    expect(await read(stream, 4)).toBe('data');
    stream.destroy();
  });

  it.each<[string, (stream: Duplex) => void]>([
    ['ended', stream => stream.end()],
    ['destroyed', stream => stream.destroy()],
  ])('frees its connection when it is %s', async (_how, end) => {
    const { open, server } = await start(echo);
    const stream = await open();
    expect(server.open).toBe(1);
    end(stream);
    expect(await ended(stream)).toBeUndefined();
    while (server.open > 0) await new Promise(setImmediate);
  });

  it('ends when the pod ends it', async () => {
    const { open } = await start(forwarding(web => web.close(1000)));
    expect(await ended(await open())).toBeUndefined();
  });

  it.each<[string, (web: WebSocket) => void, object]>([
    [
      'the node says what is wrong',
      web => web.send(frame(1, 'port 8080: connection refused')),
      {
        code: 'Unavailable',
        message: `GET ${path}: port 8080: connection refused`,
        answeredBy: 'server',
      },
    ],
    [
      'the node says a secret',
      web => web.send(frame(1, 'no a-token-of-the-test')),
      { explanation: 'no [redacted]' },
    ],
    [
      'the connection is cut',
      web => web.terminate(),
      { code: 'ConnectionLost' },
    ],
    ['the server breaks', web => web.close(1011), { code: 'ConnectionLost' }],
    [
      'it opens another channel',
      web => web.send(frame(7, 'x')),
      { code: 'BadAnswer' },
    ],
  ])('fails when %s', async (_what, act, expected) => {
    const { open } = await start(
      forwarding(web => web.once('message', () => act(web))),
    );
    const stream = await open();
    stream.write('go');
    expect(await ended(stream)).toMatchObject(expected);
  });

  it('fails when its caller gives up, or the client is closed', async () => {
    const { open, client } = await start(echo);
    const caller = new AbortController();
    const [one, two] = [await open({ signal: caller.signal }), await open()];
    caller.abort();
    expect(await ended(one)).toMatchObject({ code: 'Aborted' });
    await client.close();
    expect(await ended(two)).toMatchObject({ code: 'Closed' });
  });

  it('outlives the time limit of its opening', async () => {
    const { open } = await start(echo);
    const stream = await open({ timeoutMs: 500 });
    await new Promise(done => setTimeout(done, 600));
    stream.write('late');
    expect(await read(stream, 4)).toBe('late');
    stream.destroy();
  });
});

describe('a port that is not forwarded', () => {
  it.each<[string, number, object, object]>([
    [
      'may not be',
      403,
      status(403, 'Forbidden'),
      {
        code: 'Forbidden',
        message: `GET ${path}: 403 Forbidden: Forbidden for the test`,
      },
    ],
    ['is of no pod', 404, status(404, 'NotFound'), { code: 'NotFound' }],
    ['breaks the server', 500, {}, { code: 'ServerError', status: 500 }],
    ['comes without upgrade', 200, {}, { code: 'BadAnswer', status: 200 }],
  ])('%s', async (_what, code, body, expected) => {
    const { failure, server, seen } = await start(({ refuse }) =>
      refuse(code, body),
    );
    expect(await failure()).toMatchObject({
      ...expected,
      answeredBy: 'server',
    });
    expect(seen.map(each => each.status)).toEqual([code]);
    while (server.open > 0) await new Promise(setImmediate);
  });

  it('is refused without a word of our protocol', async () => {
    const { failure } = await start(echo, {}, false);
    expect(await failure()).toMatchObject({
      code: 'BadAnswer',
      message: expect.stringContaining('does not forward ports over WebSocket'),
    });
  });

  it('ends before it began', async () => {
    const { failure } = await start(({ accept }) =>
      accept(web => web.close(1000)),
    );
    expect(await failure()).toMatchObject({ code: 'ConnectionLost' });
  });

  it.each<[string, Behaviour]>([
    ['never answers', () => {}],
    ['never begins', ({ accept }) => accept(() => {})],
  ])('%s within its time', async (_what, behave) => {
    const { failure, server } = await start(behave);
    expect(await failure({ timeoutMs: 200 })).toMatchObject({
      code: 'Timeout',
      message: expect.stringContaining('0.2 s'),
    });
    while (server.open > 0) await new Promise(setImmediate);
  });

  it('is given up by its caller', async () => {
    const caller = new AbortController();
    const { failure, server } = await start(() => caller.abort());
    expect(await failure({ signal: caller.signal })).toMatchObject({
      code: 'Aborted',
    });
    while (server.open > 0) await new Promise(setImmediate);
  });

  it.each<[string, Partial<KubernetesClientOptions>, string]>([
    ['of a stranger', { ca: undefined }, 'TlsError'],
    [
      'at a refused address',
      { addressPolicy: { loopback: false, privateNetworks: true } },
      'LoopbackRefused',
    ],
    ['without a credential', { token: 'a b' }, 'CredentialFailed'],
  ])('is %s', async (_what, options, code) => {
    const { failure, server } = await start(echo, options);
    expect(await failure()).toMatchObject({ code });
    expect(server.requests).toEqual([]);
  });

  it.each(['a/b', '..', ''])('has no pod named %j', async pod => {
    const { failure, server } = await start(echo);
    expect((await failure({ pod }))?.message).toContain('a Kubernetes name');
    expect(server.requests).toEqual([]);
  });
});

describe('a forwarded port behind a proxy', () => {
  const behind = async (status_?: number) => {
    const proxy = await startConnectProxy(
      port => connectTcp(port, '127.0.0.1'),
      status_,
    );
    atEnd(() => proxy.close());
    return { proxy, ...(await start(echo, { proxyUrl: proxy.url })) };
  };

  it('goes through it', async () => {
    const { open, proxy, server } = await behind();
    const stream = await open();
    stream.write('through');
    expect(await read(stream, 7)).toBe('through');
    expect(proxy.asked).toEqual([
      {
        path: new URL(server.connection.server).host,
        authorization: `Basic ${Buffer.from('ann:pass').toString('base64')}`,
      },
    ]);
    stream.destroy();
  });

  it('is not there when the proxy refuses', async () => {
    const { failure, server } = await behind(407);
    expect(await failure()).toMatchObject({
      code: 'ConnectionRefused',
      message: expect.stringContaining('407'),
    });
    expect(server.requests).toEqual([]);
  });
});
