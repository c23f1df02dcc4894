import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  configMap,
  createScriptedClient,
} from '../__testUtils__/scriptedClient';
import type { TransportHooks } from '../client/transport';
import { createManualClock } from '../time';
import { createClusterSet } from './createClusterSet';

const clock = createManualClock();

function fakeSource(uid: string) {
  const client = createScriptedClient();
  const closed = jest.fn(async () => {});
  client.getRaw = async () => ({ gitVersion: 'v1.34.1' } as never);
  client.get = async () =>
    ({ metadata: { name: 'kube-system', uid } } as never);
  client.close = closed;
  client.lists.push({ items: [configMap('a', '1')], resourceVersion: '1' });
  return { client, closed, source: { connect: () => client } };
}

const make = () =>
  createClusterSet({
    caches: { configMaps: { type: resourceTypes.ConfigMap } },
    clock,
    random: () => 1,
  });

it('adds, replaces and removes one cluster without touching the others', async () => {
  const set = make();
  const told: string[] = [];
  set.onChange(name => told.push(name));
  const east = fakeSource('1');
  const west = fakeSource('2');
  const eastCluster = set.set('east', east.source);
  set.set('west', west.source);
  await clock.advance(0);
  expect(set.list().map(({ name, status }) => [name, status.state])).toEqual([
    ['east', 'ready'],
    ['west', 'ready'],
  ]);

  expect(set.set('east', east.source)).toBe(eastCluster);
  told.length = 0;
  const rotated = fakeSource('1');
  const replacement = set.set('east', rotated.source);
  expect(replacement).not.toBe(eastCluster);
  expect(told[0]).toBe('east');
  await clock.advance(0);
  expect(east.closed).toHaveBeenCalledTimes(1);
  expect(set.get('east')).toBe(replacement);
  expect(told).not.toContain('west');
  expect(west.closed).not.toHaveBeenCalled();

  await set.remove('east');
  await set.remove('never there');
  expect(set.get('east')).toBeUndefined();
  expect(rotated.closed).toHaveBeenCalled();
  await set.close();
  expect(west.closed).toHaveBeenCalled();
});

it('passes on changes of caches with the name of the cluster, and survives listeners that throw', async () => {
  const set = make();
  const seen: string[] = [];
  set.onResource(() => {
    throw new Error('listener');
  });
  set.onResource((name, id, { current }) =>
    seen.push(`${name} ${id} ${current?.metadata.name}`),
  );
  const { client, source } = fakeSource('1');
  set.set('east', source);
  await clock.advance(0);
  expect(seen).toEqual(['east configMaps a']);
  await set.remove('east');
  client.lastWatch().send({ type: 'ADDED', object: configMap('b', '2') });
  await clock.advance(0);
  expect(seen).toHaveLength(1);
});

it('finds aliases', async () => {
  const set = make();
  set.set('a', fakeSource('1').source);
  set.set('b', fakeSource('1').source);
  set.set('c', fakeSource('2').source);
  await clock.advance(0);
  expect(set.aliases()).toEqual([['a', 'b']]);
  await set.close();
});

it('opens nothing for who comes after it was closed', async () => {
  const set = make();
  await set.close();
  const connect = jest.fn();
  const late = set.set('late', { connect });
  await clock.advance(60_000);
  expect(connect).not.toHaveBeenCalled();
  expect(late.status).toMatchObject({
    state: 'disabled',
    reason: { code: 'Closed' },
  });
});

it('tells nothing of a cluster that was replaced, removed or closed', async () => {
  const set = make();
  const east = fakeSource('1');
  const old = set.set('east', east.source);
  await clock.advance(0);
  set.set('east', fakeSource('1').source);
  await clock.advance(0);
  const told: string[] = [];
  const stop = set.onChange(name => told.push(name));
  old.retryNow();
  await clock.advance(60_000);
  expect(told).toEqual([]);
  set.set('west', fakeSource('2').source);
  expect(told).toEqual(['west']);
  stop();
  await set.remove('west');
  expect(told).toEqual(['west']);
  await set.close();
  expect(set.list()).toEqual([]);
});

it('does not listen to an old connection that still speaks', async () => {
  const set = make();
  let hooks: TransportHooks = {};
  const connect = (given: TransportHooks) => {
    hooks = given;
    return fakeSource('1').client;
  };
  set.set('east', { connect });
  await clock.advance(0);
  const { onPing } = hooks;
  const told: string[] = [];
  set.onChange(name => told.push(name));
  onPing!(5000);
  expect(told).toEqual(['east']);
  set.set('east', fakeSource('1').source);
  await clock.advance(0);
  told.length = 0;
  onPing!(1);
  expect(told).toEqual([]);
  await set.close();
});

it('compares connections by value', async () => {
  const set = make();
  const problem = () => ({ problem: { code: 'ExecRefused', message: 'no' } });
  const first = set.set('a', problem());
  expect(set.set('a', problem())).toBe(first);
  expect(
    set.set('a', { disabled: { code: 'Disabled', message: 'no' } }),
  ).not.toBe(first);
  await set.close();
});
