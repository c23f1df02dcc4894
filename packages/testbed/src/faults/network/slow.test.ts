import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startRig, type Rig } from './support/rig';
import { simulatedTarget, type Target } from './support/targets';

jest.setTimeout(30_000);

let rig: Rig;
afterEach(() => rig.stop());

/** Config maps of about a kilobyte each. */
async function fill(target: Target, count: number) {
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      target.admin.create(resourceTypes.ConfigMap, {
        metadata: { name: `large-${index}`, namespace: 'default' },
        data: { filler: 'x'.repeat(1_000) },
      } as never),
    ),
  );
}

const wentDown = () => rig.states.filter(each => each.startsWith('down'));

it('F4 a server that answers late is degraded and never down, and says so', async () => {
  rig = await startRig({
    speed: 1,
    slowMs: 200,
    probeTimeoutMs: 1_500,
    limits: { pingDeadlineMs: 1_200 },
  });
  await rig.proxy.inject({ kind: 'latency', ms: 350, jitterMs: 50 });
  await rig.state('degraded');
  expect(rig.cluster.status.reason).toMatchObject({ code: 'TooSlow' });
  await rig.write('late');
  await rig.heard();
  await rig.proxy.clear();
  await rig.state('ready');
  expect(wentDown()).toEqual([]);
  expect(rig.guarantees.violations()).toEqual([]);
});

it('F4 a line of 40 KB/s carries a list page by page, and is not taken for a silent one', async () => {
  const target = await simulatedTarget();
  await fill(target, 80);
  const accepted: number[] = [];
  rig = await startRig({
    target,
    speed: 10,
    probeTimeoutMs: 3_000,
    limits: { timeoutMs: 700, connectTimeoutMs: 1_200, pageSize: 40 },
    before: async proxy => {
      await proxy.inject({ kind: 'bandwidth', bytesPerSecond: 40_000 });
      accepted.push(proxy.accepted);
    },
    unready: true,
  });
  await rig.cluster.cache('configMaps').whenSynced(AbortSignal.timeout(20_000));
  expect(
    rig.cluster
      .cache('configMaps')
      .list()
      .filter(each => each.metadata.name.startsWith('large-')),
  ).toHaveLength(80);
  // The watchdog never took the slow line for a dead one.
  expect(rig.proxy.accepted).toBe(1);
  expect(wentDown()).toEqual([]);
});
