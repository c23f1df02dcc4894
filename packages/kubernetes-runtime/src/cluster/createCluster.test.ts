import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  configMap,
  createScriptedClient,
  failed,
  type ScriptedClient,
} from '../__testUtils__/scriptedClient';
import type { TransportHooks } from '../client/transport';
import { createManualClock, type ManualClock } from '../time';
import { createCluster } from './createCluster';
import { findAliases } from './findAliases';
import type { Cluster, ClusterStatus } from './types';

let client: ScriptedClient;
let hooks: TransportHooks;
let clock: ManualClock;
let cluster: Cluster | undefined;
let uid: string;
/** Answers `/version`; throws to be unreachable. */
let version: () => unknown;
const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn() };

beforeEach(() => {
  client = createScriptedClient();
  clock = createManualClock(5000);
  uid = 'uid-1';
  version = () => ({ gitVersion: 'v1.34.1' });
  client.getRaw = async () => version() as never;
  client.get = async () =>
    ({ metadata: { name: 'kube-system', uid } } as never);
  client.close = jest.fn(async () => {});
});
afterEach(() => cluster?.close());

const start = (change: object = {}) => {
  cluster = createCluster({
    name: 'east',
    connect: (given: TransportHooks) => {
      hooks = given;
      return client;
    },
    caches: { configMaps: { type: resourceTypes.ConfigMap } },
    clock,
    random: () => 1,
    logger: log,
    ...change,
  });
  return cluster;
};

const empty = { items: [], resourceVersion: '7' };

it('goes from connecting over syncing to ready, and knows what it met', async () => {
  let answer = (_list: typeof empty) => {};
  client.list = () =>
    new Promise(resolve => {
      answer = resolve as typeof answer;
    });
  const c = start();
  const states: string[] = [];
  c.onStatus(status => states.push(status.state));
  expect(c.status).toEqual({ state: 'connecting', since: 5000 });
  await clock.advance(100);
  expect(states).toEqual(['syncing']);
  answer(empty);
  await clock.advance(0);
  expect(states).toEqual(['syncing', 'ready']);
  expect(c.status).toEqual({
    state: 'ready',
    since: 5100,
    kubernetesVersion: 'v1.34.1',
    clusterUid: 'uid-1',
    lastContact: 5100,
    latencyMs: 0,
  });
});

it('says who it is before it reads anything, so that an alias can be closed in time', async () => {
  const c = start();
  c.onStatus(status => status.clusterUid && void c.close());
  await clock.advance(100);
  expect(client.listed).toEqual([]);
  expect(client.close).toHaveBeenCalled();
});

it('is ready though it may not read kube-system', async () => {
  client.get = async () => {
    throw failed('Forbidden');
  };
  client.lists.push(empty);
  const c = start();
  await clock.advance(0);
  expect(c.status.state).toBe('ready');
  expect(c.status.clusterUid).toBeUndefined();
});

it('shows why it is down, keeps knocking, and heals', async () => {
  version = () => {
    throw failed('ConnectionRefused');
  };
  const c = start();
  await clock.advance(5000);
  expect(c.status).toMatchObject({
    state: 'down',
    reason: {
      code: 'ConnectionRefused',
      message: expect.stringContaining('refuses the connection'),
    },
    since: 5000,
  });
  expect(c.status.lastContact).toBeUndefined();
  expect(log.warn).toHaveBeenCalledWith(
    expect.stringContaining('Kubernetes cluster east is down'),
  );
  version = () => ({ gitVersion: 'v1.34.1' });
  client.lists.push(empty);
  await clock.advance(30_000);
  expect(c.status.state).toBe('ready');
  expect(c.status.reason).toBeUndefined();
});

it.each<[string, () => unknown, string, string]>([
  ['garbage', () => ({ hello: 1 }), 'down', 'BadAnswer'],
  ['text', () => '<html>', 'down', 'BadAnswer'],
  ['nothing', () => undefined, 'down', 'BadAnswer'],
  [
    'an old version',
    () => ({ gitVersion: 'v1.18.0' }),
    'incompatible',
    'IncompatibleVersion',
  ],
])('shows %s as what it is', async (_what, answer, state, code) => {
  version = answer;
  const c = start();
  await clock.advance(0);
  expect(c.status).toMatchObject({ state, reason: { code } });
});

describe('a cluster that was ready', () => {
  let c: Cluster;
  let states: string[];
  beforeEach(async () => {
    client.lists.push({ items: [configMap('a', '5')], resourceVersion: '7' });
    c = start();
    await clock.advance(0);
    states = [];
    c.onStatus((status: ClusterStatus) => states.push(status.state));
  });

  it('is degraded at once and down at the next probe when its pings stop, with its data kept', async () => {
    version = () => {
      throw failed('Timeout');
    };
    hooks.onLost!(failed('Timeout'));
    expect(states).toEqual(['degraded']);
    await clock.advance(0);
    expect(states).toEqual(['degraded', 'down']);
    expect(c.cache('configMaps').list()).toHaveLength(1);
    expect(c.cache('configMaps').synced).toBe(true);
    expect(c.status.lastContact).toBe(5000);
  });

  it('stays ready when a watch is cut and the server still answers', async () => {
    client.lastWatch().fail(failed('ConnectionLost'));
    await clock.advance(2000);
    expect(states).toEqual([]);
    expect(client.watches).toHaveLength(2);
  });

  it('resumes its watches at once when the server is back, without listing again', async () => {
    version = () => {
      throw failed('ConnectionRefused');
    };
    client.lastWatch().fail(failed('ConnectionRefused'));
    await clock.advance(20_000);
    expect(c.status.state).toBe('down');
    version = () => ({ gitVersion: 'v1.34.1' });
    c.retryNow();
    await clock.advance(0);
    expect(c.status.state).toBe('ready');
    expect(client.lastWatch().options.resourceVersion).toBe('7');
    expect(client.listed).toHaveLength(1);
  });

  it('does not hold against a server that is back what failed while it was away', async () => {
    version = () => {
      throw failed('ConnectionRefused');
    };
    client.watch = async function* refuse() {
      throw failed('ConnectionRefused');
    };
    client.lastWatch().fail(failed('ConnectionRefused'));
    await clock.advance(20_000);
    version = () => ({ gitVersion: 'v1.34.1' });
    states.length = 0;
    c.retryNow();
    await clock.advance(0);
    expect(states[0]).toBe('ready');
  });

  it('is auth-failed when its credential is no longer accepted', async () => {
    version = () => {
      throw failed('Unauthorized');
    };
    client.lastWatch().fail(failed('Unauthorized'));
    await clock.advance(0);
    expect(c.status).toMatchObject({
      state: 'auth-failed',
      reason: { code: 'Unauthorized' },
    });
  });

  it('reads everything again when another Kubernetes cluster answers at its address', async () => {
    hooks.onLost!(failed('Timeout'));
    uid = 'uid-2';
    client.lists.push({ items: [], resourceVersion: '2' });
    await clock.advance(5000);
    expect(c.status.clusterUid).toBe('uid-2');
    expect(c.cache('configMaps').list()).toEqual([]);
  });

  it('measures latency by pings and counts them as contact', async () => {
    await clock.advance(3000);
    hooks.onPing!(12);
    expect(c.status).toMatchObject({ latencyMs: 12, lastContact: 8000 });
    expect(states).toEqual([]);
  });

  it('is asked nothing over HTTP/2 while bookmarks come once a minute, and probed when they stay away', async () => {
    Object.assign(client, { protocol: 'h2' });
    const asked = jest.fn();
    version = () => {
      asked();
      return { gitVersion: 'v1.34.1' };
    };
    // The probe of the time before it was known what the connection speaks.
    await clock.advance(10_000);
    asked.mockClear();
    for (let minute = 1; minute <= 5; minute++) {
      await clock.advance(60_000);
      client.lastWatch().send({
        type: 'BOOKMARK',
        resourceVersion: `${minute + 7}`,
        initialEventsEnd: false,
      });
    }
    await clock.advance(60_000);
    expect(asked).not.toHaveBeenCalled();
    await clock.advance(30_000);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is degraded while a kind is forbidden, names it, and heals', async () => {
    client.lastWatch().fail(failed('Forbidden'));
    await clock.advance(0);
    expect(c.status).toMatchObject({
      state: 'degraded',
      reason: {
        code: 'Forbidden',
        message: expect.stringContaining('configmaps'),
      },
    });
    await clock.advance(1000);
    client.lastWatch().send({ type: 'ADDED', object: configMap('b', '9') });
    await clock.advance(0);
    expect(c.status.state).toBe('ready');
  });

  it('tells changes of any cache, and survives listeners that throw', async () => {
    const seen: string[] = [];
    c.onChange(() => {
      throw new Error('listener');
    });
    c.onChange((id, { current }) =>
      seen.push(`${id} ${current?.metadata.name}`),
    );
    client.lastWatch().send({ type: 'ADDED', object: configMap('b', '9') });
    await clock.advance(0);
    expect(seen).toEqual(['configMaps b']);
  });

  it('says which caches there are', () => {
    expect(() => c.cache('pods')).toThrow('no cache "pods"; it has configMaps');
  });
});

it.each([
  [
    { problem: { code: 'ExecRefused', message: 'no exec' } },
    'auth-failed',
    'ExecRefused',
  ],
  [
    { disabled: { code: 'Disabled', message: 'by a person' } },
    'disabled',
    'Disabled',
  ],
])('%j is never connected to', async (source, state, code) => {
  cluster = createCluster({
    name: 'east',
    caches: { configMaps: { type: resourceTypes.ConfigMap } },
    clock,
    ...(source as { problem: { code: string; message: string } }),
  });
  await clock.advance(60_000);
  expect(cluster.status).toMatchObject({ state, reason: { code } });
  expect(cluster.cache('configMaps').synced).toBe(false);
  await expect(cluster.client.getRaw('/version')).rejects.toMatchObject({
    code,
  });
  expect(clock.pending).toBe(0);
});

it('finds names of one Kubernetes cluster, and never takes unknown for the same', () => {
  const of = (name: string, clusterUid?: string) => ({
    name,
    status: {
      state: 'ready' as const,
      since: 0,
      ...(clusterUid && { clusterUid }),
    },
  });
  expect(
    findAliases([of('a', '1'), of('b', '2'), of('c', '1'), of('d'), of('e')]),
  ).toEqual([['a', 'c']]);
});

it('tells how fast it answered, minute by minute', async () => {
  client.list = async () => empty as never;
  const c = start();
  expect(c.latencyHistory()).toBeUndefined();
  await clock.advance(100);
  hooks.onPing?.(40);
  await clock.advance(60_000);
  expect(c.latencyHistory()?.p99Ms).toContain(40);
});
