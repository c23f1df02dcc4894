import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { configMap } from '../__testUtils__/scriptedClient';
import {
  json,
  refuse,
  startTestServer,
  type Handler,
  type TestServer,
} from '../__testUtils__/testServer';
import { createKubernetesClient } from './createClient';
import type { ClientLimits } from './limits';
import type {
  KubernetesClient,
  ListOptions,
  WatchEvent,
  WatchOptions,
} from './types';

const { ConfigMap } = resourceTypes;
const line = (type: string, object: object) =>
  `${JSON.stringify({ type, object })}\n`;

describe.each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('over %s', (_name, http2) => {
  let server: TestServer;
  let client: KubernetesClient;
  let stop: AbortController;

  const start = async (
    handler: Handler,
    limits: Partial<ClientLimits> = {},
  ) => {
    server = await startTestServer(handler, { http2 });
    client = createKubernetesClient({ ...server.connection, limits });
    stop = new AbortController();
  };
  afterEach(async () => {
    stop.abort();
    await client.close();
    await server.close();
  });

  /** Follows a watch to its end; what it ended with comes last. */
  const follow = async (
    options: Partial<WatchOptions> = {},
    enough = Infinity,
  ) => {
    const seen: Array<WatchEvent<any> | unknown> = [];
    try {
      const stream = client.watch(ConfigMap, {
        signal: stop.signal,
        ...options,
      });
      for await (const event of stream) {
        seen.push(event);
        if (seen.length >= enough) stop.abort();
      }
      seen.push('end');
    } catch (error) {
      seen.push(error);
    }
    return seen;
  };

  describe('watch', () => {
    it('asks for bookmarks and a time limit, and reads events cut anywhere', async () => {
      const text =
        line('ADDED', configMap('ä', '5')) +
        line('BOOKMARK', {
          metadata: {
            resourceVersion: '9',
            annotations: { 'k8s.io/initial-events-end': 'true' },
          },
        }) +
        line('DELETED', configMap('ä', '11'));
      await start(async (_request, response) => {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; at += 7) {
          response.write(bytes.subarray(at, at + 7));
          await new Promise(resolve => setImmediate(resolve));
        }
        response.end();
      });
      const contacts = jest.fn();
      const seen = await follow({
        namespace: 'x',
        resourceVersion: '4',
        labelSelector: 'a=b',
        onContact: contacts,
      });
      expect(seen).toEqual([
        { type: 'ADDED', object: configMap('ä', '5') },
        { type: 'BOOKMARK', resourceVersion: '9', initialEventsEnd: true },
        { type: 'DELETED', object: configMap('ä', '11') },
        'end',
      ]);
      expect(contacts).toHaveBeenCalled();
      const { path, query } = server.requests[0];
      expect(path).toBe('/api/v1/namespaces/x/configmaps');
      expect(Object.fromEntries(query)).toMatchObject({
        watch: '1',
        allowWatchBookmarks: 'true',
        resourceVersion: '4',
        labelSelector: 'a=b',
      });
      const seconds = Number(query.get('timeoutSeconds'));
      expect(seconds).toBeGreaterThanOrEqual(300);
      expect(seconds).toBeLessThanOrEqual(600);
    });

    it('projects while parsing and keeps the identity', async () => {
      await start(
        (_request, response) =>
          void response.end(line('ADDED', configMap('a', '5'))),
      );
      const [event] = await follow({ project: () => ({ size: 1 }) });
      expect(event).toEqual({
        type: 'ADDED',
        object: { ...configMap('a', '5'), size: 1 },
      });
    });

    it('ends quietly when the caller ends it', async () => {
      await start((_request, response) => {
        response.write(line('ADDED', configMap('a', '5')));
      });
      expect(await follow({}, 1)).toEqual([expect.anything(), 'end']);
    });

    it.each<[string, Handler, object]>([
      [
        'an ERROR event 410',
        (_q, r) =>
          void r.end(
            line('ERROR', {
              kind: 'Status',
              code: 410,
              reason: 'Expired',
              message: 'too old',
            }),
          ),
        { code: 'Expired', status: 410 },
      ],
      ['status 410', (_q, r) => refuse(r, 410, 'Expired'), { code: 'Expired' }],
      [
        'status 401',
        (_q, r) => refuse(r, 401, 'Unauthorized'),
        { code: 'Unauthorized' },
      ],
      [
        'status 403',
        (_q, r) => refuse(r, 403, 'Forbidden'),
        { code: 'Forbidden' },
      ],
      [
        'status 429',
        (_q, r) =>
          refuse(r, 429, 'TooManyRequests', {
            headers: { 'retry-after': '3' },
          }),
        { code: 'TooManyRequests', retryAfterSeconds: 3 },
      ],
      [
        'an ERROR event of another kind',
        (_q, r) => void r.end(line('ERROR', {})),
        { code: 'ServerError' },
      ],
      ['garbage', (_q, r) => void r.end('<html>\n'), { code: 'BadAnswer' }],
      [
        'an event nobody knows',
        (_q, r) => void r.end(line('EXPLODED', {})),
        { code: 'BadAnswer' },
      ],
      [
        'an object without a version',
        (_q, r) => void r.end(line('ADDED', { metadata: { name: 'a' } })),
        { code: 'BadAnswer' },
      ],
      [
        'an end in the middle of a line',
        (_q, r) => void r.end('{"type":"ADD'),
        { code: 'ConnectionLost' },
      ],
    ])('fails on %s', async (_what, handler, expected) => {
      await start(handler);
      expect(await follow()).toEqual([expect.objectContaining(expected)]);
    });

    it('fails when the connection is reset in the middle of a line, after what was complete', async () => {
      await start((_request, response) => {
        response.write(`${line('ADDED', configMap('a', '5'))}{"type":`, () =>
          setTimeout(() => server.cut(), 20),
        );
      });
      expect(await follow()).toEqual([
        expect.objectContaining({ type: 'ADDED' }),
        expect.objectContaining({ code: 'ConnectionLost' }),
      ]);
    });

    it('fails when nothing is heard for too long, and lives on while something is', async () => {
      let timer: NodeJS.Timeout | undefined;
      await start(
        (_request, response) => {
          let left = 4;
          timer = setInterval(() => {
            if (left-- > 0)
              response.write(
                line('BOOKMARK', { metadata: { resourceVersion: '9' } }),
              );
          }, 100);
        },
        { watchSilenceMs: 250 },
      );
      const seen = await follow();
      clearInterval(timer);
      expect(seen).toHaveLength(5);
      expect(seen[4]).toMatchObject({ code: 'Timeout' });
    });

    it('fails when the server never begins to answer', async () => {
      await start(() => {}, { timeoutMs: 150 });
      expect(await follow()).toEqual([
        expect.objectContaining({ code: 'Timeout' }),
      ]);
    });

    it('names an object that is larger than any that a server stores', async () => {
      const object = (filler: number) => ({
        metadata: { name: 'big', namespace: 'x', resourceVersion: '6' },
        data: { filler: 'x'.repeat(filler) },
      });
      await start(
        (_request, response) => {
          for (const size of [800, 1000]) {
            const event = { type: 'ADDED', object: object(size) };
            response.write(`${JSON.stringify(event)}\n`);
          }
        },
        { maxObjectBytes: 1000 },
      );
      expect(await follow()).toEqual([
        expect.objectContaining({ type: 'ADDED' }),
        expect.objectContaining({
          code: 'TooLarge',
          message: expect.stringContaining(
            'ConfigMap x/big is larger than 1000 bytes',
          ),
        }),
      ]);
    });

    it('fails on an event without end', async () => {
      await start(
        (_request, response) => {
          response.write('x'.repeat(70_000));
        },
        { maxLineBytes: 65_536 },
      );
      expect(await follow()).toEqual([
        expect.objectContaining({ code: 'TooLarge' }),
      ]);
    });
  });

  describe('list', () => {
    const page = (names: string[], next?: string, resourceVersion = '70') => ({
      kind: 'ConfigMapList',
      metadata: { resourceVersion, ...(next && { continue: next }) },
      items: names.map(name => ({
        metadata: { name, namespace: 'x', resourceVersion: '5' },
      })),
    });
    const list = (options: ListOptions = {}) => client.list(ConfigMap, options);

    it('reads page after page, and fills in what lists leave out', async () => {
      await start((request, response) =>
        json(
          response,
          request.query.get('continue')
            ? page(['b'], undefined, '71')
            : page(['a'], 'next'),
        ),
      );
      const { items, resourceVersion } = await list({
        namespace: 'x',
        limit: 1,
        fieldSelector: 'f=1',
      });
      expect(items).toEqual([configMap('a', '5'), configMap('b', '5')]);
      expect(resourceVersion).toBe('71');
      expect(
        server.requests.map(request => Object.fromEntries(request.query)),
      ).toEqual([
        { limit: '1', fieldSelector: 'f=1' },
        { limit: '1', fieldSelector: 'f=1', continue: 'next' },
      ]);
    });

    it('begins again in one piece when a page has expired', async () => {
      await start((request, response) => {
        if (request.query.get('continue')) refuse(response, 410, 'Expired');
        else if (request.query.get('limit'))
          json(response, page(['a'], 'next'));
        else json(response, page(['a', 'b']));
      });
      expect((await list()).items).toHaveLength(2);
      expect(server.requests).toHaveLength(3);
      expect(server.requests[0].query.get('limit')).toBe('250');
    });

    it('does not follow a server that sends the same page for ever', async () => {
      await start((_request, response) => json(response, page(['a'], 'next')));
      await expect(list()).rejects.toMatchObject({ code: 'BadAnswer' });
      expect(server.requests).toHaveLength(2);
    });

    it.each<[string, unknown]>([
      ['no list', { kind: 'Pod' }],
      [
        'an item without a name',
        { metadata: { resourceVersion: '1' }, items: [{}] },
      ],
      [
        'an item that is null',
        { metadata: { resourceVersion: '1' }, items: [null] },
      ],
      ['no version', { metadata: {}, items: [] }],
    ])('refuses %s', async (_what, answer) => {
      await start((_request, response) => json(response, answer));
      await expect(list()).rejects.toMatchObject({ code: 'BadAnswer' });
    });

    it('refuses an item of another namespace', async () => {
      await start((_request, response) => json(response, page(['a'])));
      await expect(list({ namespace: 'y' })).rejects.toMatchObject({
        code: 'BadAnswer',
      });
    });

    it('takes null for an empty list', async () => {
      await start((_request, response) =>
        json(response, { metadata: { resourceVersion: '1' }, items: null }),
      );
      expect(await list()).toEqual({ items: [], resourceVersion: '1' });
    });
  });
});
