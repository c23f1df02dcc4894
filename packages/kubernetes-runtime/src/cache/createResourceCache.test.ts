import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  configMap,
  createScriptedClient,
  failed,
  type ScriptedClient,
} from '../__testUtils__/scriptedClient';
import { createManualClock, type ManualClock } from '../time';
import { createResourceCache, type CacheError } from './createResourceCache';
import type { CacheSpec } from './types';

let client: ScriptedClient;
let clock: ManualClock;
let stop: AbortController;
let errors: CacheError[];
let changes: string[];

beforeEach(() => {
  client = createScriptedClient();
  clock = createManualClock(1000);
  stop = new AbortController();
  errors = [];
  changes = [];
});
afterEach(() => stop.abort());

const version = (object?: { metadata: { resourceVersion?: string } }) =>
  object?.metadata.resourceVersion ?? '-';

function start(spec: Partial<CacheSpec> = {}) {
  const cache = createResourceCache({
    client,
    spec: { type: resourceTypes.ConfigMap, ...spec },
    signal: stop.signal,
    clock,
    random: () => 1,
    onError: failure => errors.push(failure),
    onListenerError: error => changes.push(`thrown ${error}`),
  });
  cache.onChange(({ previous, current }) =>
    changes.push(
      `${(current ?? previous)?.metadata.name} ${version(previous)}>${version(
        current,
      )}`,
    ),
  );
  return cache;
}

const key = (name: string, namespace = 'x') => ({ namespace, name });
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
