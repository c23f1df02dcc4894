import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanUp, connect, serve } from '../__testUtils__/clientHarness';
import { json, refuse, type TestRequest } from '../__testUtils__/testServer';
import type { ListOptions } from './types';

const { ConfigMap } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

const item = (name: string) => ({
  metadata: { name, namespace: 'x', resourceVersion: '5' },
});
const page = (names: string[], next?: string) => ({
  kind: 'ConfigMapList',
  metadata: { resourceVersion: '70', ...(next && { continue: next }) },
  items: names.map(item),
});
const asked = ({ query }: TestRequest) => Object.fromEntries(query);

/** A server whose pages are looked up by the token that asks for them; a number is a refusal with that status. */
async function paged(
  pages: Record<string, object | number>,
  options: ListOptions = {},
  limits = {},
) {
  const server = await serve((request, response) => {
    const { query } = request;
    const whole = query.get('limit') === null ? 'whole' : 'first';
    const answer = pages[query.get('continue') ?? whole] ?? 500;
    if (typeof answer === 'number') refuse(response, answer, 'Expired');
    else json(response, answer);
  });
  const client = connect({ ...server.connection, limits });
  const result = client.list(ConfigMap, options).then(
    ({ items }) => items.map(each => each.metadata.name).join(' '),
    error => error.code,
  );
  return { server, result: await result };
}

it.each<[string, Record<string, object | number>, ListOptions, string, number]>(
  [
    ['one page', { first: page(['a', 'b']) }, {}, 'a b', 1],
    [
      'several, an empty one among them',
      { first: page(['a'], '2'), 2: page([], '3'), 3: page(['c']) },
      {},
      'a c',
      3,
    ],
    [
      'all in one piece when the second has expired',
      { first: page(['old'], '2'), 2: 410, whole: page(['a', 'b']) },
      {},
      'a b',
      3,
    ],
    [
      'all in one piece when the third has expired, without what was read before',
      {
        first: page(['old'], '2'),
        2: page(['older'], '3'),
        3: 410,
        whole: page(['a']),
      },
      {},
      'a',
      4,
    ],
    [
      'nothing when one piece has expired, too',
      { first: page(['a'], '2'), 2: 410, whole: 410 },
      {},
      'Expired',
      3,
    ],
    [
      'nothing when exactly one version was asked for and has expired',
      { first: page(['a'], '2'), 2: 410, whole: page(['other']) },
      { resourceVersion: '7', resourceVersionMatch: 'Exact' },
      'Expired',
      2,
    ],
    [
      'nothing when a page fails in another way',
      { first: page(['a'], '2'), 2: 403, whole: page(['a']) },
      {},
      'Forbidden',
      2,
    ],
    [
      'nothing from a server that goes in circles',
      { first: page(['a'], '2'), 2: page(['b'], '3'), 3: page(['c'], '2') },
      {},
      'BadAnswer',
      3,
    ],
  ],
)('reads %s', async (_what, pages, options, expected, requests) => {
  const { server, result } = await paged(pages, options);
  expect(result).toBe(expected);
  expect(server.requests).toHaveLength(requests);
});

it('asks for the version with the first page only: the token holds it', async () => {
  const { server } = await paged(
    { first: page(['a'], '2'), 2: page(['b']) },
    {
      resourceVersion: '7',
      resourceVersionMatch: 'NotOlderThan',
      labelSelector: 'a=b',
      limit: 1,
    },
  );
  expect(server.requests.map(asked)).toEqual([
    {
      labelSelector: 'a=b',
      limit: '1',
      resourceVersion: '7',
      resourceVersionMatch: 'NotOlderThan',
    },
    { labelSelector: 'a=b', limit: '1', continue: '2' },
  ]);
});

it('projects page by page and keeps the identity', async () => {
  const server = await serve((_q, response) => json(response, page(['a'])));
  const { items } = await connect(server.connection).list(ConfigMap, {
    project: () => ({ size: 1 }),
  });
  expect(items).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', size: 1, ...item('a') },
  ]);
});

it('refuses a page that is too large, and reads no further', async () => {
  const large = { first: page(['a'.repeat(2000)], '2'), 2: page(['b']) };
  const { server, result } = await paged(large, {}, { maxListBytes: 1000 });
  expect(result).toBe('TooLarge');
  expect(server.requests).toHaveLength(1);
});

it.each([
  [300, 'TooLarge'],
  [200, 'a b'],
])('with an object of %i bytes among small ones: %s', async (bytes, wanted) => {
  const large = page(['a', 'b']);
  Object.assign(large.items[1], { data: { filler: 'x'.repeat(bytes) } });
  const { result } = await paged({ first: large }, {}, { maxObjectBytes: 330 });
  expect(result).toEqual(wanted);
});

it('stops between two pages when the caller gives up', async () => {
  const caller = new AbortController();
  const server = await serve((_q, response) => {
    json(response, page(['a'], '2'));
    response.on('finish', () => caller.abort());
  });
  const { signal } = caller;
  const list = connect(server.connection).list(ConfigMap, { signal });
  await expect(list).rejects.toMatchObject({ code: 'Aborted' });
  expect(server.requests.length).toBeLessThanOrEqual(2);
});
