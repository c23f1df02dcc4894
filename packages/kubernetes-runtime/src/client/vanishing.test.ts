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
import {
  json,
  startTestServer,
  type Handler,
} from '../__testUtils__/testServer';
import { startTcpProxy } from '../__testUtils__/tcpProxy';
import { KubernetesError } from './errors';

const { ConfigMap } = resourceTypes;

afterEach(cleanUp);

describe('a server that vanishes', () => {
  it('is noticed by its missing pings, and the next call connects anew', async () => {
    const server = await serve((_q, response) => json(response, object));
    const proxy = await startTcpProxy(server.port);
    atEnd(() => proxy.close());
    const lost = jest.fn();
    const pings: number[] = [];
    const client = connect({
      ...server.connection,
      server: `https://127.0.0.1:${proxy.port}`,
      limits: { pingIntervalMs: 40, pingDeadlineMs: 150 },
      onLost: lost,
      onPing: ms => pings.push(ms),
    });
    await client.get(ConfigMap, key);
    while (pings.length === 0)
      await new Promise(resolve => setTimeout(resolve, 10));
    proxy.freeze();
    const started = performance.now();
    expect(await failure(client)).toMatchObject({ code: 'Timeout' });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(lost).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'Timeout' }),
    );
    expect(await client.get(ConfigMap, key)).toEqual(object);
    expect(proxy.connections).toBe(2);
  });

  it('says so when it cuts the connection', async () => {
    const server = await serve((_q, response) => json(response, object));
    let tell: (error: KubernetesError) => void = () => {};
    const lost = new Promise<KubernetesError>(resolve => (tell = resolve));
    const client = connect({
      ...server.connection,
      onLost: error => tell(error),
    });
    await client.get(ConfigMap, key);
    server.cut();
    expect(await lost).toMatchObject({ code: 'ConnectionLost' });
    expect(await client.get(ConfigMap, key)).toEqual(object);
  });
});

describe('a server that says goodbye (GOAWAY)', () => {
  it('finishes what it has begun; the rest goes over a new connection', async () => {
    let finish = () => {};
    const server = await serve((request, response) => {
      if (request.number === 1) {
        finish = () => json(response, object);
        server.goaway();
      } else json(response, object);
    });
    let tell = () => {};
    const lost = new Promise<void>(resolve => {
      tell = resolve;
    });
    const client = connect({ ...server.connection, onLost: () => tell() });
    const first = client.get(ConfigMap, key);
    await lost;
    expect(await client.get(ConfigMap, key)).toEqual(object);
    finish();
    expect(await first).toEqual(object);
    expect(server.connections).toBe(2);
  });
});

it('follows a server that comes back with another protocol', async () => {
  const answer: Handler = (_q, response) => json(response, object);
  const first = await startTestServer(answer, { http2: false });
  const client = connect(first.connection);
  await client.get(ConfigMap, key);
  await first.close();
  const second = await serve(answer, { port: first.port });
  expect(await client.get(ConfigMap, key)).toEqual(object);
  expect(client.protocol).toBe('h2');
  await second.close();
  await serve(answer, { port: first.port, http2: false });
  expect(await client.get(ConfigMap, key)).toEqual(object);
  expect(client.protocol).toBe('http/1.1');
});

it('answers every call with Closed after it was closed', async () => {
  const server = await serve((_q, response) => json(response, object));
  const client = connect(server.connection);
  await client.get(ConfigMap, key);
  await client.close();
  expect(await failure(client)).toMatchObject({ code: 'Closed' });
});
