import { Readable } from 'node:stream';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  failure,
  key,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { json } from '../__testUtils__/testServer';
import { BodyTooLarge, parseJson, readBody } from './readBody';

const { ConfigMap } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

describe('readBody', () => {
  const body = (...parts: string[]) =>
    Readable.from(parts.map(part => Buffer.from(part)));

  it.each<[string[], number, string | undefined]>([
    [[], 10, ''],
    [['abc'], 3, 'abc'],
    [['abc', 'def'], 6, 'abcdef'],
    [['abc', 'def'], 5, undefined],
    [['abcd'], 3, undefined],
  ])('%j within %i bytes is %j', async (parts, maxBytes, expected) => {
    const read = readBody(body(...parts), maxBytes);
    if (expected === undefined) {
      // eslint-disable-next-line jest/no-conditional-expect
      await expect(read).rejects.toBeInstanceOf(BodyTooLarge);
      return;
    }
    expect(String(await read)).toBe(expected);
  });

  it('ends a stream that is too large instead of reading on', async () => {
    const stream = body('abc', 'def', 'ghi');
    await readBody(stream, 4).catch(() => {});
    expect(stream.destroyed).toBe(true);
  });

  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ['null', null],
    ['', undefined],
    ['{"a":', undefined],
    ['<html>', undefined],
  ])('parseJson of %j is %j', (text, expected) => {
    expect(parseJson(text)).toEqual(expected);
    expect(parseJson(Buffer.from(text))).toEqual(expected);
  });
});

describe('the limit of an object', () => {
  const sizeOf = (value: unknown) => JSON.stringify(value).length;

  it.each([
    [0, undefined],
    [-1, 'TooLarge'],
  ])('with %i bytes to spare: %s', async (spare, code) => {
    const server = await serve((_q, response) => json(response, object));
    const limits = { maxObjectBytes: sizeOf(object) + spare };
    const client = connect({ ...server.connection, limits });
    expect((await failure(client))?.code).toBe(code);
  });

  it('holds for what an error says, too: then only its status is known', async () => {
    const server = await serve((_q, response) =>
      json(response, { kind: 'Status', message: 'm'.repeat(5000) }, 403),
    );
    const limits = { maxObjectBytes: 1000 };
    const client = connect({ ...server.connection, limits });
    expect(await failure(client)).toMatchObject({
      code: 'Forbidden',
      explanation: '403',
    });
  });

  it('names the limit, not the content', async () => {
    const server = await serve((_q, response) => json(response, object));
    const client = connect({
      ...server.connection,
      limits: { maxObjectBytes: 10 },
    });
    const error = await client.get(ConfigMap, key).catch(e => e);
    expect(error.message).toBe(
      'GET /api/v1/namespaces/x/configmaps/a: the answer is larger than 10 bytes',
    );
  });
});

describe('an answer that is read by its type', () => {
  it.each<[string, string | undefined, string, unknown]>([
    ['JSON', 'application/json', '{"a":1}', { a: 1 }],
    ['JSON with a charset', 'application/json; charset=utf-8', '[1]', [1]],
    ['JSON of a kind', 'application/problem+json', '{}', {}],
    ['text', 'text/plain', '{"a":1}', '{"a":1}'],
    ['what has no type', undefined, 'plain', 'plain'],
    ['nothing', 'application/json', '', undefined],
  ])('%s', async (_what, type, text, expected) => {
    const server = await serve((_q, response) => {
      response.writeHead(200, type ? { 'content-type': type } : {});
      response.end(text);
    });
    const client = connect(server.connection);
    expect(await client.getRaw('/x?token=1')).toEqual(expected);
  });

  it('that should be JSON and is not', async () => {
    const server = await serve((_q, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('canary');
    });
    const error = await connect(server.connection)
      .getRaw('/x?token=hunter2')
      .catch(e => e);
    expect(error).toMatchObject({
      code: 'BadAnswer',
      message: 'GET /x: the answer is not JSON',
    });
  });
});
