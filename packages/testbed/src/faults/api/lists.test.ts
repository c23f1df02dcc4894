import {
  startCluster,
  type SimulatedCluster,
} from '@k8ssandra-backstage/fleet-simulator';
import {
  connectionOf,
  createCluster,
  createManualClock,
  readKubeconfig,
  type Cluster,
  type Clock,
  type RequestInfo,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { regionCaches } from '@k8ssandra-backstage/control-plane';
import {
  labels,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { watchProcess } from '../invariants/processHealth';
import { full } from '../../support/full';

jest.setTimeout(full ? 600_000 : 60_000);

const PODS = full ? 100_000 : 4_000;
const MB = 1024 * 1024;

/** As large as pods are on the wire, for the most part with what nobody keeps. */
const pod = (index: number): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `pod-${index}`,
      namespace: 'default',
      labels: { [labels.cassandraDatacenter]: 'dc1' },
      annotations: { 'example.com/filler': 'x'.repeat(full ? 200 : 4000) },
    },
    spec: { containers: [{ name: 'cassandra', image: 'cassandra' }] },
  } as KubernetesObject);

describe('lists without an end', () => {
  let server: SimulatedCluster;
  let requests: RequestInfo[];
  let onRequest = () => {};
  const open: Cluster[] = [];

  beforeAll(async () => {
    server = await startCluster({ name: 'crowd', watchDelayMs: 0 });
    for (let index = 0; index < PODS; index++) {
      await server.client.create(resourceTypes.Pod, pod(index));
    }
  });
  afterEach(() => Promise.all(open.splice(0).map(each => each.close())));
  afterAll(() => server?.close());

  const connect = async (maxHeldBytes?: number, clock?: Clock) => {
    requests = [];
    const { pods } = regionCaches();
    const cluster = createCluster({
      name: 'crowd',
      connection: connectionOf(
        readKubeconfig(JSON.stringify(await server.adminKubeconfig()), {
          contextName: 'crowd',
          allow: { loopback: true },
        }),
      ),
      caches: { pods, namespaces: regionCaches().namespaces },
      onRequest: info => {
        requests.push(info);
        onRequest();
      },
      ...(maxHeldBytes && { maxHeldBytes }),
      ...(clock && { clock }),
    });
    open.push(cluster);
    return cluster;
  };
  /** As JSON, like the budget measures. */
  const keptBytes = (cluster: Cluster) =>
    ['pods', 'namespaces']
      .flatMap(each => cluster.cache(each).list())
      .reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  const until = (cluster: Cluster, holds: () => boolean) =>
    new Promise<void>(resolve => {
      const look = () => holds() && resolve();
      cluster.onStatus(look);
      look();
    });

  it(`F30 ${PODS} pods are read page by page and kept in a thousandth of a gigabyte each thousand`, async () => {
    const health = watchProcess();
    const before = health.holdings().heapMb;
    const cluster = await connect();
    await cluster.cache('pods').whenSynced();
    expect(cluster.cache('pods').list()).toHaveLength(PODS);
    const lists = requests.filter(
      each => each.verb === 'list' && each.resource === 'pods',
    );
    expect(lists.length).toBe(Math.ceil(PODS / 250));
    const grown = health.holdings().heapMb - before;
    health.stop();
    expect(health.incidents).toEqual([]);
    // The simulator, in this process too, has its own part of it.
    expect(grown).toBeLessThan((2 * PODS) / 1000 + 64);
    expect(keptBytes(cluster) / PODS).toBeLessThan(1000);
  });

  it('F30 more than one Kubernetes cluster may need is refused in words: the process lives, other kinds are read, and it is asked again seldom', async () => {
    const health = watchProcess();
    const before = health.holdings().heapMb;
    const clock = createManualClock();
    const cluster = await connect(MB / 4, clock);
    await until(cluster, () =>
      /more than is kept of one Kubernetes cluster.*reading pods stopped/.test(
        cluster.status.reason?.message ?? '',
      ),
    );
    expect(cluster.status.state).toBe('syncing');
    // Unknown is not empty.
    expect(cluster.cache('pods').synced).toBe(false);
    await cluster.cache('namespaces').whenSynced();
    expect(cluster.cache('namespaces').list().length).toBeGreaterThan(0);
    const pages = () =>
      requests.filter(each => each.resource === 'pods').length;
    const read = pages();
    expect(read).toBeLessThan(PODS / 250);
    expect(health.holdings().heapMb - before).toBeLessThan(24);
    await clock.advance(4_900);
    // Whatever had been asked by now would have its answer before these have theirs.
    for (let times = 0; times < 3; times++) {
      await cluster.client.list(resourceTypes.Namespace);
    }
    expect(pages()).toBe(read);
    const again = new Promise<void>(resolve => {
      onRequest = () => pages() > read && resolve();
    });
    await clock.advance(5_200);
    await again;
    health.stop();
    expect(health.incidents).toEqual([]);
  });

  it('F30 events that go beyond the budget are refused like a list, and what was read is not believed to be all', async () => {
    const unbounded = await connect();
    await unbounded.cache('pods').whenSynced();
    const cluster = await connect(keptBytes(unbounded) + MB / 64);
    await until(cluster, () => cluster.status.state === 'ready');
    for (let index = PODS; index < PODS + 100; index++) {
      await server.client.create(resourceTypes.Pod, pod(index));
    }
    await until(
      cluster,
      () =>
        cluster.status.state === 'degraded' &&
        cluster.status.reason?.code === 'TooLarge',
    );
    expect(cluster.cache('pods').failingSince).toBeDefined();
    expect(cluster.cache('pods').list().length).toBeGreaterThanOrEqual(PODS);
    expect(unbounded.status.state).toBe('ready');
  });
});
