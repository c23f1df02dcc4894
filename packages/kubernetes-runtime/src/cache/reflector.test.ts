import { KubernetesError } from '../client/errors';
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

const bookmark = (resourceVersion: string) =>
  ({ type: 'BOOKMARK', resourceVersion, initialEventsEnd: false } as const);

it('lists without a version, then watches from the list', async () => {
  client.lists.push({ items: [configMap('a', '5')], resourceVersion: '7' });
  const cache = start();
  expect(cache.synced).toBe(false);
  expect(cache.lastContact).toBeUndefined();
  await cache.whenSynced();
  expect(cache.synced).toBe(true);
  expect(cache.lastContact).toBe(1000);
  expect(changes).toEqual(['a ->5']);
  await clock.advance(0);
  expect(client.lastWatch().options.resourceVersion).toBe('7');
});

it('follows events and resumes from the last one, bookmarks included', async () => {
  client.lists.push({ items: [configMap('a', '5')], resourceVersion: '7' });
  const cache = start();
  await clock.advance(0);
  client
    .lastWatch()
    .send(
      { type: 'MODIFIED', object: configMap('a', '8') },
      { type: 'ADDED', object: configMap('b', '9') },
      { type: 'DELETED', object: configMap('a', '10') },
    );
  await clock.advance(2000);
  client.lastWatch().send(bookmark('40'));
  await clock.advance(0);
  expect(changes).toEqual(['a ->5', 'a 5>8', 'b ->9', 'a 8>-']);
  expect(cache.lastContact).toBe(3000);
  client.lastWatch().end();
  await clock.advance(0);
  expect(client.watches).toHaveLength(2);
  expect(client.lastWatch().options.resourceVersion).toBe('40');
  expect(client.listed).toHaveLength(1);
  expect(errors).toEqual([]);
});

it('retries for ever with growing back-off, and starts small again after health', async () => {
  client.lists.push(failed('ConnectionRefused'), failed('Timeout'), {
    items: [],
    resourceVersion: '1',
  });
  const cache = start();
  await clock.advance(0);
  expect(errors.map(({ error, phase }) => [phase, error.code])).toEqual([
    ['list', 'ConnectionRefused'],
  ]);
  await clock.advance(799);
  expect(client.listed).toHaveLength(1);
  await clock.advance(1);
  expect(client.listed).toHaveLength(2);
  await clock.advance(1600);
  expect(cache.synced).toBe(true);
  // still ill: the third failure waits 3.2 s
  client.lastWatch().fail(failed('ConnectionLost'));
  await clock.advance(3199);
  expect(client.watches).toHaveLength(1);
  await clock.advance(1);
  expect(client.watches).toHaveLength(2);
  // healthy for 10 s: the next wait is 0.8 s
  await clock.advance(10_000);
  client.lastWatch().fail(failed('ConnectionLost'));
  await clock.advance(800);
  expect(client.watches).toHaveLength(3);
  expect(cache.synced).toBe(true);
});

it('does not ask in a tight loop when a server ends each watch at once', async () => {
  client.lists.push({ items: [], resourceVersion: '1' });
  start();
  await clock.advance(0);
  client.lastWatch().end();
  await clock.advance(700);
  expect(client.watches).toHaveLength(1);
  await clock.advance(100);
  expect(client.watches).toHaveLength(2);
});

it('stops waiting when told to', async () => {
  client.lists.push(failed('Timeout'), { items: [], resourceVersion: '1' });
  const cache = start();
  await clock.advance(0);
  cache.retryNow();
  await cache.whenSynced();
  expect(client.listed).toHaveLength(2);
});

it('lists again on 410, keeps its objects meanwhile, and tells the difference', async () => {
  const items = [configMap('gone', '3'), configMap('stays', '4')];
  client.lists.push({ items, resourceVersion: '7' });
  const cache = start();
  await clock.advance(0);
  changes.length = 0;
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(client.listed).toHaveLength(2);
  expect(cache.list()).toHaveLength(2);
  expect(cache.synced).toBe(true);
  expect(errors).toEqual([]);
  stop.abort();
});

it('emits deletes by difference after a relist', async () => {
  const items = [configMap('gone', '3'), configMap('stays', '4')];
  client.lists.push(
    { items, resourceVersion: '7' },
    {
      items: [configMap('stays', '4'), configMap('new', '30')],
      resourceVersion: '31',
    },
  );
  start();
  await clock.advance(0);
  changes.length = 0;
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(changes).toEqual(['gone 3>-', 'new ->30']);
  expect(client.lastWatch().options.resourceVersion).toBe('31');
});

it('backs off when a server answers 410 again and again', async () => {
  client.lists.push(
    ...['7', '8', '9'].map(resourceVersion => ({ items: [], resourceVersion })),
  );
  start();
  await clock.advance(0);
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(client.listed).toHaveLength(2);
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(client.listed).toHaveLength(2);
  expect(errors).toHaveLength(1);
  await clock.advance(1600);
  expect(client.listed).toHaveLength(3);
});

it('lists again at once on 410 though much has failed before', async () => {
  const list = { items: [], resourceVersion: '7' };
  client.lists.push(...Array(6).fill(failed('Timeout')), list, list);
  start();
  await clock.advance(60_000);
  expect(client.listed).toHaveLength(7);
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(client.listed).toHaveLength(8);
});

it('does not travel back in time with a server that lags behind', async () => {
  client.lists.push(
    { items: [configMap('a', '90')], resourceVersion: '100' },
    { items: [], resourceVersion: '50' },
    { items: [configMap('a', '110')], resourceVersion: '120' },
  );
  const cache = start();
  await clock.advance(0);
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(0);
  expect(cache.get(key('a'))).toBeDefined();
  expect(errors[0].error.message).toContain('older list');
  await clock.advance(2000);
  expect(version(cache.get(key('a')))).toBe('110');
  expect(changes).toEqual(['a ->90', 'a 90>110']);
});

it('believes a server whose history was replaced after it insisted', async () => {
  const replaced = { items: [configMap('a', '3')], resourceVersion: '5' };
  client.lists.push(
    {
      items: [configMap('a', '90'), configMap('b', '91')],
      resourceVersion: '100',
    },
    replaced,
    replaced,
    replaced,
  );
  const cache = start();
  await clock.advance(0);
  client.lastWatch().fail(failed('Expired'));
  await clock.advance(10_000);
  expect(cache.list().map(version)).toEqual(['3']);
  expect(client.lastWatch().options.resourceVersion).toBe('5');
});

it('relists at once and believes it when its owner knows better', async () => {
  client.lists.push(
    { items: [configMap('a', '90')], resourceVersion: '100' },
    { items: [configMap('a', '3')], resourceVersion: '5' },
  );
  const cache = start();
  await clock.advance(0);
  cache.relist();
  await clock.advance(0);
  expect(cache.list().map(version)).toEqual(['3']);
});

it('waits as long as the server asks', async () => {
  const overloaded = new KubernetesError({
    code: 'TooManyRequests',
    message: 'm',
    retryAfterSeconds: 20,
  });
  client.lists.push(overloaded, { items: [], resourceVersion: '1' });
  const cache = start();
  await clock.advance(19_999);
  expect(cache.synced).toBe(false);
  await clock.advance(1);
  expect(cache.synced).toBe(true);
});

it('asks seldom for an optional kind that is missing', async () => {
  client.lists.push(...Array.from({ length: 50 }, () => failed('NotFound')));
  start({ optional: true });
  await clock.advance(10 * 60_000);
  expect(client.listed.length).toBeLessThan(8);
  expect(client.listed.length).toBeGreaterThan(4);
});

it.each([
  ['TooLarge', 10_000],
  ['BadAnswer', 800],
])(
  'reads a list after an event that is %s, %i ms later, and says since when it cannot be refreshed',
  async (code, waitMs) => {
    client.lists.push(
      { items: [configMap('a', '5')], resourceVersion: '7' },
      failed(code),
    );
    const cache = start();
    await clock.advance(0);
    expect(cache.failingSince).toBeUndefined();
    client.lastWatch().fail(failed(code));
    await clock.advance(0);
    const since = cache.failingSince;
    expect(since).toBeDefined();
    // Another watch would get the same event: only a list can tell whether it is still there.
    await clock.advance(waitMs);
    expect(client.watches).toHaveLength(1);
    expect(client.listed).toHaveLength(2);
    expect(cache.failingSince).toBe(since);
    expect(cache.list()).toHaveLength(1);
    client.lists.push({ items: [], resourceVersion: '9' });
    await clock.advance(60_000);
    expect(cache.failingSince).toBeUndefined();
    expect(cache.list()).toEqual([]);
  },
);

it('asks seldom for what is too large', async () => {
  client.lists.push(...Array.from({ length: 9 }, () => failed('TooLarge')));
  start();
  await clock.advance(60_000);
  expect(client.listed.length).toBeLessThanOrEqual(4);
});
