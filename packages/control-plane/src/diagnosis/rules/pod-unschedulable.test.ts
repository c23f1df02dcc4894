import type { Snapshot } from '../../snapshot/types';
import { complete, fresh, pod } from '../../view/__testUtils__/fleet';
import {
  claim,
  explained,
  LOST,
  lostNode,
  oneRegion,
  proofs,
  rulesOf,
  storageClass,
  unschedulable,
  warning,
  worker,
} from '../__testUtils__/explained';

const CONTROL_PLANE =
  '1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }';
const AFTER =
  'preemption: 0/6 nodes are available: 6 No preemption victims found for incoming pod.';

it.each<[string, Snapshot]>([
  [
    'no CPU',
    lostNode(
      unschedulable(`0/6 nodes are available: 6 Insufficient cpu. ${AFTER}`),
    ),
  ],
  [
    'taints and memory',
    lostNode(
      unschedulable(
        `0/4 nodes are available: ${CONTROL_PLANE}, 3 Insufficient memory.`,
      ),
    ),
  ],
  [
    'labels of no worker',
    lostNode(
      unschedulable(
        "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
      ),
    ),
  ],
  [
    'each worker taken by another node',
    lostNode(
      unschedulable(
        "0/3 nodes are available: 1 node(s) had volume node affinity conflict, 2 node(s) didn't match pod anti-affinity rules.",
      ),
    ),
  ],
  [
    'no room where the disk is',
    lostNode(
      unschedulable(
        '0/6 nodes are available: 3 Insufficient cpu, 3 node(s) had volume node affinity conflict.',
      ),
    ),
  ],
  [
    'no room, a disk that waits for its first pod',
    lostNode(unschedulable('0/3 nodes are available: 3 Insufficient cpu.'), {
      volumeClaims: [claim('Pending', { storageClassName: 'gp3' })],
    }),
  ],
  [
    'the worker of its disk is full, and there',
    lostNode(
      unschedulable(
        '0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had volume node affinity conflict.',
      ),
      {
        volumeClaims: [claim('Bound', { selectedNode: 'worker-3' })],
        workers: [worker('worker-3'), worker('worker-1')],
      },
    ),
  ],
  [
    'only an event, without a condition',
    lostNode(
      { phase: 'Pending' },
      {
        events: [
          warning({ message: '0/3 nodes are available: 3 Too many pods.' }),
        ],
      },
    ),
  ],
  [
    'a disk of the network, made for a worker that is gone',
    lostNode(
      unschedulable(
        "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.",
      ),
      {
        volumeClaims: [
          claim('Bound', { storageClassName: 'gp3', selectedNode: 'worker-3' }),
        ],
        workers: [worker('worker-1'), worker('worker-2')],
        storageClasses: [
          { ...storageClass('gp3'), provisioner: 'ebs.csi.aws.com' },
        ],
      },
    ),
  ],
  ['no words at all', lostNode({ phase: 'Pending', reason: 'Unschedulable' })],
])('%s', (_, from) => {
  const [found, ...others] = explained(from);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'pod-unschedulable',
    state: 'degraded',
    datacenter: 'dc1',
  });
  expect(proofs(found)[0]).toBe(`Pod/${LOST}`);
});

it('says what is missing where, for whom, and what to do', () => {
  const [found] = explained(
    lostNode(unschedulable('0/3 nodes are available: 3 Insufficient cpu.'), {
      datacenters: [
        complete('dc1', { spec: { resources: { requests: { cpu: '16' } } } }),
      ],
    }),
  );
  expect([found.cause.text, found.clients?.text, found.next?.text]).toEqual([
    'Kubernetes cannot place node r3-0: no worker in zone-r3 has 16 free vCPU.',
    'LOCAL_QUORUM works in east.',
    'The pod waits for a worker in zone-r3 with 16 free vCPU. Add one, or free room.',
  ]);
  expect(found.quote).toBe('0/3 nodes are available: 3 Insufficient cpu.');
});

it('tells all nodes of a datacenter at once', () => {
  const waiting = ['r1', 'r2', 'r3'].map(rack =>
    pod(
      'dc1',
      rack,
      0,
      {
        ready: false,
        ...unschedulable('0/3 nodes are available: 3 Insufficient cpu.'),
      },
      'Ready-to-Start',
    ),
  );
  const [found, ...others] = explained(
    oneRegion({ datacenters: [fresh('dc1')], pods: waiting }),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'pod-unschedulable',
    state: 'attention',
  });
  expect(found.evidence).toHaveLength(3);
  expect(found.cause.text).toContain('It is the same with');
});

it.each<[string, Snapshot]>([
  [
    'the pod got its place',
    oneRegion({
      pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), pod('dc1', 'r3')],
      events: [warning({})],
    }),
  ],
  [
    'it has its worker by now',
    lostNode({}, { events: [warning({})] }, 'worker-3'),
  ],
])('an old warning is no trouble: %s', (_, from) => {
  expect(rulesOf(from)).not.toContain('pod-unschedulable');
});
