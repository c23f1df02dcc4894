import {
  CassandraNetwork,
  createManagementApi,
  JobRegistry,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds } from '../../../../fleet-simulator/src/dataplane/api';
import {
  datacenter,
  isSettled,
  memoryRingStore,
  startTestCluster,
  type TestCluster,
  type TestClusterOptions,
} from '../../../../fleet-simulator/src/dataplane/testing/harness';
import { startStandIn } from './startStandIn';

type Kind = keyof typeof kinds;

const started: TestCluster[] = [];
afterEach(() => started.splice(0).forEach(each => each.stop()));

async function start(options: TestClusterOptions = {}) {
  const cluster = await startTestCluster({
    startPlane: startStandIn,
    ...options,
  });
  started.push(cluster);
  return cluster;
}

async function create(
  cluster: TestCluster,
  name = 'dc1',
  spec: Record<string, unknown> = {},
) {
  await cluster.client.create(
    kinds.CassandraDatacenter,
    datacenter(name, spec),
  );
  return cluster.until('CassandraDatacenter', name, isSettled);
}

async function change(cluster: TestCluster, spec: Record<string, unknown>) {
  await cluster.client.mergePatch(
    kinds.CassandraDatacenter,
    { namespace: 'ns', name: 'dc1' },
    { spec },
  );
  return cluster.until('CassandraDatacenter', 'dc1', isSettled);
}

/** What was written since, as `verb resource`, in alphabetical order. */
function writesOf({ writes }: TestCluster, since = 0) {
  return writes
    .slice(since)
    .map(each => each.split(' ').slice(0, 2).join(' '))
    .sort();
}

const namesOf = async (cluster: TestCluster, kind: Kind) =>
  (await cluster.list(kind)).map(each => each.metadata.name).sort();
const conditionsOf = (status: any): Array<[string, string]> =>
  status.conditions.map((each: { type: string; status: string }) => [
    each.type,
    each.status,
  ]);
const conditionOf = (dc: AnyObject | undefined, type: string) =>
  dc?.status && new Map(conditionsOf(dc.status)).get(type);
const POD = 'demo-dc1-default-sts-';

describe.each([0, 20])('watches up to %i ms late', watchDelayMs => {
  it('makes a datacenter in one step, and is then silent', async () => {
    const cluster = await start({ watchDelayMs });
    const dc = await create(cluster);
    expect(writesOf(cluster)).toEqual([
      'create endpointslices',
      'create pods',
      'create pods',
      'create pods',
      'create services',
      'patch cassandradatacenters',
      'patch cassandradatacenters/status',
      'patch pods/status',
      'patch pods/status',
      'patch pods/status',
    ]);
    expect(cluster.writes[0]).toBe('patch cassandradatacenters ns/dc1');
    expect(cluster.writes.at(-1)).toBe(
      'patch cassandradatacenters/status ns/dc1',
    );
    expect(await namesOf(cluster, 'Service')).toEqual([
      'demo-dc1-all-pods-service',
    ]);
    const [slice] = await cluster.list('EndpointSlice');
    const ips = Object.values<{ ip: string }>(dc.status.nodeStatuses).map(
      each => each.ip,
    );
    expect(slice.endpoints.map((each: any) => each.addresses[0])).toEqual(ips);

    const settled = cluster.writes.length;
    cluster.plane.stop();
    await start({ api: cluster.api, network: cluster.network, watchDelayMs });
    await change(cluster, { size: 4 });
    expect(writesOf(cluster, settled)).toEqual([
      'create pods',
      'patch cassandradatacenters/status',
      'patch endpointslices',
      'patch pods/status',
    ]);
  });

  it('shrinks, and leaves nothing behind', async () => {
    const cluster = await start({ watchDelayMs });
    await create(cluster);
    const made = cluster.writes.length;
    const dc = await change(cluster, { size: 2 });
    expect(writesOf(cluster, made)).toEqual([
      'delete pods',
      'patch cassandradatacenters/status',
      'patch endpointslices',
    ]);
    expect(Object.keys(dc.status.nodeStatuses)).toEqual([`${POD}0`, `${POD}1`]);
    expect(Object.keys(cluster.network.list()[0].nodes)).toHaveLength(2);

    const shrunk = cluster.writes.length;
    await cluster.client.delete(kinds.CassandraDatacenter, {
      namespace: 'ns',
      name: 'dc1',
    });
    await cluster.until('CassandraDatacenter', 'dc1', each => !each);
    expect(writesOf(cluster, shrunk)).toEqual([
      'delete endpointslices',
      'delete pods',
      'delete pods',
      'delete services',
      'patch cassandradatacenters',
    ]);
    for (const kind of ['Pod', 'Service', 'EndpointSlice'] as const) {
      expect(await namesOf(cluster, kind)).toEqual([]);
    }
    expect(cluster.network.list()).toEqual([]);
  });
});

describe('compared with the full data plane', () => {
  const WITHOUT_TIMES = /\d{4}-\d\d-\d\dT[\d:]+Z/g;
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replace(WITHOUT_TIMES, 'a time'));

  async function both() {
    const full = await startTestCluster();
    started.push(full);
    const thin = await start();
    return {
      full,
      thin,
      datacenters: [await create(full), await create(thin)],
    };
  }

  it('has the same pods, but for their owner and their worker', async () => {
    const { full, thin } = await both();
    for (const cluster of [full, thin]) {
      await cluster.until(
        'EndpointSlice',
        (
          await cluster.list('EndpointSlice')
        ).find(each => each.metadata.name.includes('all-pods'))!.metadata.name,
        each => each?.endpoints.length === 3,
      );
    }
    const [expected, pods] = await Promise.all(
      [full, thin].map(async cluster =>
        (
          await cluster.list('Pod')
        ).map(({ metadata, spec, status }) => {
          const { nodeName: _, ...rest } = spec;
          return plain({
            name: metadata.name,
            labels: metadata.labels,
            annotations: metadata.annotations,
            spec: rest,
            phase: status.phase,
            podIP: status.podIP,
            ready: conditionsOf(status),
            containers: status.containerStatuses,
          });
        }),
      ),
    );
    expect(pods).toEqual(expected);
  });

  it('has the same status in the end, and no other before', async () => {
    const { thin, datacenters } = await both();
    // Which node came last is told at a pace that shows it.
    const [expected, status] = datacenters.map(({ status: each }) => ({
      ...plain({ ...each, lastServerNodeStarted: undefined }),
      nodeStatuses: Object.keys(each.nodeStatuses).sort(),
      conditions: new Map(conditionsOf(each)),
    }));
    expect(status).toEqual(expected);
    expect(
      thin.history('CassandraDatacenter').filter(each => each.status),
    ).toHaveLength(1);
  });
});

describe('nodes', () => {
  it('of two regions are one ring, whose seeds answer the management API', async () => {
    const network = new CassandraNetwork(memoryRingStore());
    const east = await start({ name: 'east', network });
    const west = await start({ name: 'west', network, index: 2 });
    await create(east);
    await create(west, 'dc2');
    expect(network.list()).toHaveLength(2);
    await west.client.create(kinds.EndpointSlice, {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'seeds',
        namespace: 'ns',
        labels: { [labels.serviceName]: 'demo-dc2-additional-seed-service' },
      },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.1.0.1'] }],
      ports: null,
    });
    const merged = new Promise<void>(resolve =>
      network.onChange(() => network.list().length === 1 && resolve()),
    );
    await merged;
    const { plane } = west;
    const api = createManagementApi({
      network,
      jobs: new JobRegistry({ durationMs: 0 }),
      processes: plane,
    });
    const answer = api({
      cluster: 'west',
      namespace: 'ns',
      pod: 'demo-dc2-default-sts-0',
      port: 8080,
      method: 'GET',
      path: '/api/v0/metadata/endpoints',
    });
    expect(JSON.stringify(answer)).toContain('10.1.0.3');
    expect(plane.podAt('10.2.0.1')?.pod).toBe('demo-dc2-default-sts-0');
    expect(Object.keys(network.list()[0].roles)).toContain('admin');
  });

  it('fail and heal', async () => {
    const cluster = await start();
    await create(cluster);
    const ref = { cluster: 'east', namespace: 'ns', pod: `${POD}0` };
    for (const pod of [`${POD}0`, `${POD}1`]) {
      await cluster.plane.failNode({ ...ref, pod });
    }
    await cluster.until(
      'CassandraDatacenter',
      'dc1',
      dc => conditionOf(dc, 'Healthy') === 'False',
    );
    expect(cluster.network.nodeOf(ref)?.up).toBe(false);
    expect(cluster.plane.find(ref)?.running).toBe(false);
    for (const pod of [`${POD}0`, `${POD}1`]) {
      await cluster.plane.healNode({ ...ref, pod });
    }
    const dc = await cluster.until(
      'CassandraDatacenter',
      'dc1',
      each => conditionOf(each, 'Healthy') === 'True',
    );
    expect(conditionOf(dc, 'Ready')).toBe('True');
    expect(cluster.network.nodeOf(ref)?.up).toBe(true);
  });

  it('come back when their pod is deleted, and when their datacenter is started again', async () => {
    const cluster = await start();
    const before = await create(cluster);
    const pod = (await cluster.get('Pod', `${POD}1`))!;
    await cluster.client.delete(kinds.Pod, {
      namespace: 'ns',
      name: `${POD}1`,
    });
    await cluster.until(
      'Pod',
      `${POD}1`,
      each =>
        each?.status?.phase === 'Running' &&
        each.metadata.uid !== pod.metadata.uid,
    );
    const stopped = await change(cluster, { stopped: true });
    expect(conditionOf(stopped, 'Stopped')).toBe('True');
    expect(conditionOf(stopped, 'Ready')).toBe('False');
    expect(await namesOf(cluster, 'Pod')).toEqual([]);
    const [ring] = cluster.network.list();
    expect(Object.values(ring.nodes).map(each => each.up)).toEqual([
      false,
      false,
      false,
    ]);
    const after = await change(cluster, { stopped: false });
    expect(after.status.nodeStatuses).toEqual(before.status.nodeStatuses);
    expect(conditionOf(after, 'Ready')).toBe('True');
  });
});

describe('tasks', () => {
  it.each([
    ['all pods', {}, 3],
    ['one pod', { args: { pod_name: `${POD}1` } }, 1],
  ])('end at once: %s', async (_, more, succeeded) => {
    const cluster = await start();
    const dc = await create(cluster);
    await cluster.client.create(kinds.CassandraTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: { name: 'a-task', namespace: 'ns' },
      spec: {
        datacenter: { name: 'dc1', namespace: 'ns' },
        jobs: [{ name: 'job', command: 'cleanup', ...more }],
      },
    } as AnyObject);
    const task = await cluster.until(
      'CassandraTask',
      'a-task',
      each => each?.metadata.ownerReferences !== undefined,
    );
    expect(task.status).toMatchObject({ active: 0, succeeded, failed: 0 });
    expect(task.status.startTime).toBe(task.status.completionTime);
    expect(conditionsOf(task.status)).toEqual([
      ['Running', 'False'],
      ['Complete', 'True'],
    ]);
    expect(task.metadata.ownerReferences![0].uid).toBe(dc.metadata.uid);
  });
});
