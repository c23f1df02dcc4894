import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  key,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { KubernetesError } from './errors';
import type { KubernetesClient } from './types';

afterEach(cleanUp);

const type = resourceTypes.ConfigMap;
const denied = new KubernetesError({ code: 'NotLeading', message: 'no' });
const pod = {
  namespace: 'x',
  pod: 'p',
  port: 8080,
  path: '/',
  method: 'POST' as const,
};

const WRITES: Array<
  [string, (c: KubernetesClient, permit: () => void) => Promise<unknown>]
> = [
  ['create', (c, permit) => c.create(type, object, { permit })],
  ['update', (c, permit) => c.update(type, object, { permit })],
  ['apply', (c, permit) => c.apply(type, object, { permit })],
  ['mergePatch', (c, permit) => c.mergePatch(type, key, {}, { permit })],
  ['jsonPatch', (c, permit) => c.jsonPatch(type, key, [], { permit })],
  ['delete', (c, permit) => c.delete(type, key, { permit })],
  ['podProxy', (c, permit) => c.podProxy({ ...pod, permit })],
];

describe('a permit', () => {
  it.each(WRITES)(
    'that is denied keeps %s from being sent, in its own words',
    async (_verb, write) => {
      const asked: string[] = [];
      const server = await serve((request, response) => {
        asked.push(`${request.method} ${request.path}`);
        response.end(JSON.stringify(object));
      });
      const client = connect(server.connection);
      const deny = () => {
        throw denied;
      };
      await expect(write(client, deny)).rejects.toBe(denied);
      expect(asked).toEqual([]);
      let permits = 0;
      await write(client, () => {
        permits += 1;
      });
      expect([asked.length, permits]).toEqual([1, 1]);
    },
  );

  it('is asked again before the same is sent again', async () => {
    let answers = 0;
    const server = await serve((_request, response) => {
      answers += 1;
      response.statusCode = 429;
      response.setHeader('retry-after', '0');
      response.end();
    });
    const client = connect(server.connection);
    const permit = () => {
      if (answers > 0) throw denied;
    };
    await expect(client.apply(type, object, { permit })).rejects.toBe(denied);
    expect(answers).toBe(1);
  });
});

describe('a request about a lease', () => {
  it('goes ahead of what waits for the peace that a server asked for', async () => {
    const server = await serve((request, response) => {
      if (request.number === 1) {
        response.statusCode = 429;
        response.setHeader('retry-after', '20');
      }
      response.end(JSON.stringify(object));
    });
    const seen: string[] = [];
    const client = connect({
      ...server.connection,
      onRequest: ({ verb, status }) => seen.push(`${verb} ${status}`),
    });
    const waiting = client.apply(type, object, { timeoutMs: 300 });
    await expect(waiting).rejects.toThrow();
    const purpose = 'lease';
    await client.mergePatch(type, key, {}, { purpose });
    await client.get(type, key, { purpose });
    expect(seen).toEqual(['apply 429', 'lease 200', 'lease 200']);
  });
});
