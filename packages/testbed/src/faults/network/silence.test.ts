import { DEFAULT_LIMITS } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { SHORT, startRig, type Rig } from './support/rig';
import { simulatedTarget } from './support/targets';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(30_000);

let rig: Rig;
let stop = async () => {};
afterEach(() => stop());

async function start(options?: Parameters<typeof startRig>[0]) {
  rig = await startRig(options);
  stop = async () => {
    stop = async () => {};
    await rig.stop();
  };
}

const get = (name: string) =>
  rig.cluster.client
    .get(resourceTypes.ConfigMap, { namespace: 'default', name })
    .catch(error => error);

/** Two ticks of the watchdog after the deadline. */
const noticedWithin = ({
  pingIntervalMs,
  pingDeadlineMs,
}: typeof DEFAULT_LIMITS) => pingDeadlineMs + pingIntervalMs;

it('F2 the default limits notice a silent connection within 12 s and end each call within 10 s', () => {
  expect(noticedWithin(DEFAULT_LIMITS)).toBeLessThanOrEqual(12_000);
  expect(DEFAULT_LIMITS.timeoutMs).toBeLessThanOrEqual(10_000);
});

it('F2 a connection that goes silent is noticed by its pings; calls under way end, and everything is taken up', async () => {
  await start();
  await rig.write('before');
  await rig.heard();
  const started = performance.now();
  await rig.proxy.inject({ kind: 'blackHole' });
  const calls = Promise.all(Array.from({ length: 40 }, () => get('before')));
  await rig.state('down');
  const limits = { ...DEFAULT_LIMITS, ...SHORT };
  // Loaded machines are given as much again.
  expect(performance.now() - started).toBeLessThan(
    2 * noticedWithin(limits) + 3_000,
  );
  const failures = await calls;
  expect(performance.now() - started).toBeLessThan(limits.timeoutMs + 1_500);
  expect(new Set(failures.map(each => each.code))).toEqual(
    new Set(['Timeout']),
  );
  await rig.write('meanwhile');
  await rig.proxy.clear();
  await rig.state('ready');
  await rig.heard();
  expect(await get('before')).toMatchObject({ kind: 'ConfigMap' });
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F2 over HTTP/1.1, which has no pings, a probe notices it', async () => {
  await start({ protocols: ['http/1.1'], probeTimeoutMs: 500 });
  const started = performance.now();
  await rig.proxy.inject({ kind: 'blackHole' });
  // Nothing but its own limit ends a call here: nobody knows that the connection is dead.
  const call = get('any');
  await rig.state('down');
  expect(await call).toMatchObject({ code: 'Timeout' });
  expect(performance.now() - started).toBeLessThan(SHORT.timeoutMs! + 1_500);
  await rig.write('meanwhile');
  await rig.proxy.clear();
  await rig.state('ready');
  await rig.heard();
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F2 a connection whose pings nobody answers is replaced', async () => {
  await start();
  const { accepted } = rig.proxy;
  const fault = await rig.proxy.inject({
    kind: 'withholdPingAcks',
    connection: accepted,
  });
  await waitUntil(
    'there is another connection',
    () => rig.proxy.accepted > accepted,
  );
  expect(fault.hits).toBeGreaterThan(0);
  await rig.state('ready');
  await rig.write('after');
  await rig.heard();
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F6 one dead stream is noticed by its missing bookmarks, and only its watch begins again', async () => {
  const target = await simulatedTarget({ bookmarkIntervalMs: 100 });
  const match = { verb: 'watch', resource: 'configmaps' };
  const watchSilenceMs = 1_500;
  await start({
    target,
    limits: { watchSilenceMs },
    before: proxy => proxy.inject({ kind: 'deadStream', match, times: 1 }),
  });
  const watches = (resource: string) =>
    rig.proxy.journal.find({ verb: 'watch', resource });
  await waitUntil('both are watched', () =>
    ['configmaps', 'secrets'].every(each => watches(each).length === 1),
  );
  await rig.write('a', 'secrets');
  await waitUntil('the other kind is heard', rig.guarantees.complete);
  await rig.write('a');
  await rig.heard();
  const [dead, next] = watches('configmaps');
  expect(dead).toMatchObject({ status: 200, events: [], ended: 'left' });
  expect(dead.endedAt! - dead.at).toBeGreaterThan(watchSilenceMs * 0.9);
  expect(dead.endedAt! - dead.at).toBeLessThan(watchSilenceMs + 3_000);
  // Where it was, over the same connection; the other watch and the state know nothing of it.
  expect(next.request.connection).toBe(dead.request.connection);
  expect(watches('secrets')).toHaveLength(1);
  expect(rig.proxy.accepted).toBe(1);
  expect(rig.cluster.status.state).toBe('ready');
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F6 the default limit is two and a half bookmark periods', () => {
  expect(DEFAULT_LIMITS.watchSilenceMs).toBe(150_000);
});
