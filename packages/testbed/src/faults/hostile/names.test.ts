import {
  createQuery,
  createResolve,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { openBlackHole } from './support/blackHole';
import { closeAll, connect, track, turns } from './support/clusters';
import {
  startDnsStub,
  type DnsStub,
  type Zone,
} from '../../../../kubernetes-runtime/src/__testUtils__/dnsStub';
import { startHostileServer } from './support/hostileServer';
import { kubeconfigOf } from './support/kubeconfigs';

jest.setTimeout(60_000);
afterEach(closeAll);

const LOOPBACK = { loopback: true };

/** Answers for `*.alive.example`, and never for `*.dead.example`. */
const halfDead: Zone = (name, type) => {
  if (name.endsWith('dead.example')) return undefined;
  return { addresses: type === 'A' ? ['127.0.0.1'] : [], ttl: 0 };
};

async function startNames(zone: Zone, resolvConf = '', timeoutMs = 300) {
  const stub: DnsStub = track(await startDnsStub(zone));
  const resolve = createResolve({
    hosts: async () => '',
    nsswitch: async () => 'hosts: files dns',
    resolvConf: async () => resolvConf,
    makeQuery: () => createQuery({ servers: [stub.server], timeoutMs }),
    times: { minTtlMs: 0, patienceMs: 300 },
  });
  return { stub, resolve };
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('a zone whose name servers never answer', () => {
  it('stalls none of 50 other names, and not the thread pool', async () => {
    const { resolve } = await startNames(halfDead);
    const dead = numbers(20).map(n =>
      resolve(`api-${n}.dead.example`).catch(error => error.code),
    );
    const started = performance.now();
    const alive = await Promise.all(
      numbers(50).map(n => resolve(`api-${n}.alive.example`)),
    );
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(alive.every(([{ address }]) => address === '127.0.0.1')).toBe(true);
    expect(new Set(await Promise.all(dead))).toEqual(new Set(['ETIMEOUT']));
  });

  it('is one cluster’s trouble: the others connect meanwhile', async () => {
    const { resolve } = await startNames(halfDead);
    const server = track(await startHostileServer());
    const of = async (host: string) =>
      connect(
        await kubeconfigOf({ server: `https://${host}:${server.port}` }),
        {
          name: host,
          allow: LOOPBACK,
          resolve,
        },
      );
    const dead = await Promise.all(
      numbers(10).map(n => of(`api-${n}.dead.example`)),
    );
    const alive = await Promise.all(
      numbers(10).map(n => of(`api-${n}.alive.example`)),
    );
    await Promise.all(alive.map(each => turns(each, { state: 'ready' })));
    expect(dead.map(each => each.status.state)).not.toContain('ready');
    await Promise.all(dead.map(each => turns(each, { state: 'down' })));
    expect(dead[0].status.reason?.message).toMatch(/name server|within/);
    expect(alive.every(each => each.status.state === 'ready')).toBe(true);
  });

  it('as a search domain of a pod holds up no public name', async () => {
    const { resolve, stub } = await startNames(
      halfDead,
      'search db.svc.dead.example dead.example\noptions ndots:5\n',
      3_000,
    );
    const started = performance.now();
    const found = await resolve('api.eu.alive.example');
    expect(found).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(stub.questions).toContain(
      'api.eu.alive.example.db.svc.dead.example A',
    );
  });
});

it('goes on with the last address while the name servers are away', async () => {
  const { resolve, stub } = await startNames(halfDead);
  const server = track(await startHostileServer());
  const cluster = connect(
    await kubeconfigOf({ server: `https://api.alive.example:${server.port}` }),
    { allow: LOOPBACK, resolve },
  );
  await turns(cluster, { state: 'ready' });
  stub.zone = () => undefined;
  const before = server.connections;
  server.cut();
  // the first request may still be answered by the connection that was cut
  for (let n = 0; n < 5 && server.connections === before; n++) {
    await cluster.client.getRaw('/version').catch(() => {});
  }
  expect(server.connections).toBeGreaterThan(before);
  await turns(cluster, { state: 'ready' });
  expect(stub.questions.length).toBeGreaterThan(1);
});

it('finds a server whose address has changed', async () => {
  const { resolve, stub } = await startNames(halfDead);
  expect(await resolve('api.alive.example')).toHaveLength(1);
  stub.zone = (_name, type) => ({
    addresses: type === 'A' ? ['127.0.0.9'] : [],
    ttl: 0,
  });
  expect(await resolve('api.alive.example')).toEqual([
    { address: '127.0.0.9', family: 4 },
  ]);
});

it('30 living clusters start beside 30 black holes, with a limited number of handshakes', async () => {
  const hole = track(await openBlackHole());
  const server = track(await startHostileServer());
  const start = async (name: string, port: number) =>
    connect(await kubeconfigOf({ server: `https://127.0.0.1:${port}` }), {
      name,
      allow: LOOPBACK,
      limits: { connectTimeoutMs: 5_000, timeoutMs: 10_000 },
    });
  const dead = [];
  for (const n of numbers(30)) dead.push(await start(`dead-${n}`, hole.port));
  const alive = [];
  for (const n of numbers(30))
    alive.push(await start(`alive-${n}`, server.port));
  const started = performance.now();
  await Promise.all(alive.map(each => turns(each, { state: 'ready' })));
  // before the first of the dead has reached its time limit
  expect(performance.now() - started).toBeLessThan(5_000);
  // the 25th waited until one of the first 24 had given its place back
  expect(hole.arrivals[24] - hole.arrivals[0]).toBeGreaterThan(250);
  expect(server.connections).toBe(30);
  expect(dead.some(each => each.status.state === 'ready')).toBe(false);
});
