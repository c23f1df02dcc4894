import { connect } from 'node:net';
import { connectH2, getH1 } from './__testUtils__/plainClient';
import {
  startPlainServer,
  type PlainServer,
} from './__testUtils__/plainServer';
import { startFaultProxy, type FaultProxy } from './startFaultProxy';

let server: PlainServer;
let proxy: FaultProxy;
beforeAll(async () => {
  server = await startPlainServer();
  proxy = await startFaultProxy({ upstream: server.connection });
});
afterEach(() => proxy.clear());
afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** How a TCP connection begins; `nothing` when neither comes in time. */
const knock = (limitMs = 500) =>
  new Promise<string>(resolve => {
    const socket = connect(proxy.port, '127.0.0.1');
    const timer = setTimeout(() => socket.emit('error', new Error()), limitMs);
    const end = (how: string) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(how);
    };
    socket.on('connect', () => end('connected'));
    socket.on('error', error =>
      end((error as NodeJS.ErrnoException).code ?? 'nothing'),
    );
  });

it('refuses, and leaves open what is open', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  const fault = await proxy.inject({ kind: 'refuse' });
  expect(await knock()).toBe('ECONNREFUSED');
  expect((await client.get('/version').done).status).toBe(200);
  await fault.remove();
  expect(await knock()).toBe('connected');
  client.close();
});

it('refuses and cuts what is open when told to', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  await proxy.inject({ kind: 'refuse', cut: true });
  await client.closed;
  expect(proxy.open).toEqual([]);
});

it('never accepts while its queue is full', async () => {
  const fault = await proxy.inject({ kind: 'fullBacklog' });
  expect(await knock()).toBe('nothing');
  await fault.remove();
  expect(await knock()).toBe('connected');
});

it('passes nothing after connect in a black hole, and everything afterwards', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  const fault = await proxy.inject({ kind: 'blackHole' });
  const coming = client.get('/version?later');
  expect(await client.ping(200)).toBe(false);
  const tls = getH1(proxy, '/version');
  expect(await knock()).toBe('connected');
  await fault.remove();
  expect((await coming.done).status).toBe(200);
  expect((await tls.done).status).toBe(200);
  client.close();
});

it('aims at one connection', async () => {
  const [one, other] = [connectH2(proxy), connectH2(proxy)];
  await one.get('/version').done;
  await other.get('/version').done;
  const [first] = proxy.open.slice(-2);
  await proxy.inject({ kind: 'blackHole', connection: first });
  const [a, b] = await Promise.all([one.ping(200), other.ping(200)]);
  expect([a, b].sort()).toEqual([false, true]);
  one.close();
  other.close();
});

it('delays answers by a latency with jitter', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  await proxy.inject({ kind: 'latency', ms: 150, jitterMs: 50 });
  const { tookMs, body } = await client.get('/api').done;
  expect(body).toContain('/api');
  expect(tookMs).toBeGreaterThanOrEqual(149);
  expect(tookMs).toBeLessThan(1000);
  client.close();
});

it('limits the bandwidth of answers', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  await proxy.inject({ kind: 'bandwidth', bytesPerSecond: 20_000 });
  const long = `/${'x'.repeat(6_000)}`;
  const { tookMs, body } = await client.get(long).done;
  expect(body.length).toBeGreaterThan(6_000);
  expect(tookMs).toBeGreaterThan(250);
  client.close();
});

it.each(['end', 'reset'] as const)('truncates TLS by %s', async how => {
  await proxy.inject({ kind: 'truncateTls', afterBytes: 300, how });
  const { ended, status } = await getH1(proxy, '/version').done;
  expect(status).toBeUndefined();
  expect(ended).toBe('ECONNRESET');
});

it('withholds the answers to pings and nothing else', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  expect(await client.ping(1000)).toBe(true);
  const fault = await proxy.inject({ kind: 'withholdPingAcks' });
  expect(await client.ping(200)).toBe(false);
  expect((await client.get('/version').done).status).toBe(200);
  expect(fault.hits).toBe(1);
  client.close();
});
