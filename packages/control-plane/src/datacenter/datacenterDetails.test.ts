import {
  type CassandraTask,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { buildClusterView } from '../view/clusterView';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  pod,
  settled,
  snapshot,
} from '../view/__testUtils__/fleet';
import { buildDatacenterParts } from './datacenterDetails';

const cluster = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
const west = context('west', {
  datacenters: [complete('dc2')],
  pods: allUp('dc2'),
});
const around = (east: Parameters<typeof context>[1], of = cluster) =>
  snapshot(of, [context('east', east), west]);

function parts(from: Snapshot, name = 'dc1') {
  const input = { snapshot: from, plan: settled, now: NOW };
  const { datacenters } = buildClusterView({ ...input, signalSalt: 'salt' });
  const view = datacenters.find(each => each.name === name)!;
  return buildDatacenterParts(input, view)!;
}

const oneDown = (changes: Parameters<typeof context>[1] = {}) =>
  around({
    datacenters: [complete('dc1')],
    pods: [
      pod('dc1', 'r1'),
      pod('dc1', 'r3'),
      pod('dc1', 'r2', 0, {
        ready: false,
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '0/3 nodes are available: 3 Insufficient cpu.',
      }),
    ],
    ...changes,
  });

describe('the verdict on a datacenter', () => {
  it('that is well counts its nodes, and what that means for clients', () => {
    const found = parts(
      around({ datacenters: [complete('dc1')], pods: allUp('dc1') }),
    );
    expect(found.verdict.state.text).toBe('All 3 nodes of east (dc1) are up.');
    expect(found.verdict.clients?.text).toContain('LOCAL_QUORUM works');
    expect([found.quorum, found.problems, found.removal]).toEqual([
      'works',
      [],
      undefined,
    ]);
  });

  it('with a node down is what the verdict on the cluster says of it', () => {
    const found = parts(oneDown());
    expect(found.verdict.state.text).toBe(
      'east (dc1) has 1 of 3 nodes down for 14 min.',
    );
    expect(found.verdict.next).not.toBeNull();
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0].evidence.map(each => each.name)).toContain(
      'demo-dc1-r2-sts-0',
    );
  });

  it('says nothing of troubles in other datacenters', () => {
    const found = parts(oneDown(), 'dc2');
    expect(found.verdict.state.text).toBe('All 3 nodes of west (dc2) are up.');
    expect(found.problems).toEqual([]);
  });

  it('out of sight never says down, and no value of it is fresh', () => {
    const hidden = snapshot(cluster, [
      outOfSight('east', {
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
      }),
      west,
    ]);
    const found = parts(hidden);
    expect(found.verdict.state.text).toMatch(/unreachable/);
    expect(found.verdict.clients?.text).not.toMatch(/down/);
    for (const each of [found.tasks, found.objects, found.marks]) {
      expect(each).toMatchObject({
        reachable: false,
        observedAgeSeconds: 372,
        value: expect.anything(),
        reason: { text: expect.stringContaining('east') },
      });
    }
  });

  it('that was never seen has no values, and says why', () => {
    const never = snapshot(cluster, [
      outOfSight('east', { everSeen: false, lastContactSeconds: null }),
      west,
    ]);
    const found = parts(never);
    expect(found.marks).toMatchObject({ value: null, reachable: false });
    expect(found.objects.reason?.text).toContain('east');
    expect(found.quorum).toBe('unknown');
  });
});

describe('conditions', () => {
  const words = (
    conditions: Record<string, 'True' | 'False'>,
    more: Parameters<typeof complete>[1] = {},
  ) =>
    parts(
      around({
        datacenters: [complete('dc1', { conditions, ...more })],
        pods: allUp('dc1'),
      }),
    ).conditions.value!;

  it('come worst first, those at rest last', () => {
    const all = words({ Healthy: 'False', Stopped: 'False', Updating: 'True' });
    expect(all.map(each => `${each.type} ${each.state} ${each.quiet}`)).toEqual(
      [
        'Healthy degraded false',
        'Updating progressing false',
        'ChangeApplied healthy false',
        'Ready healthy false',
        'Initialized healthy true',
        'Stopped healthy true',
      ],
    );
  });

  it('are derived where cass-operator says nothing of it', () => {
    const missing = parts(oneDown()).conditions.value!.find(
      each => each.type === 'NodesMissing',
    );
    expect(missing).toMatchObject({
      derived: true,
      state: 'degraded',
      sentence: { text: 'Serves with 1 node missing.' },
      detail: {
        text: '2 of 3 nodes are up. cass-operator still says Ready.',
      },
    });
  });

  it('say that a change was not taken up', () => {
    const [first] = words({}, { metadata: { generation: 13 } });
    expect(first).toMatchObject({
      type: 'ChangeApplied',
      state: 'progressing',
      status: 'False',
      detail: { text: 'Generation 13 is asked for, 1 is observed.' },
    });
  });

  it('that nobody knows are said as they are', () => {
    const [odd] = words({ 'Odd\u202e': 'True' } as never).filter(each =>
      each.type.startsWith('Odd'),
    );
    expect(odd.sentence.text).toBe('Odd  is True.');
  });
});

describe('in Kubernetes', () => {
  const labelled = { [labels.cassandraDatacenter]: 'dc1' };
  const meta = (name: string, more = {}) => ({
    apiVersion: 'v1',
    kind: 'X',
    metadata: { name, namespace: 'payments', labels: { ...labelled, ...more } },
  });
  const claim = (name: string, phase = 'Bound') => ({
    ...meta(name),
    spec: { storageClassName: 'fast', requested: '1Ti' },
    status: { phase },
  });

  it('names its racks, services and disks', () => {
    const { value } = parts(
      around({
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
        statefulSets: [
          {
            ...meta('demo-dc1-r1-sts', { [labels.cassandraRack]: 'r1' }),
            spec: { replicas: 1 },
            status: { replicas: 1, readyReplicas: 1 },
          },
        ],
        volumeClaims: [
          claim('server-data-demo-dc1-r1-sts-0'),
          claim('server-data-demo-dc1-r2-sts-0', 'Pending'),
          claim('other-of-somebody'),
        ],
        storageClasses: [
          {
            ...meta('fast'),
            provisioner: 'x',
            allowVolumeExpansion: true,
            isDefault: true,
            bindingMode: 'Immediate',
          },
        ],
      }),
    ).objects;
    expect(value).toMatchObject({
      statefulSets: {
        value: [{ name: 'demo-dc1-r1-sts', rack: 'r1', ready: 1, size: 1 }],
      },
      services: [{ name: 'demo-dc1-service', port: 9042 }],
      disks: {
        value: [
          {
            count: 2,
            size: '1Ti',
            storageClass: 'fast',
            canGrow: true,
            unbound: 1,
          },
        ],
      },
    });
  });

  it('says what may not be read instead of calling it none', () => {
    const { value } = parts(
      around({ datacenters: [complete('dc1')], pods: allUp('dc1') }),
    ).objects;
    expect(value?.disks.value).toBeNull();
    expect(value?.statefulSets.reason?.text).toContain('StatefulSets of east');
  });

  it('tells what holds a removal', () => {
    const { removal } = parts(
      around({
        datacenters: [
          complete('dc1', {
            metadata: {
              deletionTimestamp: ago(60),
              finalizers: [
                'finalizer.cassandra.datastax.com',
                'example.com/keep',
              ],
            },
          }),
        ],
        pods: allUp('dc1'),
      }),
    );
    expect(removal).toMatchObject({ sinceSeconds: 60, left: 3 });
    expect(removal?.held.map(each => each.sentence.text)).toEqual([
      expect.stringContaining('cass-operator'),
      expect.stringContaining('example.com/keep'),
    ]);
  });
});

describe('beside', () => {
  it('lists the tasks of this datacenter only, those under way first', () => {
    const task = (
      name: string,
      of: string,
      status: CassandraTask['status'],
    ) => ({
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: { name, namespace: 'payments', creationTimestamp: ago(100) },
      spec: {
        datacenter: { name: of },
        jobs: [{ name: 'a', command: 'cleanup' }],
      },
      status,
    });
    const { value } = parts(
      around({
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
        tasks: [
          task('done', 'dc1', { startTime: ago(90), completionTime: ago(9) }),
          task('runs', 'dc1', { startTime: ago(90), succeeded: 1 }),
          task('others', 'dc9', {}),
        ],
      }),
    ).tasks;
    expect(value?.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'runs running',
      'done complete',
    ]);
    expect(value?.[0]).toMatchObject({
      command: 'cleanup',
      succeeded: 1,
      failed: null,
    });
  });

  it('marks seeds, restarts and versions, and racks that share a zone', () => {
    const racks = ['r1', 'r2', 'r3'].map(name => ({ name, zone: 'one' }));
    const seed = pod('dc1', 'r1', 0, { restarts: 4 });
    seed.metadata.labels![labels.seedNode] = 'true';
    seed.metadata.labels![labels.version] = '4.1.9';
    const found = parts(
      around(
        {
          datacenters: [complete('dc1')],
          pods: [seed, pod('dc1', 'r2'), pod('dc1', 'r3')],
        },
        demo([asked('dc1', 'east', { racks })]),
      ),
    );
    expect(found.marks.value).toEqual([
      { pod: 'demo-dc1-r1-sts-0', seed: true, restarts: 4, version: '4.1.9' },
      { pod: 'demo-dc1-r2-sts-0', seed: false, restarts: 0, version: null },
      { pod: 'demo-dc1-r3-sts-0', seed: false, restarts: 0, version: null },
    ]);
    expect(found.sharedZones).toEqual([
      { zone: 'one', racks: ['r1', 'r2', 'r3'] },
    ]);
  });
});
