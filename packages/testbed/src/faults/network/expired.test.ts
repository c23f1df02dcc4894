import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fault } from '../proxy';
import { startRig, type Rig } from './support/rig';
import { simulatedTarget } from './support/targets';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(30_000);

const { ConfigMap } = resourceTypes;
const match = { verb: 'watch', resource: 'configmaps' };

let rig: Rig;
afterEach(() => rig.stop());

const names = () =>
  rig.cluster
    .cache('configMaps')
    .list()
    .map(each => each.metadata.name)
    .filter(each => each !== 'kube-root-ca.crt')
    .sort();
const lists = (resource = 'configmaps') =>
  rig.proxy.journal.find({ verb: 'list', resource });
const remove = (name: string) =>
  rig.target.admin.delete(ConfigMap, { namespace: 'default', name });

const STATUS = JSON.stringify({
  kind: 'Status',
  apiVersion: 'v1',
  status: 'Failure',
  code: 410,
  reason: 'Expired',
  message: 'too old resource version',
});

it.each<[string, Fault]>([
  [
    'as the status of a watch',
    { kind: 'status', status: 410, reason: 'Expired', match, times: 1 },
  ],
  [
    'as an event of a watch',
    {
      kind: 'status',
      status: 200,
      body: `{"type":"ERROR","object":${STATUS}}\n`,
      match,
      times: 1,
    },
  ],
])(
  'F8 410 %s is followed by one list, whose difference is told',
  async (_how, fault) => {
    rig = await startRig();
    await rig.write('goes');
    await rig.write('stays');
    await rig.heard();
    await rig.proxy.inject({ kind: 'refuse', cut: true });
    await remove('goes');
    await rig.target.admin.apply(
      ConfigMap,
      { metadata: { name: 'comes', namespace: 'default' } } as never,
      { force: true },
    );
    await rig.proxy.clear();
    const injection = await rig.proxy.inject(fault);
    await waitUntil(
      'the difference is known',
      () => names().join() === 'comes,stays',
    );
    expect(injection.hits).toBe(1);
    expect(lists()).toHaveLength(2);
    expect(lists()[1].request.query.get('resourceVersion')).toBeNull();
    expect(lists('secrets')).toHaveLength(1);
    const gone = rig.guarantees.deliveries.filter(each => each.gone);
    expect(gone.map(each => each.key)).toEqual(['default/goes']);
  },
);

it('F8 what the server itself has compacted away is listed once, and nothing is told twice', async () => {
  const target = await simulatedTarget({ watchLogCapacity: 20 });
  rig = await startRig({ target });
  await rig.write('goes');
  await rig.write('stays');
  await rig.heard();
  await rig.proxy.inject({ kind: 'refuse', cut: true });
  await rig.state('down');
  await remove('goes');
  for (let i = 0; i < 40; i++) {
    await rig.target.admin.apply(
      ConfigMap,
      {
        metadata: { name: 'busy', namespace: 'default' },
        data: { i: `${i}` },
      } as never,
      { force: true },
    );
  }
  await rig.proxy.clear();
  await waitUntil(
    'the difference is known',
    () => names().join() === 'busy,stays',
  );
  await rig.write('stays');
  await rig.heard();
  expect(lists()).toHaveLength(2);
  const told = rig.guarantees.deliveries.map(
    each => `${each.cache} ${each.key} ${each.version} ${each.gone}`,
  );
  expect(new Set(told).size).toBe(told.length);
});

it('F8 a continuation that has expired is followed by the whole list in one piece', async () => {
  const target = await simulatedTarget();
  for (let i = 0; i < 12; i++) {
    await target.admin.create(ConfigMap, {
      metadata: { name: `n${i}`, namespace: 'default' },
    } as never);
  }
  rig = await startRig({
    target,
    limits: { pageSize: 5 },
    before: proxy =>
      proxy.inject({
        kind: 'status',
        status: 410,
        reason: 'Expired',
        match: each => each.query.has('continue'),
        times: 1,
      }),
  });
  expect(names()).toHaveLength(12);
  const pages = lists().map(each => [
    each.request.query.get('limit'),
    each.request.query.has('continue'),
    each.status,
  ]);
  expect(pages).toEqual([
    ['5', false, 200],
    ['5', true, 410],
    [null, false, 200],
  ]);
});

it('F8 all kinds that expire at once are listed once each, a few at a time', async () => {
  const kinds = [
    'ConfigMap',
    'Secret',
    'Service',
    'ServiceAccount',
    'Pod',
    'PersistentVolumeClaim',
    'EndpointSlice',
    'StatefulSet',
    'Job',
    'Role',
    'RoleBinding',
    'Event',
    'Lease',
    'Node',
    'Namespace',
  ].flatMap(kind =>
    kind in resourceTypes
      ? [resourceTypes[kind as keyof typeof resourceTypes]]
      : [],
  );
  const caches = [...kinds, ...kinds].map((type, index) => [
    `c${index}`,
    { type },
  ]);
  rig = await startRig({ caches: Object.fromEntries(caches) });
  const watches = () =>
    rig.proxy.journal.find({ verb: 'watch' }).filter(each => !each.ended);
  await waitUntil('all are watched', () => watches().length === caches.length);
  rig.proxy.journal.clear();
  const expired: Fault = {
    kind: 'status',
    status: 410,
    reason: 'Expired',
    match: { verb: 'watch' },
    times: caches.length,
  };
  await rig.proxy.inject(expired);
  await rig.proxy.inject({ kind: 'delay', ms: 60, match: { verb: 'list' } });
  rig.proxy.cut();
  const listed = () => rig.proxy.journal.find({ verb: 'list' });
  await waitUntil(
    'all are watched again',
    () =>
      listed().length >= caches.length && watches().length === caches.length,
  );
  const found = rig.proxy.journal.find({ verb: 'list' });
  expect(found).toHaveLength(caches.length);
  const atOnce = found.map(
    each =>
      found.filter(one => one.at <= each.at && one.endedAt! > each.at).length,
  );
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(8);
  expect(Math.max(...atOnce)).toBeGreaterThan(1);
});

it('F9 a server whose storage stands still is called away, and taken up without a list', async () => {
  rig = await startRig({ probeTimeoutMs: 400 });
  await rig.write('before');
  await rig.heard();
  const { accepted } = rig.proxy;
  await rig.proxy.inject({
    kind: 'hang',
    match: each => each.verb !== 'watch',
  });
  const call = rig.cluster.client.get(
    ConfigMap,
    { namespace: 'default', name: 'before' },
    { timeoutMs: 300 },
  );
  await expect(call).rejects.toMatchObject({ code: 'Timeout' });
  await waitUntil(
    'a probe has failed',
    () => rig.cluster.status.state === 'down',
  );
  await rig.proxy.clear();
  await rig.state('ready');
  await rig.write('after');
  await rig.heard();
  // Pings lived: the connection and its watches are those of before.
  expect(rig.proxy.accepted).toBe(accepted);
  expect(rig.guarantees.violations()).toEqual([]);
});
