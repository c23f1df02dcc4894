import { configMap, failed } from '../__testUtils__/scriptedClient';
import {
  createCacheHarness,
  key,
  version,
  type CacheHarness,
} from '../__testUtils__/cacheHarness';

let client: CacheHarness['client'];
let clock: CacheHarness['clock'];
let stop: CacheHarness['stop'];
let errors: CacheHarness['errors'];
let changes: CacheHarness['changes'];
let start: CacheHarness['start'];

beforeEach(() => {
  ({ client, clock, stop, errors, changes, start } = createCacheHarness());
});
afterEach(() => stop.abort());

const list = (resourceVersion: string, ...items: object[]) => ({
  items: items as ReturnType<typeof configMap>[],
  resourceVersion,
});
const bookmark = (resourceVersion: string) =>
  ({ type: 'BOOKMARK', resourceVersion, initialEventsEnd: false } as const);

describe('whether the server has a kind', () => {
  it.each<[string, string[], string]>([
    ['nothing was answered', [], 'unknown'],
    ['it is missing', ['NotFound'], 'missing'],
    ['it is forbidden', ['Forbidden'], 'forbidden'],
    ['the server does not answer', ['Timeout'], 'unknown'],
    ['the server fails', ['ServerError'], 'unknown'],
    ['the credential is not accepted', ['Unauthorized'], 'unknown'],
  ])('while %s', async (_what, codes, expected) => {
    client.lists.push(...codes.map(failed));
    const cache = start({ optional: true });
    await clock.advance(0);
    expect(cache.availability).toBe(expected);
  });

  it.each([
    [['NotFound', 'Forbidden'], 'missing'],
    [['Forbidden', 'NotFound'], 'missing'],
    [['Forbidden', 'Forbidden'], 'forbidden'],
    [['Forbidden', 'ok'], 'forbidden'],
    [['ok', 'Timeout'], 'unknown'],
    [['ok', 'ok'], 'served'],
  ])('in two namespaces: %j', async (answers, expected) => {
    client.lists.push(
      ...answers.map(code => (code === 'ok' ? list('5') : failed(code))),
    );
    const cache = start({ namespaces: ['x', 'y'], optional: true });
    await clock.advance(0);
    expect(cache.availability).toBe(expected);
  });

  it('stays as it was while the server does not answer', async () => {
    client.lists.push(failed('NotFound'), failed('Timeout'), list('7'));
    const cache = start({ optional: true });
    await clock.advance(10_000);
    expect(errors.map(({ error }) => error.code)).toEqual([
      'NotFound',
      'Timeout',
    ]);
    expect(cache.availability).toBe('missing');
    await clock.advance(1600);
    expect(cache.availability).toBe('served');
  });

  it('is known again as soon as a watch is opened, though nothing happens in it', async () => {
    client.lists.push(list('7'));
    const cache = start({ optional: true });
    await clock.advance(0);
    client.lastWatch().fail(failed('Forbidden'));
    await clock.advance(0);
    expect(cache.availability).toBe('forbidden');
    await clock.advance(10_000);
    expect(client.watches).toHaveLength(2);
    client.lastWatch().options.onContact!();
    expect(cache.availability).toBe('served');
  });
});

it.each([true, false])(
  'reads a kind anew after it was gone (optional: %s): what was deleted with it is deleted here',
  async optional => {
    client.lists.push(list('7', configMap('a', '5')), list('30'));
    const cache = start({ optional });
    await clock.advance(0);
    client.lastWatch().fail(failed('NotFound'));
    await clock.advance(10_000);
    expect(client.listed).toHaveLength(2);
    expect(cache.list()).toEqual([]);
    expect(changes).toEqual(['a ->5', 'a 5>-']);
  },
);

it.each(['Forbidden', 'Unauthorized', 'Timeout', 'ConnectionLost'])(
  'keeps its place in the history after %s',
  async code => {
    client.lists.push(list('7', configMap('a', '5')));
    const cache = start();
    await clock.advance(0);
    client.lastWatch().send(bookmark('20'));
    client.lastWatch().fail(failed(code));
    await clock.advance(1600);
    expect(client.listed).toHaveLength(1);
    expect(client.lastWatch().options.resourceVersion).toBe('20');
    expect(cache.list()).toHaveLength(1);
  },
);

it('never goes back to the version of an old bookmark', async () => {
  client.lists.push(list('70'));
  start();
  await clock.advance(0);
  client.lastWatch().send(bookmark('90'), bookmark('80'));
  client.lastWatch().end();
  await clock.advance(0);
  expect(client.lastWatch().options.resourceVersion).toBe('90');
});

it('goes on after an object that its projection cannot read', async () => {
  client.lists.push(
    list('7', configMap('bad', '5')),
    list('8', configMap('good', '6')),
  );
  const cache = start({
    project: object => {
      if (object.metadata.name === 'bad') throw new TypeError('canary-31');
      return object;
    },
  });
  await clock.advance(0);
  expect(errors[0].error).toMatchObject({
    code: 'BadAnswer',
    message: 'An object could not be read (TypeError)',
  });
  await clock.advance(800);
  expect(cache.list()).toHaveLength(1);
});

it('lists again although a watch is open when its owner says so, and ends that watch', async () => {
  client.lists.push(list('7', configMap('a', '5')), list('9'));
  const cache = start();
  await clock.advance(0);
  const { signal } = client.lastWatch().options;
  cache.relist();
  expect(signal.aborted).toBe(true);
  await clock.advance(0);
  expect(cache.list()).toEqual([]);
  expect(client.watches).toHaveLength(2);
});

it('puts nothing in once it has ended, though a list was under way', async () => {
  let answer = (_list: object) => {};
  client.list = () =>
    new Promise(resolve => {
      answer = resolve as typeof answer;
    });
  const cache = start();
  await clock.advance(0);
  stop.abort();
  answer(list('7', configMap('a', '5')));
  await clock.advance(0);
  expect(cache.list()).toEqual([]);
  expect(cache.synced).toBe(false);
  expect(client.watches).toHaveLength(0);
});

it('waits for the first sync until it is ended', async () => {
  const cache = start();
  const caller = new AbortController();
  const both = [cache.whenSynced(), cache.whenSynced(caller.signal)].map(
    waiting => waiting.catch(error => error.name ?? error),
  );
  caller.abort();
  expect(await both[1]).toBe('AbortError');
  stop.abort();
  expect(await both[0]).toBe('AbortError');
});

it('asks as long as the server wants when a watch is refused', async () => {
  client.lists.push(list('7'));
  start();
  await clock.advance(0);
  client
    .lastWatch()
    .fail(Object.assign(failed('TooManyRequests'), { retryAfterSeconds: 20 }));
  await clock.advance(19_999);
  expect(client.watches).toHaveLength(1);
  await clock.advance(1);
  expect(client.watches).toHaveLength(2);
});

it('has heard of everything since its most silent namespace', async () => {
  client.lists.push(list('1'), list('2'));
  const cache = start({ namespaces: ['x', 'y'] });
  await clock.advance(5000);
  expect(cache.lastContact).toBe(1000);
  client.watches[1].send(bookmark('8'));
  await clock.advance(0);
  expect(cache.lastContact).toBe(1000);
  client.watches[0].send(bookmark('9'));
  await clock.advance(0);
  expect(cache.lastContact).toBe(6000);
});

describe('observe', () => {
  it('projects as a list does, and keeps the identity that a projection forgets', async () => {
    client.lists.push(list('7'));
    const cache = start({ project: () => ({ small: true } as never) });
    await clock.advance(0);
    cache.observe(configMap('a', '9'));
    expect(cache.get(key('a'))).toEqual({
      ...configMap('a', '9'),
      small: true,
    });
  });

  it('ignores a namespace that is not watched', async () => {
    client.lists.push(list('7'));
    const cache = start({ namespaces: ['x'] });
    await clock.advance(0);
    cache.observe(configMap('a', '9', { namespace: 'y' }));
    expect(cache.list()).toEqual([]);
    cache.observe(configMap('a', '9', { namespace: 'x' }));
    expect(cache.list().map(version)).toEqual(['9']);
  });
});
