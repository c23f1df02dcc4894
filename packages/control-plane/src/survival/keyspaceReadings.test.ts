import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Snapshot } from '../snapshot/types';
import {
  fakeCluster,
  fakeManagementApi,
  kubernetesError,
} from '../act/__testUtils__/fakeCluster';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  outOfSight,
  snapshot,
} from '../view/__testUtils__/fleet';
import {
  createKeyspaceReadings,
  READ_LIMIT_MS,
  REREAD_AFTER_MS,
} from './keyspaceReadings';

const NTS = 'org.apache.cassandra.locator.NetworkTopologyStrategy';
const KEYSPACES = {
  system: { class: 'org.apache.cassandra.locator.LocalStrategy' },
  system_auth: { class: NTS, dc1: '3' },
  orders: { class: NTS, dc1: '3', dc2: '3' },
};

const cluster = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
const region = (name: string, datacenter: string) =>
  context(name, {
    datacenters: [complete(datacenter)],
    pods: allUp(datacenter),
  });
const both = snapshot(cluster, [region('east', 'dc1'), region('west', 'dc2')]);

function setUp(podProxy: (request: any) => unknown) {
  const clock = createManualClock();
  const stop = new AbortController();
  const { client, calls } = fakeCluster({ podProxy });
  const onChange = jest.fn();
  const clusters = jest.fn(() => [cluster]);
  const readings = createKeyspaceReadings({
    clock,
    signal: stop.signal,
    clientOf: () => client,
    clusters,
    onChange,
  });
  return { clock, stop, calls, onChange, clusters, readings };
}

/** Somebody looks at a cluster as a snapshot has it. */
const refresh = (
  readings: ReturnType<typeof createKeyspaceReadings>,
  seen: Snapshot,
) => readings.refresh(seen.cluster, () => seen);

it('reads how each keyspace is replicated that is not kept by every node for itself', async () => {
  const api = fakeManagementApi({ keyspaces: KEYSPACES });
  const { readings, onChange, clock } = setUp(api.podProxy);
  expect(readings.of(cluster)).toBeUndefined();
  await refresh(readings, both);
  await clock.advance(7_500);
  expect(readings.of(cluster)).toEqual({
    replication: {
      orders: KEYSPACES.orders,
      system_auth: KEYSPACES.system_auth,
    },
    readAgeSeconds: 7,
    through: 'dc1',
  });
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(api.log.every(each => each.includes(' GET '))).toBe(true);
  expect(clock.pending).toBe(0);
});

it('asks once a minute, however many look, and tells only what is new', async () => {
  const api = fakeManagementApi({ keyspaces: { ...KEYSPACES } });
  const { readings, onChange, clock, calls } = setUp(api.podProxy);
  await Promise.all([1, 2, 3].map(() => refresh(readings, both)));
  const once = calls.podProxy.mock.calls.length;
  expect(once).toBe(3);
  await clock.advance(REREAD_AFTER_MS - 1);
  await refresh(readings, both);
  expect(calls.podProxy).toHaveBeenCalledTimes(once);
  await clock.advance(1);
  await refresh(readings, both);
  expect(calls.podProxy).toHaveBeenCalledTimes(2 * once);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(readings.of(cluster)?.readAgeSeconds).toBe(0);
});

it('asks another region when one does not answer', async () => {
  const api = fakeManagementApi({
    keyspaces: KEYSPACES,
    broken: Object.fromEntries(
      allUp('dc1').map(each => [
        each.metadata.name,
        kubernetesError('ConnectionRefused'),
      ]),
    ),
  });
  const { readings } = setUp(api.podProxy);
  await refresh(readings, both);
  expect(readings.of(cluster)).toMatchObject({ through: 'dc2' });
  expect(readings.of(cluster)).not.toHaveProperty('error');
});

it('keeps what was read when the next attempt fails, and says why', async () => {
  const answers = fakeManagementApi({ keyspaces: KEYSPACES });
  let refusing = false;
  const { readings, onChange, clock } = setUp(request => {
    if (refusing) throw kubernetesError('Timeout', 'no answer within 20 s');
    return answers.podProxy(request);
  });
  await refresh(readings, both);
  refusing = true;
  await clock.advance(REREAD_AFTER_MS);
  await refresh(readings, both);
  expect(readings.of(cluster)).toMatchObject({
    replication: { orders: KEYSPACES.orders },
    readAgeSeconds: 60,
    error: 'no answer within 20 s',
  });
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('gives up after 5 s', async () => {
  const { readings, clock } = setUp(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () =>
          reject(kubernetesError('Aborted', 'aborted')),
        );
      }),
  );
  const done = refresh(readings, both);
  await clock.advance(READ_LIMIT_MS);
  await done;
  expect(readings.of(cluster)).toEqual({
    replication: null,
    readAgeSeconds: null,
    through: null,
    error: 'no answer within 5 s',
  });
});

it('asks no region that is out of sight, and says that nobody answers', async () => {
  const { readings, calls } = setUp(() => []);
  const hidden = snapshot(cluster, [
    outOfSight('east', {
      datacenters: [complete('dc1')],
      pods: allUp('dc1'),
    }),
    context('west'),
  ]);
  await refresh(readings, hidden);
  expect(calls.podProxy).not.toHaveBeenCalled();
  expect(readings.of(cluster)?.error).toBe(
    'no node is ready to answer its management API',
  );
});

it('shows nothing of an error that is not made to be shown', async () => {
  const { readings } = setUp(() => {
    throw new Error('password=hush');
  });
  await refresh(readings, both);
  expect(readings.of(cluster)?.error).toBe('the answer could not be read');
});

it('knows a cluster by its UID, and forgets those that are gone', async () => {
  const api = fakeManagementApi({ keyspaces: KEYSPACES });
  const { readings, clusters } = setUp(api.podProxy);
  await refresh(readings, both);
  const again = demo([], { uid: 'uid-again' });
  expect(readings.of(again)).toBeUndefined();
  clusters.mockReturnValue([again]);
  await refresh(readings, snapshot(again, []));
  expect(readings.of(cluster)).toBeUndefined();
});

it('tells nobody after the end', async () => {
  const api = fakeManagementApi({ keyspaces: KEYSPACES });
  const { readings, onChange, stop } = setUp(api.podProxy);
  const done = refresh(readings, both);
  stop.abort();
  await done;
  expect(onChange).not.toHaveBeenCalled();
});

it('makes no snapshot where nothing is to be read', async () => {
  const { readings } = setUp(() => []);
  const snapshotOf = jest.fn(() => both);
  await readings.refresh(both.cluster, snapshotOf);
  await readings.refresh(both.cluster, snapshotOf);
  expect(snapshotOf).toHaveBeenCalledTimes(1);
});

it('reads again for who looks after replication was changed', async () => {
  const { readings } = setUp(() => []);
  const snapshotOf = jest.fn(() => both);
  readings.outdated(undefined);
  readings.outdated(both.cluster);
  await readings.refresh(both.cluster, snapshotOf);
  readings.outdated(both.cluster);
  await readings.refresh(both.cluster, snapshotOf);
  await readings.refresh(both.cluster, snapshotOf);
  expect(snapshotOf).toHaveBeenCalledTimes(2);
});
