import { readFileSync } from 'node:fs';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { WAITING_FILLERS } from '../proxy/network/fullBacklog';
import { startRig, SHORT, type Rig } from './support/rig';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(30_000);

let rig: Rig;
afterEach(() => rig.stop());

const SYN_SENT = '02';

/** Connections to the proxy that are being opened, as the kernel counts them. */
const connecting = () => {
  const port = rig.proxy.port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync('/proc/net/tcp', 'utf8')
    .trim()
    .split('\n')
    .map(each => each.trim().split(/\s+/))
    .filter(
      ([, , remote, state]) =>
        state === SYN_SENT && remote.endsWith(`:${port}`),
    ).length;
};

const failedProbes = () =>
  rig.requests.filter(each => each.verb === 'probe' && each.status === 0);

it('F1 a server that refuses is down after two probes, knocked at with growing waits, and taken up without a list', async () => {
  // No sign of life is due for an hour: the end of the connection alone must make it be asked.
  const seldom = 3_600_000;
  rig = await startRig({
    speed: 60,
    heartbeat: { http1Ms: seldom, http2Ms: seldom },
  });
  await rig.write('before');
  await rig.heard();
  await rig.proxy.inject({ kind: 'refuse', cut: true });
  await rig.state('down');
  expect(rig.states.slice(-2)).toEqual([
    expect.stringMatching(/^(ready|degraded)/),
    'down ConnectionRefused',
  ]);
  const until = failedProbes().filter(each => each.at <= rig.since('down'));
  expect(until.length).toBeLessThanOrEqual(2);

  const lostAt = rig.now();
  await waitUntil('three minutes are over', () => rig.now() > lostAt + 180_000);
  const knocks = failedProbes().map(each => each.at);
  const waits = knocks.slice(1).map((at, index) => at - knocks[index]);
  expect(waits.length).toBeLessThan(25);
  expect(Math.max(...waits)).toBeGreaterThan(10_000);
  expect(Math.max(...waits)).toBeLessThan(60_000);
  // No call waits for it, and what was known stays readable with its age.
  await expect(
    rig.cluster.client.get(resourceTypes.ConfigMap, {
      namespace: 'default',
      name: 'before',
    }),
  ).rejects.toMatchObject({ code: 'ConnectionRefused' });
  expect(rig.cluster.cache('configMaps').list('default')).not.toEqual([]);
  expect(rig.cluster.status.lastContact).toBeLessThan(lostAt + 5_000);

  await rig.write('meanwhile');
  await rig.proxy.clear();
  await rig.state('ready');
  await rig.heard();
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F3 a server that never accepts is given up in time, with one attempt at a time', async () => {
  rig = await startRig();
  await rig.write('before');
  await rig.heard();
  await rig.proxy.inject({ kind: 'fullBacklog', cut: true });
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, connecting() - WAITING_FILLERS);
  }, 5);
  const started = performance.now();
  const calls = Array.from({ length: 20 }, (_, index) =>
    rig.cluster.client
      .get(resourceTypes.ConfigMap, { namespace: 'default', name: `${index}` })
      .catch(error => error),
  );
  const failures = await Promise.all(calls);
  expect(new Set(failures.map(each => each.code))).toEqual(
    new Set(['Timeout']),
  );
  expect(performance.now() - started).toBeLessThan(SHORT.timeoutMs! + 1_000);
  // The handshake has a limit of its own, shorter than that of a call.
  expect(failures.map(each => each.message).join()).toMatch(
    /did not accept a connection for 0\.7 s/,
  );
  await rig.state('down');
  clearInterval(watching);
  expect(most).toBe(1);
  await rig.write('meanwhile');
  await rig.proxy.clear();
  await rig.state('ready');
  await rig.heard();
  expect(rig.guarantees.violations()).toEqual([]);
});
