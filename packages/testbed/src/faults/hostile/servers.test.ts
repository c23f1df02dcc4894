import type { RuntimeLogger } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { closeAll, connect, track, turns } from './support/clusters';
import {
  configMap,
  sendJson,
  startHostileServer,
  type HostileServer,
  type Misdeed,
} from './support/hostileServer';
import { kubeconfigOf, TOKEN } from './support/kubeconfigs';
import {
  endlessPages,
  eventOf,
  gzipBomb,
  inLists,
  inWatches,
  listOf,
  manyHeaders,
  slowDrip,
  withoutEnd,
} from './support/misdeeds';

jest.setTimeout(60_000);
afterEach(closeAll);

const LIMITS = {
  maxObjectBytes: 1024 * 1024,
  maxListBytes: 4 * 1024 * 1024,
  maxLineBytes: 1024 * 1024,
};

let log: string[] = [];
const logger: RuntimeLogger = {
  debug: message => void log.push(message),
  info: message => void log.push(message),
  warn: message => void log.push(message),
};

/** A hostile server and the cluster that it is to the runtime, beside an honest one. */
async function meet(misdeed: Misdeed) {
  log = [];
  const hostile = track(await startHostileServer({ misdeed }));
  const honest = track(await startHostileServer({ uid: 'uid-of-honest' }));
  const of = async (name: string, { port }: HostileServer) =>
    connect(await kubeconfigOf({ server: `https://127.0.0.1:${port}` }), {
      name,
      allow: { loopback: true },
      limits: LIMITS,
      maxHeldBytes: 16 * 1024 * 1024,
      logger,
    });
  const neighbour = await of('neighbour', honest);
  await turns(neighbour, { state: 'ready' });
  return { hostile, cluster: await of('hostile', hostile), neighbour };
}

/** What is shown and logged holds nothing that a terminal or a browser could act on, and no credential. */
function expectSafe(...texts: unknown[]) {
  const text = JSON.stringify([...texts, ...log]);
  return {
    secret: text.includes(TOKEN),
    escapes: /\\u00[01]|\\u007f|\\u009b|\u202e|\u2066/.test(text),
  };
}
const SAFE = { secret: false, escapes: false };

const event = (object: object) => eventOf({ type: 'ADDED', object });
const text =
  (content: string): Misdeed =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(content);
    return true;
  };
const lines = (line: string) =>
  inWatches((_request, response) => {
    response.writeHead(200);
    response.write(line);
    return true;
  });

describe('F39 an API server that is not what it should be', () => {
  it.each<[string, Misdeed, string]>([
    [
      'a list without end',
      inLists(withoutEnd(Buffer.alloc(65536, 0x20))),
      'TooLarge',
    ],
    ['a gzip bomb', inLists(gzipBomb), 'BadAnswer'],
    [
      'one header of a megabyte',
      inLists(manyHeaders(1, 1_000_000)),
      'ConnectionLost',
    ],
    ['20,000 headers', inLists(manyHeaders(20_000, 20)), 'Unavailable'],
    ['a slow drip', inLists(slowDrip), 'TooSlow'],
    ['pages without end', endlessPages(), 'TooLarge'],
    ['HTML', inLists(text('<html><script>alert(1)</script>')), 'BadAnswer'],
    ['half of a list', inLists(text('{"items":[')), 'BadAnswer'],
    ['a list that is a text', listOf('items'), 'BadAnswer'],
    ['items that are nothing', listOf([null]), 'BadAnswer'],
    [
      'a list without a version',
      listOf([], { resourceVersion: undefined }),
      'BadAnswer',
    ],
    [
      'a version that is an object',
      listOf([], { resourceVersion: { a: 1 } }),
      'BadAnswer',
    ],
    [
      'a version of a megabyte',
      listOf([], { resourceVersion: '1'.repeat(1_000_000) }),
      'BadAnswer',
    ],
    [
      'an object of another kind',
      listOf([{ ...configMap('b'), kind: 'Secret' }]),
      'BadAnswer',
    ],
    [
      'an object of another group',
      listOf([{ ...configMap('b'), apiVersion: 'evil/v1' }]),
      'BadAnswer',
    ],
    [
      'an object without a namespace',
      listOf([configMap('b', { namespace: undefined })]),
      'BadAnswer',
    ],
    [
      'a namespace that is a path',
      listOf([configMap('b', { namespace: '../../x' })]),
      'BadAnswer',
    ],
    [
      'a name that is a path',
      listOf([configMap('../../../secrets/x')]),
      'BadAnswer',
    ],
    [
      'a name with a terminal escape',
      listOf([configMap('\u001b[2J')]),
      'BadAnswer',
    ],
    [
      'a UID that is an object',
      listOf([configMap('b', { uid: { toString: 1 } })]),
      'BadAnswer',
    ],
    [
      'labels that are objects',
      listOf([configMap('b', { labels: { a: { b: 1 } } })]),
      'BadAnswer',
    ],
    [
      'annotations that are a list',
      listOf([configMap('b', { annotations: ['a'] })]),
      'BadAnswer',
    ],
    [
      'owners that are texts',
      listOf([configMap('b', { ownerReferences: ['a'] })]),
      'BadAnswer',
    ],
  ])(
    'F39 lists %s: nothing of it is taken, and it alone is in trouble',
    async (_what, misdeed, code) => {
      const { cluster, neighbour } = await meet(misdeed);
      const before = process.memoryUsage().rss;
      await turns(cluster, { code });
      expect(cluster.status.state).toBe('syncing');
      expect(process.memoryUsage().rss - before).toBeLessThan(
        300 * 1024 * 1024,
      );
      expect(expectSafe(cluster.status)).toEqual(SAFE);
      expect(cluster.cache('configMaps').list()).toEqual([]);
      await neighbour.client.list(resourceTypes.ConfigMap);
      expect(neighbour.status.state).toBe('ready');
    },
  );

  it.each<[string, Misdeed, string]>([
    ['an event that is none', eventOf('nothing'), 'BadAnswer'],
    [
      'an event of another kind',
      event({ ...configMap('b'), kind: 'Secret' }),
      'BadAnswer',
    ],
    [
      'an event without a version',
      event(configMap('b', { resourceVersion: '' })),
      'BadAnswer',
    ],
    [
      'a line without end',
      inWatches(withoutEnd(Buffer.alloc(65536, 0x78))),
      'TooLarge',
    ],
    ['a line that is no JSON', lines('{"type":\n'), 'BadAnswer'],
  ])(
    'F39 watches %s: the list stands, and it is asked again in peace',
    async (_what, misdeed, code) => {
      const { cluster, hostile, neighbour } = await meet(misdeed);
      await turns(cluster, { state: 'ready' });
      const signal = AbortSignal.timeout(5_000);
      const follow = async () => {
        const stream = cluster.client.watch(resourceTypes.ConfigMap, {
          signal,
        });
        for await (const each of stream) throw new Error(`took ${each.type}`);
      };
      await expect(follow()).rejects.toMatchObject({ code });
      const names = () =>
        cluster
          .cache('configMaps')
          .list()
          .map(each => each.metadata.name);
      expect(names()).toEqual(['a']);
      const asked = hostile.paths.length;
      await new Promise(passed => setTimeout(passed, 1_000));
      expect(hostile.paths.length - asked).toBeLessThan(10);
      expect(names()).toEqual(['a']);
      expect(neighbour.status.state).toBe('ready');
    },
  );

  it.each<[string, Misdeed]>([
    ['a body without end', withoutEnd(Buffer.alloc(65536, 0x20))],
    ['a gzip bomb', gzipBomb],
    ['20,000 headers', manyHeaders(20_000, 20)],
    ['a slow drip', slowDrip],
    ['nothing', () => true],
    ['HTML', text('<html>')],
    ['an empty answer', text('')],
    ['a number', text('7')],
  ])(
    'F39 answers everything with %s: it never turns ready',
    async (_what, misdeed) => {
      const { cluster, neighbour } = await meet(misdeed);
      await turns(cluster, { state: 'down' });
      expect(cluster.status.reason?.message).toBeTruthy();
      expect(cluster.cache('configMaps').synced).toBe(false);
      expect(neighbour.status.state).toBe('ready');
    },
  );

  it('F39 names itself with escapes: what is shown and logged has none', async () => {
    const { cluster } = await meet((_request, response, { pathname }) =>
      pathname === '/version'
        ? sendJson(response, {
            gitVersion: `v1.35.0\u001b]0;owned\u0007\u001b[31m\u202e`,
          })
        : false,
    );
    await turns(cluster, { state: 'ready' });
    expect(cluster.status.kubernetesVersion).toContain('v1.35.0');
    expect(expectSafe(cluster.status)).toEqual(SAFE);
  });

  it.each([403, 500])(
    'F39 refuses (%i) with markup, escapes and our own credential: the words stay, the rest goes',
    async status => {
      const { cluster } = await meet(
        inLists((request, response) =>
          sendJson(
            response,
            {
              kind: 'Status',
              reason: 'Forbidden\u001b[31m',
              message: `<img src=x onerror=alert(1)>\u001b[2J\u202ereversed\u2066 ${request.headers.authorization} is not allowed, nor is ${TOKEN}`,
            },
            status,
          ),
        ),
      );
      await turns(cluster, {
        code: status === 403 ? 'Forbidden' : 'ServerError',
      });
      const error = await cluster.client
        .list(resourceTypes.ConfigMap)
        .catch(refused => refused);
      expect(error.message).toContain('is not allowed');
      const shown = [error.message, error.stack, error.reason, error.causes];
      expect(expectSafe(cluster.status, ...shown)).toEqual(SAFE);
    },
  );

  it('F39 answers for one object with another: neither read nor write takes it', async () => {
    const { cluster, hostile } = await meet(() => false);
    await turns(cluster, { state: 'ready' });
    const forged = [
      configMap('other'),
      configMap('b', { namespace: 'kube-system' }),
      { ...configMap('b'), kind: 'Secret' },
    ];
    const key = { namespace: 'default', name: 'b' };
    for (const object of forged) {
      hostile.misdeed = (_request, response) => sendJson(response, object);
      const calls = [
        cluster.client.get(resourceTypes.ConfigMap, key),
        cluster.client.apply(resourceTypes.ConfigMap, {
          metadata: key,
        } as never),
        cluster.client.mergePatch(resourceTypes.ConfigMap, key, {}),
      ];
      for (const call of calls) {
        await expect(call).rejects.toMatchObject({ code: 'BadAnswer' });
      }
    }
  });

  it('F39 sends keys that reach for prototypes: they stay keys', async () => {
    const object = `{"metadata":{"name":"b","namespace":"default","resourceVersion":"7","__proto__":{"polluted":1}},"__proto__":{"polluted":1},"data":{"constructor":"x","__proto__":"y"}}`;
    const list = `{"kind":"ConfigMapList","apiVersion":"v1","metadata":{"resourceVersion":"9"},"items":[${object}]}`;
    const { cluster } = await meet(inLists(text(list)));
    await turns(cluster, { state: 'ready' });
    const [held] = cluster.cache('configMaps').list();
    expect(held.metadata.name).toBe('b');
    expect(Object.getPrototypeOf(held)).toBe(Object.prototype);
    expect((held as { polluted?: number }).polluted).toBeUndefined();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
