import type { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startRig, type Rig } from './support/rig';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(30_000);

const { ConfigMap, Secret } = resourceTypes;
const key = { namespace: 'default', name: 'a' };
const match = { verb: 'get', resource: 'configmaps' };

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
  await rig.write('a');
  await rig.write('a', 'secrets');
  await rig.heard();
});
afterEach(() => rig.stop());

const gets = () =>
  rig.proxy.journal
    .find({ verb: 'get' })
    .filter(each => each.request.resource !== 'namespaces');
const failure = (call: Promise<unknown>): Promise<KubernetesError> =>
  call.then(
    () => {
      throw new Error('it did not fail');
    },
    error => error,
  );
const inSeconds = (seconds: number) =>
  new Date(Date.now() + seconds * 1000).toUTCString();

it.each<[number, string, string]>([
  [429, 'far too many seconds', '1000000000'],
  [429, 'more seconds than a number holds', '9'.repeat(400)],
  [429, 'a date far away', inSeconds(400 * 24 * 3600)],
  [503, 'a minute and a half', '90'],
  [504, 'far too many seconds', '1000000000'],
])(
  'F12 %i with Retry-After of %s pauses this server for a minute at most, and callers are told at once',
  async (status, _what, retryAfter) => {
    await rig.proxy.inject({
      kind: 'status',
      status,
      retryAfter,
      match,
      times: 1,
    });
    const { client } = rig.cluster;
    const started = performance.now();
    const first = await failure(client.get(ConfigMap, key));
    expect(first).toMatchObject({ status, retryAfterSeconds: 60 });
    const asked = gets().length;
    const others = await Promise.all(
      Array.from({ length: 20 }, () => failure(client.get(Secret, key))),
    );
    expect(new Set(others.map(each => each.code))).toEqual(
      new Set(['TooManyRequests']),
    );
    expect(others[0].retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(others[0].retryAfterSeconds).toBeGreaterThan(50);
    expect(gets()).toHaveLength(asked);
    expect(performance.now() - started).toBeLessThan(1_000);
  },
);

it.each<[number, string | undefined]>([
  [429, '-5'],
  [429, 'Wed, 21 Oct 2015 07:28:00 GMT'],
  [503, 'soon'],
  [503, undefined],
  [504, ''],
])('F12 %i with Retry-After %j pauses nobody', async (status, retryAfter) => {
  await rig.proxy.inject({ kind: 'status', status, retryAfter, match });
  const { client } = rig.cluster;
  const error = await failure(client.get(ConfigMap, key));
  expect(error.status).toBe(status);
  expect(error.retryAfterSeconds).toBeUndefined();
  expect(await client.get(Secret, key)).toMatchObject({ kind: 'Secret' });
  expect(gets().filter(each => each.status === status).length).toBeLessThan(4);
});

it.each([
  ['seconds', () => '1'],
  ['a date', () => inSeconds(2)],
])(
  'F12 Retry-After as %s holds up every call, then all succeed',
  async (_how, retryAfter) => {
    await rig.stop();
    rig = await startRig({ limits: { timeoutMs: 5_000 } });
    await rig.write('a');
    await rig.heard();
    const { client } = rig.cluster;
    await rig.proxy.inject({
      kind: 'status',
      status: 429,
      retryAfter: retryAfter(),
      match,
      times: 1,
    });
    const first = client.get(ConfigMap, key);
    await waitUntil('it was refused', () =>
      rig.requests.some(each => each.status === 429),
    );
    const refusedAt = gets()[0].endedAt!;
    const calls = Array.from({ length: 10 }, () => client.get(ConfigMap, key));
    expect(await Promise.all([first, ...calls])).toHaveLength(11);
    const times = gets()
      .slice(1)
      .map(each => each.at - refusedAt);
    // A date has no fractions of seconds.
    expect(Math.min(...times)).toBeGreaterThan(850);
    expect(new Set(times).size).toBeGreaterThan(1);
  },
);

it('F12 a server that is busy is probed all the same, and not called away', async () => {
  await rig.stop();
  rig = await startRig({ heartbeat: { http2Ms: 20_000 } });
  await rig.proxy.inject({
    kind: 'status',
    status: 429,
    retryAfter: '60',
    match: each => each.verb !== 'watch',
  });
  const busy = await failure(rig.cluster.client.get(ConfigMap, key));
  expect(busy.code).toBe('TooManyRequests');
  await waitUntil(
    'it was probed three times',
    () =>
      rig.requests.filter(each => each.verb === 'probe' && each.status === 429)
        .length >= 3,
  );
  await rig.write('meanwhile');
  await rig.heard();
  expect(rig.states.filter(each => /^(down|degraded)/.test(each))).toEqual([]);
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F12 one busy server pauses no other', async () => {
  const other = await startRig();
  await other.write('a');
  await other.heard();
  await rig.proxy.inject({
    kind: 'status',
    status: 503,
    retryAfter: '60',
    match,
    times: 1,
  });
  await failure(rig.cluster.client.get(ConfigMap, key));
  await failure(rig.cluster.client.get(ConfigMap, key));
  expect(await other.cluster.client.get(ConfigMap, key)).toMatchObject({
    kind: 'ConfigMap',
  });
  await other.stop();
});
