import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { configMap } from '../__testUtils__/scriptedClient';
import { createSmallApi, type SmallApi } from '../__testUtils__/smallApi';
import { startTcpProxy } from '../__testUtils__/tcpProxy';
import {
  refuse,
  startTestServer,
  type TestServer,
} from '../__testUtils__/testServer';
import type { RequestInfo } from '../client/requester';
import { createCluster, type ClusterSettings } from './createCluster';
import { createClusterSet } from './createClusterSet';
import type { Cluster, ClusterStatus } from './types';

// real timers and sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);

const TOKEN = 'canary-token-91c4';
const caches = {
  secrets: { type: resourceTypes.Secret },
  configMaps: { type: resourceTypes.ConfigMap },
};
const cleanups: Array<() => Promise<unknown>> = [];
const log: string[] = [];
const logger = {
  debug: (line: string) => log.push(line),
  info: (line: string) => log.push(line),
  warn: (line: string) => log.push(line),
};

let api: SmallApi;
let server: TestServer;
let requests: RequestInfo[];

beforeEach(() => {
  api = createSmallApi();
  requests = [];
  log.length = 0;
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  if (log.join('\n').includes(TOKEN)) throw new Error('the log holds a token');
});

async function serve(http2 = true) {
  server = await startTestServer((...call) => api.handler(...call), { http2 });
  cleanups.push(() => server.close());
}

function connect(change: Partial<ClusterSettings> = {}, port = server.port) {
  const cluster = createCluster({
    name: 'east',
    connection: {
      ...server.connection,
      server: `https://127.0.0.1:${port}`,
      token: TOKEN,
    },
    caches,
    logger,
    onRequest: info => requests.push(info),
    ...change,
  });
  cleanups.push(() => cluster.close());
  return cluster;
}

/** Resolves when the status is as asked; the test's time limit is the limit. */
const status = (cluster: Cluster, test: (status: ClusterStatus) => boolean) =>
  new Promise<ClusterStatus>(resolve => {
    const check = () => {
      if (test(cluster.status)) resolve(cluster.status);
    };
    cluster.onStatus(check);
    check();
  });
const state = (cluster: Cluster, wanted: string) =>
  status(cluster, current => current.state === wanted);

describe.each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('a cluster over %s', (_name, http2) => {
  it('is ready, makes no request any more, and hears changes', async () => {
    await serve(http2);
    const cluster = connect({ limits: { pingIntervalMs: 20 } });
    await state(cluster, 'ready');
    const verbs = requests.map(({ verb, resource }) => `${verb} ${resource}`);
    expect(verbs.filter(verb => !verb.startsWith('watch')).sort()).toEqual([
      'list configmaps',
      'list secrets',
      'probe /version',
      'probe namespaces',
    ]);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(server.requests).toHaveLength(6);
    expect(server.connections).toBe(http2 ? 1 : 3);
    const changed = new Promise<string>(resolve => {
      cluster.onChange((id, { current }) =>
        resolve(`${id} ${current?.metadata.name}`),
      );
    });
    api.send('configmaps', { type: 'ADDED', object: configMap('a', '9') });
    expect(await changed).toBe('configMaps a');
  });

  it('is degraded when one kind is forbidden; the other is read', async () => {
    api.intercept = (request, response) => {
      const forbidden = request.path.endsWith('/secrets');
      if (forbidden) refuse(response, 403, 'Forbidden');
      return forbidden;
    };
    await serve(http2);
    const cluster = connect();
    const { reason } = await state(cluster, 'degraded');
    expect(reason).toEqual({
      code: 'Forbidden',
      message:
        'May not read secrets in all namespaces (403): the account needs get, list and watch',
    });
    await cluster.cache('configMaps').whenSynced();
    expect(cluster.cache('secrets').synced).toBe(false);
  });

  it('is auth-failed when its token is not accepted', async () => {
    api.intercept = (_request, response) => {
      refuse(response, 401, 'Unauthorized', { message: `bad token ${TOKEN}` });
      return true;
    };
    await serve(http2);
    const { reason } = await state(connect(), 'auth-failed');
    expect(reason?.code).toBe('Unauthorized');
    expect(reason?.message).toContain('renew the kubeconfig');
  });
});

it('notices a vanished server by its pings, and resumes without listing when it is back', async () => {
  await serve();
  const proxy = await startTcpProxy(server.port);
  cleanups.push(() => proxy.close());
  const limits = {
    pingIntervalMs: 30,
    pingDeadlineMs: 120,
    connectTimeoutMs: 200,
  };
  const cluster = connect({ limits, probeTimeoutMs: 200 }, proxy.port);
  await state(cluster, 'ready');
  proxy.blackHole = true;
  proxy.freeze();
  const { reason } = await state(cluster, 'down');
  expect(reason?.code).toBe('Timeout');
  const lastContact = cluster.status.lastContact;
  expect(cluster.cache('secrets').synced).toBe(true);
  proxy.blackHole = false;
  cluster.retryNow();
  const healed = await state(cluster, 'ready');
  expect(healed.lastContact).toBeGreaterThan(lastContact ?? Infinity);
  expect(requests.filter(({ verb }) => verb === 'list')).toHaveLength(2);
});

it('notices a server without HTTP/2 that stopped answering, by a probe', async () => {
  await serve(false);
  const cluster = connect({ heartbeat: { http1Ms: 100 }, probeTimeoutMs: 100 });
  await state(cluster, 'ready');
  api.intercept = () => true;
  expect((await state(cluster, 'down')).reason?.code).toBe('Timeout');
});

it('never lets one dead cluster slow another', async () => {
  await serve();
  const dead = await startTcpProxy(server.port);
  dead.blackHole = true;
  cleanups.push(() => dead.close());
  const set = createClusterSet({ caches, logger });
  cleanups.push(() => set.close());
  const connection = { ...server.connection, token: TOKEN };
  for (let i = 0; i < 5; i++) {
    const address = `https://127.0.0.1:${dead.port}`;
    set.set(`dead-${i}`, { connection: { ...connection, server: address } });
  }
  const started = performance.now();
  await state(set.set('east', { connection }), 'ready');
  expect(performance.now() - started).toBeLessThan(2000);
  expect(set.get('dead-0')?.status.state).toBe('connecting');
});
