import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startRig, type Rig } from './support/rig';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(30_000);

const { ConfigMap } = resourceTypes;
const key = { namespace: 'default', name: 'a' };

let rig: Rig;
let client: KubernetesClient;
beforeEach(async () => {
  rig = await startRig();
  client = rig.cluster.client;
  await rig.write('a');
  await rig.heard();
});
afterEach(() => rig.stop());

const asked = (verb: string) =>
  rig.proxy.journal.find({ verb, resource: 'configmaps' });

it('F7 a goodbye loses no call and no event; what follows goes over a new connection', async () => {
  const match = { verb: 'get', resource: 'configmaps' };
  await rig.proxy.inject({ kind: 'delay', ms: 150, match });
  const calls = Array.from({ length: 10 }, () => client.get(ConfigMap, key));
  await waitUntil('they are under way', () => asked('get').length === 10);
  const { accepted } = rig.proxy;
  rig.proxy.goaway();
  expect(await Promise.all(calls)).toHaveLength(10);
  await rig.write('a');
  await rig.heard();
  await client.get(ConfigMap, key);
  expect(rig.proxy.accepted).toBeGreaterThan(accepted);
  expect(rig.guarantees.violations()).toEqual([]);
  expect(rig.states.filter(each => each.startsWith('down'))).toEqual([]);
});

it('F7 goodbye upon goodbye, as of --goaway-chance, loses nothing', async () => {
  const match = { verb: 'get', resource: 'configmaps' };
  const fault = await rig.proxy.inject({ kind: 'goaway', match });
  for (let i = 0; i < 20; i++) await client.get(ConfigMap, key);
  expect(fault.hits).toBe(20);
  await rig.write('a');
  await rig.heard();
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F7 calls that a lost connection took along are repeated once, on a new one', async () => {
  const match = { verb: 'get', resource: 'configmaps' };
  const fault = await rig.proxy.inject({ kind: 'abort', match, times: 1 });
  const { accepted } = rig.proxy;
  expect(await client.get(ConfigMap, key)).toMatchObject({ kind: 'ConfigMap' });
  expect(rig.proxy.accepted).toBeGreaterThan(accepted);
  await fault.remove();

  await rig.proxy.inject({ kind: 'abort', match });
  const before = asked('get').length;
  await expect(client.get(ConfigMap, key)).rejects.toMatchObject({
    code: 'ConnectionLost',
  });
  expect(asked('get').length - before).toBe(2);
});

it('F7 a create whose answer was lost is not sent twice; an apply is, and does no harm', async () => {
  const match = (each: { method: string }) => each.method !== 'GET';
  await rig.proxy.inject({
    kind: 'abort',
    match,
    times: 1,
    reachesServer: true,
  });
  const created = { metadata: { ...key, name: 'created' } } as never;
  await expect(client.create(ConfigMap, created)).rejects.toMatchObject({
    code: 'ConnectionLost',
  });
  expect(asked('create')).toHaveLength(1);

  await rig.proxy.clear();
  await rig.proxy.inject({
    kind: 'abort',
    match,
    times: 1,
    reachesServer: true,
  });
  const applied = await client.apply<KubernetesObject>(ConfigMap, {
    metadata: { ...key, name: 'applied' },
  } as KubernetesObject);
  expect(asked('patch')).toHaveLength(2);
  expect(applied.metadata.resourceVersion).toBe(
    (await rig.target.admin.get(ConfigMap, applied.metadata)).metadata
      .resourceVersion,
  );
});

it('F7 watches of a server that restarts do not come back in step', async () => {
  await rig.stop();
  const kinds = [
    'ConfigMap',
    'Secret',
    'Service',
    'EndpointSlice',
    'Pod',
  ] as const;
  rig = await startRig({
    speed: 4,
    caches: Object.fromEntries(
      [...kinds, ...kinds].map((kind, index) => [
        `${kind}${index}`,
        { type: resourceTypes[kind], namespaces: ['default'] },
      ]),
    ),
  });
  const watches = () => rig.proxy.journal.find({ verb: 'watch' });
  await waitUntil('all are watched', () => watches().length === 10);
  rig.proxy.cut();
  await waitUntil('all are watched again', () => watches().length === 20);
  const times = watches()
    .slice(10)
    .map(each => each.at);
  // 0.4 to 0.8 s, at random, on a clock that is four times as fast.
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(25);
});
