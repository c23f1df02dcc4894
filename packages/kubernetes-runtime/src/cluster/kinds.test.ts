import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  configMap,
  createScriptedClient,
  failed,
  type ScriptedClient,
} from '../__testUtils__/scriptedClient';
import type { KubernetesClient, ListOptions } from '../client/types';
import { createManualClock, type ManualClock } from '../time';
import { createCluster } from './createCluster';
import type { CacheSpecs, Cluster } from './types';

const definition = (name: string, resourceVersion = '2', generation = 1) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name, resourceVersion, generation },
});
const REAPERS = 'reapers.reaper.k8ssandra.io';
const WITHOUT_DEFINITIONS: CacheSpecs = {
  reapers: { type: resourceTypes.Reaper, optional: true },
};
const WITH_DEFINITIONS: CacheSpecs = {
  ...WITHOUT_DEFINITIONS,
  kinds: {
    type: resourceTypes.CustomResourceDefinition,
    optional: true,
    metadataOnly: true,
  },
};

let clock: ManualClock;
let reapers: ScriptedClient;
let kinds: ScriptedClient;
let cluster: Cluster;
let told: number;
const asked: ListOptions[] = [];

/** One scripted client for each kind, behind one client. */
async function start(caches: CacheSpecs) {
  clock = createManualClock(1000);
  reapers = createScriptedClient();
  kinds = createScriptedClient();
  told = 0;
  asked.length = 0;
  const of = (type: { kind: string }) =>
    type.kind === 'Reaper' ? reapers : kinds;
  const client: KubernetesClient = {
    ...reapers,
    getRaw: async () => ({ gitVersion: 'v1.34.1' } as never),
    get: async () => ({ metadata: { uid: 'u' } } as never),
    close: async () => {},
    list: (type, options) => {
      asked.push(options ?? {});
      return of(type).list(type, options);
    },
    watch: (type, options) => of(type).watch(type, options),
  };
  cluster = createCluster({
    name: 'east',
    caches,
    clock,
    random: () => 1,
    connect: () => client,
  });
  cluster.onStatus(() => told++);
}
const availability = () => cluster.cache('reapers').availability;

afterEach(() => cluster.close());

it('says of a kind that it is missing, forbidden or served, and stays ready', async () => {
  await start(WITHOUT_DEFINITIONS);
  reapers.lists.push(failed('NotFound'), failed('Forbidden'), {
    items: [],
    resourceVersion: '7',
  });
  expect(availability()).toBe('unknown');
  const seen: string[] = [];
  cluster.onStatus(({ state }) => seen.push(`${availability()} ${state}`));
  await clock.advance(0);
  expect(availability()).toBe('missing');
  await clock.advance(10_000);
  expect(availability()).toBe('forbidden');
  await clock.advance(20_000);
  expect(availability()).toBe('served');
  expect(seen.slice(-2)).toEqual(['missing ready', 'served ready']);
});

it('asks no second time for a missing kind once the definitions are known, however late', async () => {
  await start(WITH_DEFINITIONS);
  reapers.lists.push(failed('NotFound'), { items: [], resourceVersion: '9' });
  kinds.lists.push(failed('Unavailable'), { items: [], resourceVersion: '7' });
  await clock.advance(0);
  expect(availability()).toBe('missing');
  await clock.advance(10 * 60_000);
  expect(reapers.listed).toHaveLength(1);
  kinds.lastWatch().send({ type: 'ADDED', object: definition(REAPERS, '8') });
  await clock.advance(0);
  expect(availability()).toBe('served');
});

it('forgets that a kind was served when it goes away, and reads it anew when it returns', async () => {
  await start(WITHOUT_DEFINITIONS);
  const first = { ...configMap('a', '6'), kind: 'Reaper' };
  const second = { ...configMap('b', '21'), kind: 'Reaper' };
  reapers.lists.push(
    { items: [first], resourceVersion: '7' },
    { items: [second], resourceVersion: '21' },
  );
  await clock.advance(0);
  reapers.lastWatch().fail(failed('NotFound'));
  await clock.advance(0);
  expect(availability()).toBe('missing');
  expect(cluster.status.state).toBe('ready');
  await clock.advance(10_000);
  expect(availability()).toBe('served');
  const names = cluster
    .cache('reapers')
    .list()
    .map(each => each.metadata.name);
  expect(names).toEqual(['b']);
});

it('hears when a missing kind appears, and asks for nothing until then', async () => {
  await start(WITH_DEFINITIONS);
  kinds.lists.push({
    items: [definition('others.example.com')],
    resourceVersion: '1',
  });
  reapers.lists.push(failed('NotFound'), {
    items: [],
    resourceVersion: '9',
  });
  await clock.advance(30 * 60_000);
  const before = told;
  expect(availability()).toBe('missing');
  expect(reapers.listed).toHaveLength(1);
  kinds
    .lastWatch()
    .send({ type: 'ADDED', object: definition('more.example.com') });
  await clock.advance(0);
  expect(reapers.listed).toHaveLength(1);
  kinds.lastWatch().send({ type: 'ADDED', object: definition(REAPERS) });
  await clock.advance(0);
  expect(availability()).toBe('served');
  expect(told).toBe(before + 1);
});

it('asks again for a kind that is defined and not served yet', async () => {
  await start(WITH_DEFINITIONS);
  kinds.lists.push({ items: [definition(REAPERS)], resourceVersion: '1' });
  reapers.lists.push(failed('NotFound'), failed('NotFound'), {
    items: [],
    resourceVersion: '9',
  });
  await clock.advance(0);
  expect(availability()).toBe('missing');
  await clock.advance(10_000);
  expect(availability()).toBe('missing');
  // it became established
  kinds
    .lastWatch()
    .send({ type: 'MODIFIED', object: definition(REAPERS, '3') });
  await clock.advance(0);
  expect(availability()).toBe('served');
});

it('asks with back-off where it may not read definitions', async () => {
  await start(WITH_DEFINITIONS);
  kinds.lists.push(...Array.from({ length: 50 }, () => failed('Forbidden')));
  reapers.lists.push(...Array.from({ length: 50 }, () => failed('NotFound')));
  await clock.advance(10 * 60_000);
  expect(reapers.listed.length).toBeGreaterThan(4);
  expect(reapers.listed.length).toBeLessThan(8);
});

it('asks again by itself when it can no longer read definitions', async () => {
  await start(WITH_DEFINITIONS);
  kinds.lists.push({ items: [], resourceVersion: '1' });
  reapers.lists.push(
    failed('NotFound'),
    ...Array.from({ length: 50 }, () => failed('NotFound')),
  );
  await clock.advance(30 * 60_000);
  expect(reapers.listed).toHaveLength(1);
  kinds.lastWatch().fail(failed('Forbidden'));
  await clock.advance(10 * 60_000);
  expect(reapers.listed.length).toBeGreaterThan(3);
});

it('does not wait for the announcement of a kind whose definition it has seen go', async () => {
  await start(WITH_DEFINITIONS);
  kinds.lists.push({ items: [definition(REAPERS)], resourceVersion: '1' });
  reapers.lists.push({ items: [], resourceVersion: '5' }, failed('NotFound'), {
    items: [],
    resourceVersion: '20',
  });
  await clock.advance(0);
  expect(availability()).toBe('served');
  kinds.lastWatch().send({ type: 'DELETED', object: definition(REAPERS, '9') });
  reapers.lastWatch().fail(failed('NotFound'));
  await clock.advance(10 * 60_000);
  expect(availability()).toBe('missing');
  kinds.lastWatch().send({ type: 'ADDED', object: definition(REAPERS, '19') });
  await clock.advance(10_000);
  expect(availability()).toBe('served');
});

it('asks for the metadata of definitions only', async () => {
  await start(WITH_DEFINITIONS);
  await clock.advance(0);
  expect(asked.map(each => each.metadataOnly ?? false).sort()).toEqual([
    false,
    true,
  ]);
});

describe('a definition that changes', () => {
  // As the schema of before shows it, and as it is.
  const pruned = { ...configMap('a', '6'), kind: 'Reaper' };
  const whole = { ...pruned, spec: { keyspace: 'reaper' } };
  const object = () => cluster.cache('reapers').list()[0];
  const change = (...args: Parameters<typeof definition>) =>
    kinds.lastWatch().send({ type: 'MODIFIED', object: definition(...args) });

  beforeEach(async () => {
    await start(WITH_DEFINITIONS);
    kinds.lists.push({ items: [definition(REAPERS)], resourceVersion: '2' });
    reapers.lists.push(
      { items: [pruned], resourceVersion: '7' },
      { items: [whole], resourceVersion: '7' },
    );
    await clock.advance(0);
  });

  it('makes its kind be read again once the server took it up, all changes of a moment together', async () => {
    expect(object()).toEqual(pruned);
    change(REAPERS, '3', 2);
    await clock.advance(900);
    change(REAPERS, '4', 3);
    await clock.advance(900);
    expect(reapers.listed).toHaveLength(1);
    await clock.advance(100);
    expect(reapers.listed).toHaveLength(2);
    expect(object()).toEqual(whole);
  });

  it.each([
    ['a change of its status', REAPERS, 1],
    ['another definition', 'others.example.com', 2],
  ])('reads nothing again for %s', async (_what, name, generation) => {
    change(name, '3', generation);
    await clock.advance(5_000);
    expect(reapers.listed).toHaveLength(1);
  });

  it('is forgotten with the cluster', async () => {
    change(REAPERS, '3', 2);
    await clock.advance(0);
    await cluster.close();
    await clock.advance(5_000);
    expect(reapers.listed).toHaveLength(1);
  });
});
