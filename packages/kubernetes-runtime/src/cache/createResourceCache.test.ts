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
let changes: CacheHarness['changes'];
let start: CacheHarness['start'];

beforeEach(() => {
  ({ client, clock, stop, changes, start } = createCacheHarness());
});
afterEach(() => stop.abort());

describe('observe', () => {
  beforeEach(() => {
    client.lists.push({ items: [configMap('a', '5')], resourceVersion: '7' });
  });

  it('shows a write at once, and the watch does not tell it again', async () => {
    const cache = start();
    await clock.advance(0);
    cache.observe(configMap('a', '9'));
    expect(version(cache.get(key('a')))).toBe('9');
    client.lastWatch().send({ type: 'MODIFIED', object: configMap('a', '9') });
    await clock.advance(0);
    expect(changes).toEqual(['a ->5', 'a 5>9']);
  });

  it('ignores older versions', async () => {
    const cache = start();
    await clock.advance(0);
    cache.observe(configMap('a', '4'));
    expect(version(cache.get(key('a')))).toBe('5');
  });

  it('does not bring back what the watch has seen deleted', async () => {
    const cache = start();
    await clock.advance(0);
    client
      .lastWatch()
      .send(
        { type: 'ADDED', object: configMap('b', '8') },
        { type: 'DELETED', object: configMap('b', '9') },
      );
    await clock.advance(0);
    cache.observe(configMap('b', '8'));
    expect(cache.get(key('b'))).toBeUndefined();
  });

  it('keeps its own copy', async () => {
    const cache = start();
    await clock.advance(0);
    const mine = configMap('c', '9', { labels: { a: '1' } });
    cache.observe(mine);
    mine.metadata.labels!.a = '2';
    expect(cache.get(key('c'))?.metadata.labels).toEqual({ a: '1' });
  });
});

it('is synced when every namespace is', async () => {
  client.lists.push({
    items: [configMap('a', '1', { namespace: 'x' })],
    resourceVersion: '3',
  });
  const cache = start({ namespaces: ['x', 'y'] });
  await clock.advance(0);
  expect(client.listed).toEqual([{ namespace: 'x' }, { namespace: 'y' }]);
  expect(cache.synced).toBe(false);
  expect(cache.lastContact).toBeUndefined();
  expect(cache.get(key('a'))).toBeDefined();
  const signal = AbortSignal.abort(new Error('too long'));
  await expect(cache.whenSynced(signal)).rejects.toThrow('too long');
});

it('replaces only the namespace it listed', async () => {
  const lists = (namespace: string, rv: string) => ({
    items: [configMap('a', rv, { namespace })],
    resourceVersion: rv,
  });
  client.lists.push(lists('x', '1'), lists('y', '2'), {
    items: [],
    resourceVersion: '3',
  });
  const cache = start({ namespaces: ['x', 'y'] });
  await cache.whenSynced();
  await clock.advance(0);
  client.watches[0].fail(failed('Expired'));
  await clock.advance(0);
  expect(cache.list('x')).toEqual([]);
  expect(cache.list('y')).toHaveLength(1);
});

it('strips managedFields unless a projection says otherwise', async () => {
  const object = configMap('a', '1');
  Object.assign(object.metadata, { managedFields: [{ manager: 'm' }] });
  client.lists.push({ items: [object], resourceVersion: '1' });
  const cache = start();
  await cache.whenSynced();
  expect(cache.get(key('a'))?.metadata).not.toHaveProperty('managedFields');
});

it('goes on when a listener throws', async () => {
  client.lists.push({ items: [configMap('a', '1')], resourceVersion: '1' });
  const cache = start();
  const remove = cache.onChange(() => {
    throw new Error('listener');
  });
  await clock.advance(0);
  expect(changes).toEqual(['a ->1', 'thrown Error: listener']);
  remove();
  client.lastWatch().send({ type: 'ADDED', object: configMap('b', '2') });
  await clock.advance(0);
  expect(changes).toHaveLength(3);
});

it('ends with its signal, and stays readable', async () => {
  client.lists.push({ items: [configMap('a', '1')], resourceVersion: '1' });
  const cache = start();
  await cache.whenSynced();
  await clock.advance(0);
  stop.abort();
  await clock.advance(60_000);
  expect(client.watches).toHaveLength(1);
  expect(clock.pending).toBe(0);
  expect(cache.list()).toHaveLength(1);
});
