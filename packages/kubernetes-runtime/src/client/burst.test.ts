import type { ServerResponse } from 'node:http';
import { constants } from 'node:http2';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  atEnd,
  cleanUp,
  connect,
  failure,
  key,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { json, type Handler } from '../__testUtils__/testServer';

const { ConfigMap } = resourceTypes;
const { NGHTTP2_REFUSED_STREAM, NGHTTP2_ENHANCE_YOUR_CALM } = constants;

// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

/** Holds every answer back and tells when a number of them is held. */
function createHolder() {
  const held: Array<() => void> = [];
  const paths: string[] = [];
  let notice = () => {};
  const handler: Handler = ({ path }, response) => {
    held.push(() => json(response, object));
    paths.push(path);
    notice();
  };
  return {
    handler,
    held,
    /** Resolves when so many are held, of those whose path ends so. */
    until: (count: number, end = '') =>
      new Promise<void>(resolve => {
        notice = () => {
          const found = paths.filter(path => path.endsWith(end));
          if (found.length >= count) resolve();
        };
        notice();
      }),
  };
}

const pod = { namespace: 'x', pod: 'p', port: 1, method: 'GET' as const };

it('reads hundreds of large objects at once over one connection, from a server that keeps 10 MB for it', async () => {
  const large = { ...object, data: { text: 'x'.repeat(150_000) } };
  const server = await serve((_q, response) => json(response, large), {
    streams: 1000,
  });
  const client = connect({
    ...server.connection,
    limits: { maxAttempts: 1, timeoutMs: 25_000 },
  });
  const reads = Array.from({ length: 150 }, () => client.get(ConfigMap, key));
  const objects = await Promise.all(reads);
  expect(objects.every(each => each.metadata.name === 'a')).toBe(true);
  expect(server.connections).toBe(1);
});

it.each([
  [1000, 30],
  [20, 6],
])(
  'keeps calls below the %i streams that a server allows: %i',
  async (streams, most) => {
    const holder = createHolder();
    const server = await serve((_q, response) => json(response, object), {
      streams,
    });
    const client = connect(server.connection);
    await client.get(ConfigMap, key);
    server.handler = holder.handler;
    const reads = Array.from({ length: most * 2 }, () =>
      client.get(ConfigMap, key),
    );
    await holder.until(most);
    // One more of another kind passes: whatever could have passed before it has.
    const probe = client.getRaw('/version', { purpose: 'probe' });
    await holder.until(1, '/version');
    expect(holder.held).toHaveLength(most + 1);
    server.handler = (_q, response) => json(response, object);
    holder.held.forEach(answer => answer());
    await Promise.all([...reads, probe]);
    expect(server.requests).toHaveLength(most * 2 + 2);
  },
);

it('is not held up by calls of pods that take long', async () => {
  const holder = createHolder();
  const server = await serve(holder.handler, { streams: 10 });
  const client = connect(server.connection);
  const slow = [1, 2, 3].map(() => client.podProxy({ ...pod, path: '/' }));
  await holder.until(1);
  server.handler = (_q, response) => json(response, object);
  expect(await client.get(ConfigMap, key)).toEqual(object);
  holder.held.forEach(answer => answer());
  await Promise.all(slow);
});

it('gives up its place in the line with the call', async () => {
  const holder = createHolder();
  const server = await serve((_q, response) => json(response, object), {
    streams: 1,
  });
  const client = connect(server.connection);
  await client.get(ConfigMap, key);
  server.handler = holder.handler;
  const first = client.get(ConfigMap, key);
  await holder.until(1);
  const waiting = failure(client, { timeoutMs: 30 });
  const aborted = failure(client, { signal: AbortSignal.abort() });
  expect(await aborted).toMatchObject({ code: 'Aborted' });
  expect(await waiting).toMatchObject({
    code: 'Timeout',
    explanation: 'no answer within 0.03 s',
  });
  // A sign of life does not wait in our line, but there is no stream for it either.
  const probe = client.getRaw('/version', { purpose: 'probe', timeoutMs: 30 });
  await expect(probe).rejects.toMatchObject({ code: 'Timeout' });
  holder.held[0]();
  await first;
  server.handler = (_q, response) => json(response, object);
  expect(await client.get(ConfigMap, key)).toEqual(object);
  expect(server.requests).toHaveLength(3);
});

it('leaves room for calls when there are more watches than a connection has streams', async () => {
  let watches = 0;
  let allOpen = () => {};
  const opened = new Promise<void>(resolve => {
    allOpen = resolve;
  });
  const server = await serve(
    (request, response) => {
      if (!request.query.get('watch')) {
        json(response, object);
        return;
      }
      response.writeHead(200);
      (response as unknown as ServerResponse).flushHeaders();
      if (++watches === 20) allOpen();
    },
    { streams: 10 },
  );
  const client = connect({ ...server.connection, limits: { timeoutMs: 3000 } });
  await client.get(ConfigMap, key);
  const stop = new AbortController();
  const follow = async () => {
    const { signal } = stop;
    for await (const _event of client.watch(ConfigMap, { signal }));
  };
  const watching = Array.from({ length: 20 }, follow);
  await opened;
  expect(await client.get(ConfigMap, key)).toEqual(object);
  // 5 beside the calls, 9 and 6 on their own
  expect(server.connections).toBe(3);
  stop.abort();
  await Promise.all(watching);
});

describe('a stream that the server refuses', () => {
  /** Refuses so many streams first. */
  const start = async (times: number, code: number) => {
    let left = times;
    const server = await serve((_request, response) => {
      if (left-- > 0) response.stream.close(code);
      else json(response, object);
    });
    return { server, client: connect(server.connection) };
  };

  it.each([
    // undici repeats a refused stream once by itself, at once
    ['REFUSED_STREAM once', 1, NGHTTP2_REFUSED_STREAM],
    ['REFUSED_STREAM three times', 3, NGHTTP2_REFUSED_STREAM],
    ['ENHANCE_YOUR_CALM twice', 2, NGHTTP2_ENHANCE_YOUR_CALM],
  ])('by %s is asked for again', async (_what, times, code) => {
    const { server, client } = await start(times, code);
    expect(await client.get(ConfigMap, key)).toEqual(object);
    expect(server.requests).toHaveLength(times + 1);
    expect(server.connections).toBe(1);
  });

  it.each([
    ['sent again, for it was not looked at', NGHTTP2_REFUSED_STREAM, 1, 3],
    ['not sent again where that is not sure', NGHTTP2_ENHANCE_YOUR_CALM, 0, 1],
  ])('of a create is %s', async (_what, code, created, requests) => {
    const { server, client } = await start(2, code);
    const results = await Promise.allSettled([
      client.create(ConfigMap, object),
    ]);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(created);
    expect(server.requests).toHaveLength(requests);
  });

  it.each([
    [NGHTTP2_REFUSED_STREAM, 'TooManyRequests'],
    [NGHTTP2_ENHANCE_YOUR_CALM, 'Unavailable'],
  ])('for ever (%i) is an error in words', async (stream, code) => {
    const { client } = await start(Infinity, stream);
    expect(await failure(client)).toMatchObject({
      code,
      explanation: 'the server takes no more requests at the moment',
    });
  });

  it('after it looked at the request is not a lost connection', async () => {
    const lost = jest.fn();
    const server = await serve((_request, response) =>
      response.stream.close(constants.NGHTTP2_INTERNAL_ERROR),
    );
    const client = connect({ ...server.connection, onLost: lost });
    atEnd(async () => expect(lost).not.toHaveBeenCalled());
    expect(await failure(client)).toMatchObject({
      code: 'ConnectionLost',
      message:
        'GET /api/v1/namespaces/x/configmaps/a: the server ended the request without an answer',
    });
    expect(server.requests).toHaveLength(2);
    expect(lost).not.toHaveBeenCalled();
  });
});
