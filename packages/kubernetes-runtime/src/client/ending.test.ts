import type { ServerResponse } from 'node:http';
import type { ServerHttp2Session } from 'node:http2';
import { connect as connectTcp } from 'node:net';
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
import { json, type Handler } from '../__testUtils__/testServer';
import type { KubernetesError } from './errors';
import type { KubernetesClient } from './types';

const { ConfigMap } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

/** Events that a test waits for. */
function signalOf<T = void>() {
  let tell: (value: T) => void = () => {};
  const heard = new Promise<T>(resolve => {
    tell = resolve;
  });
  return { heard, tell };
}

const openWatch: Handler = (_request, response) => {
  response.writeHead(200);
  (response as unknown as ServerResponse).flushHeaders();
};

/** Answers watches by leaving them open, everything else with the object. */
const answer: Handler = (request, response) => {
  if (request.query.get('watch')) openWatch(request, response);
  else json(response, object);
};

describe('a server that accepts no connection', () => {
  it('is given up after its time, which is named, and no code of a library is', async () => {
    const server = await listen(() => {});
    const client = connect({ server, limits: { connectTimeoutMs: 1000 } });
    expect(await failure(client)).toMatchObject({
      code: 'Timeout',
      message: 'The server did not accept a connection for 1 s',
    });
  });

  it('is tried once for all calls that wait for it', async () => {
    let connections = 0;
    const server = await listen(socket => {
      connections++;
      socket.destroy();
    });
    const client = connect({ server, limits: { maxAttempts: 1 } });
    const errors = await Promise.all([1, 2, 3].map(() => failure(client)));
    expect(errors.map(error => error?.code)).toEqual(
      Array(3).fill('ConnectionLost'),
    );
    expect(connections).toBe(1);
  });
});

describe('closing', () => {
  it('ends calls and watches that are under way', async () => {
    const got = signalOf();
    const server = await serve((request, response) => {
      if (request.query.get('watch')) openWatch(request, response);
      if (request.number === 3) got.tell();
      if (request.number === 1) json(response, object);
    });
    const client = connect(server.connection);
    await client.get(ConfigMap, key);
    const read = failure(client);
    const follow = async () => {
      const { signal } = new AbortController();
      for await (const _event of client.watch(ConfigMap, { signal }));
    };
    const watching = follow().catch(error => error.code);
    await got.heard;
    await client.close();
    expect((await read)?.code).toBe('Closed');
    expect(await watching).toBe('Closed');
  });

  it('ends the attempt to connect, and leaves no socket', async () => {
    const opened = signalOf();
    const closed = signalOf();
    const server = await listen(socket => {
      socket.on('close', () => closed.tell());
      opened.tell();
    });
    const client = connect({ server });
    const read = failure(client);
    await opened.heard;
    await client.close();
    expect((await read)?.code).toBe('Closed');
    await closed.heard;
  });

  it('ends watches on a connection that said goodbye before', async () => {
    const lost = signalOf<KubernetesError>();
    const opened = signalOf();
    const server = await serve(answer);
    const client = connect({ ...server.connection, onLost: lost.tell });
    await client.get(ConfigMap, key);
    const follow = async () => {
      const { signal } = new AbortController();
      const onContact = () => opened.tell();
      const stream = client.watch(ConfigMap, { signal, onContact });
      for await (const _event of stream);
    };
    const watching = follow().catch(error => error.code);
    await opened.heard;
    server.goaway();
    await lost.heard;
    await client.close();
    expect(await watching).toBe('Closed');
  });

  it('may be asked for twice', async () => {
    const server = await serve(answer);
    const client = connect(server.connection);
    await client.get(ConfigMap, key);
    await Promise.all([client.close(), client.close()]);
    expect((await failure(client))?.code).toBe('Closed');
  });
});

describe('a server that says goodbye (GOAWAY)', () => {
  it('lets a watch live on, while calls go over a new connection', async () => {
    const lost = signalOf<KubernetesError>();
    const server = await serve(answer);
    const client = connect({ ...server.connection, onLost: lost.tell });
    await client.get(ConfigMap, key);
    const stop = new AbortController();
    const opened = signalOf();
    const seen: string[] = [];
    const ended = signalOf();
    const follow = async () => {
      const { signal } = stop;
      const onContact = () => opened.tell();
      for await (const event of client.watch(ConfigMap, {
        signal,
        onContact,
      })) {
        seen.push(event.type);
        stop.abort();
      }
      ended.tell();
    };
    let send = () => {};
    server.handler = (_request, response) => {
      openWatch(_request, response);
      send = () =>
        void response.write(
          `${JSON.stringify({
            type: 'ADDED',
            object: {
              metadata: { name: 'a', namespace: 'x', resourceVersion: '1' },
            },
          })}\n`,
        );
    };
    void follow();
    await opened.heard;
    server.goaway();
    expect(await lost.heard).toMatchObject({ code: 'ConnectionLost' });
    server.handler = answer;
    await client.get(ConfigMap, key);
    expect(server.connections).toBe(2);
    send();
    await ended.heard;
    expect(seen).toEqual(['ADDED']);
  });

  it.each([
    ['a get', (client: KubernetesClient) => client.get(ConfigMap, key)],
    [
      'a create',
      (client: KubernetesClient) => client.create(ConfigMap, object),
    ],
  ])(
    'before it looked at %s gets it once more, while a watch lives on',
    async (_what, send) => {
      const server = await serve(answer);
      const client = connect(server.connection);
      await client.get(ConfigMap, key);
      const stop = new AbortController();
      const opened = signalOf();
      const follow = async () => {
        const onContact = () => opened.tell();
        const { signal } = stop;
        for await (const _event of client.watch(ConfigMap, {
          signal,
          onContact,
        }));
      };
      const watching = follow();
      await opened.heard;
      server.handler = (_request, response) => {
        server.handler = answer;
        const { session, id = 0 } = response.stream;
        // What was sent after the watch was not looked at; the watch goes on.
        (session as ServerHttp2Session).goaway(0, id - 2);
      };
      expect(await send(client)).toEqual(object);
      expect(server.connections).toBe(2);
      stop.abort();
      await watching;
    },
  );

  it('and cuts the next connection gets it a third time', async () => {
    const server = await serve(answer);
    const client = connect(server.connection);
    await client.get(ConfigMap, key);
    const answers: Handler[] = [
      (_request, { stream }) => {
        (stream.session as ServerHttp2Session).goaway(0, (stream.id ?? 0) - 2);
      },
      () => server.cut(),
      answer,
    ];
    server.handler = (request, response) => answers.shift()!(request, response);
    expect(await client.get(ConfigMap, key)).toEqual(object);
    expect(server.requests).toHaveLength(4);
  });

  it('again and again is no endless loop', async () => {
    const server = await serve(() => {
      server.goaway();
      server.cut();
    });
    const client = connect(server.connection);
    expect((await failure(client))?.code).toBe('ConnectionLost');
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });
});

describe('what is sent', () => {
  it.each([
    ['a time limit of the call', { timeoutMs: 30 }, 'Timeout'],
    ['the end of its caller', {}, 'Aborted'],
  ])(
    'is taken back at %s: the server hears of it, the connection stays',
    async (_what, options, code) => {
      const got = signalOf();
      const cancelled = signalOf();
      const server = await serve((_request, response) => {
        response.stream.on('close', () => cancelled.tell());
        got.tell();
      });
      const client = connect(server.connection);
      const caller = new AbortController();
      const read = failure(client, { signal: caller.signal, ...options });
      await got.heard;
      if (code === 'Aborted') caller.abort();
      expect((await read)?.code).toBe(code);
      await cancelled.heard;
      server.handler = answer;
      await client.get(ConfigMap, key);
      expect(server.connections).toBe(1);
    },
  );

  it('to one server does not wait for another', async () => {
    const silent = await listen(() => {});
    const dead = connect({ server: silent });
    const waiting = failure(dead);
    const server = await serve(answer);
    await connect(server.connection).get(ConfigMap, key);
    await dead.close();
    expect((await waiting)?.code).toBe('Closed');
  });
});

it('does not mistake a listener that echoes for a server', async () => {
  const server = await listen(socket => {
    socket.pipe(socket);
  });
  const error = await failure(connect({ server }));
  expect(error?.code).toBe('TlsError');
  expect(error?.message).not.toMatch(/ERR_|EPROTO|SSL_/);
  const { port } = new URL(server);
  const still = connectTcp(Number(port), '127.0.0.1');
  await new Promise(resolve => still.once('connect', resolve));
  still.destroy();
});
