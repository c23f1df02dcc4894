import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import {
  ago,
  allUp,
  complete,
  fresh,
  outOfSight,
  pod,
  snapshot,
} from './__testUtils__/fleet';
import { east, healthy, one, view } from './__testUtils__/views';

describe('states of a datacenter', () => {
  const away = (rack: string) => pod('dc1', rack, 0, { ready: false });

  it.each<[string, Snapshot, string]>([
    ['all up', healthy, 'healthy'],
    [
      'one rack with a loss',
      east({ pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), away('r3')] }),
      'degraded',
    ],
    [
      'two racks with a loss',
      east({ pods: [pod('dc1', 'r1'), away('r2'), away('r3')] }),
      'down',
    ],
    [
      'no pod of a node that was in the ring',
      east({ pods: allUp('dc1').slice(1) }),
      'degraded',
    ],
    ['nothing left', east({ pods: [] }), 'down'],
    [
      'a node that restarts as part of a change',
      east({
        datacenters: [complete('dc1', { conditions: { Updating: 'True' } })],
        pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), away('r3')],
      }),
      'progressing',
    ],
    [
      'a generation that is not carried out yet',
      east({
        datacenters: [complete('dc1', { metadata: { generation: 2 } })],
        pods: allUp('dc1'),
      }),
      'progressing',
    ],
    [
      'stopped, with no pods left',
      east({
        datacenters: [
          complete('dc1', {
            spec: { stopped: true },
            conditions: { Stopped: 'True' },
          }),
        ],
      }),
      'stopped',
    ],
    [
      'stopping',
      east({
        datacenters: [complete('dc1', { spec: { stopped: true } })],
        pods: [pod('dc1', 'r1')],
      }),
      'progressing',
    ],
    ['not written', east({ datacenters: [] }), 'waiting'],
    ['first start', east({ datacenters: [fresh('dc1')] }), 'progressing'],
    [
      'refused by cass-operator',
      east({
        datacenters: [complete('dc1', { conditions: { Valid: 'False' } })],
        pods: allUp('dc1'),
      }),
      'attention',
    ],
    [
      'somebody else’s',
      east({ datacenters: [complete('dc1', { metadata: { labels: {} } })] }),
      'attention',
    ],
    [
      'being deleted by somebody',
      east({
        datacenters: [
          complete('dc1', { metadata: { deletionTimestamp: ago(9) } }),
        ],
        pods: allUp('dc1'),
      }),
      'deleting',
    ],
    [
      'a silent connection',
      snapshot(one, [outOfSight('east', { connection: 'ready' })]),
      'unreachable',
    ],
    [
      'a refused credential',
      snapshot(one, [outOfSight('east', { connection: 'auth-failed' })]),
      'auth-failed',
    ],
    [
      'a context that is switched off',
      snapshot(one, [outOfSight('east', { connection: 'disabled' })]),
      'paused',
    ],
    ['no ClientConfig', snapshot(one, []), 'attention'],
  ])('%s', (_, from, state) => {
    expect(view(from).datacenters[0].state).toBe(state);
  });
});

describe('causes', () => {
  const lost = (status: object, events: ContextSnapshot['events'] = []) =>
    view(
      east({
        pods: [
          pod('dc1', 'r1'),
          pod('dc1', 'r2'),
          pod('dc1', 'r3', 0, { ready: false, ...status }),
        ],
        events,
        datacenters: [
          complete('dc1', { spec: { resources: { requests: { cpu: '16' } } } }),
        ],
      }),
    );

  it.each([
    [
      'no room, in the pod',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '0/9 nodes are available: 9 Insufficient cpu.',
      },
      'The pod waits for a worker in zone-r3 with 16 free vCPU. Add one, or free room.',
    ],
    [
      'a bound disk',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '1 node(s) had volume node affinity conflict',
      },
      'Replace the node: its data streams from its peers.',
    ],
    [
      'no storage class',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: 'storageclass.storage.k8s.io "fast-ssd" not found',
      },
      'Choose a storage class that exists there.',
    ],
    [
      'crashes',
      {
        reason: 'CrashLoopBackOff',
        message: 'exit code 137',
        restarts: 4,
      },
      'Look at node r3-0: Cassandra exited 4 times with code 137. Show its last lines.',
    ],
    [
      'no image',
      { phase: 'Pending', reason: 'ImagePullBackOff' },
      'Look at node r3-0: its image cannot be fetched. Check the image and the access to its registry.',
    ],
    ['a restart', { restarts: 1 }, 'The pod is being restarted by Kubernetes.'],
  ])('%s', (_, status, next) => {
    expect(lost(status).verdict.next?.text).toBe(next);
  });

  it('are found in events too, and quoted', () => {
    const message = `0/3 nodes are available: ${'x'.repeat(200)}`;
    const { problems } = lost({ phase: 'Pending' }, [
      {
        involved: { kind: 'Pod', name: 'demo-dc1-r3-sts-0' },
        type: 'Warning',
        reason: 'FailedScheduling',
        message,
        count: 14,
        lastSeenSeconds: 3,
      },
    ]);
    expect(problems[0].quote).toHaveLength(160);
    expect(problems[0].evidence).toEqual([
      {
        context: 'east',
        kind: 'Pod',
        namespace: 'payments',
        name: 'demo-dc1-r3-sts-0',
      },
    ]);
  });
});
