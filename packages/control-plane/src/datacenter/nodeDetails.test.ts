import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';
import { buildClusterView } from '../view/clusterView';
import {
  ago,
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
import { buildNodeParts } from './nodeDetails';

const NAME = 'demo-dc1-r2-sts-0';
const cluster = demo([asked('dc1', 'east')]);

function panel(
  changes: Partial<ContextSnapshot>,
  { name = NAME, make = context } = {},
) {
  const input = {
    snapshot: snapshot(cluster, [
      make('east', { datacenters: [complete('dc1')], ...changes }),
    ]),
    plan: settled,
    now: NOW,
  };
  const view = buildClusterView({ ...input, signalSalt: 'salt' });
  return buildNodeParts(input, view.datacenters[0], name);
}

const others = [pod('dc1', 'r1'), pod('dc1', 'r3')];
const event = (reason: string, kind: string, name: string, count: number) => ({
  involved: { kind, name },
  type: 'Warning',
  reason,
  message: `\u001b[31m${reason} <b>words</b>`,
  count,
  lastSeenSeconds: 33,
});
const claim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: `server-data-${NAME}`, namespace: 'payments' },
  spec: { storageClassName: 'fast', requested: '1Ti' },
  status: { phase: 'Bound' },
};
const worker = (
  name: string,
  status: object = { ready: true },
  unschedulable = false,
) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name },
  spec: { zone: 'zone-r2', region: null, unschedulable, taints: [] },
  status: status as { ready: boolean },
});

it('says why one node is down, as if it were the only one, with what was looked at', () => {
  const unplaced = {
    ready: false,
    phase: 'Pending',
    reason: 'Unschedulable',
    message: '0/3 nodes are available: 3 Insufficient cpu.',
  };
  const found = panel({
    pods: [
      others[0],
      pod('dc1', 'r3', 0, unplaced),
      pod('dc1', 'r2', 0, unplaced),
    ],
    events: [event('FailedScheduling', 'Pod', NAME, 28)],
    volumeClaims: [claim],
    workers: [worker('w1')],
  })!;
  expect(found.cause?.text).toContain('r2-0');
  expect(found.cause?.text).not.toContain('r3-0');
  expect(found.next).not.toBeNull();
  expect(found.node).toMatchObject({ state: 'down', letters: 'DN' });
  expect(found.evidence.map(each => each.sentence.text)).toEqual([
    'Event FailedScheduling on the pod, 28 times.',
    'Kubernetes says Unschedulable.',
    `Disk server-data-${NAME} is Bound: 1Ti.`,
    'No worker has it yet.',
    'cass-operator knows its host ID: it was in the ring.',
  ]);
  expect(found.events.value).toEqual([
    {
      involved: { kind: 'Pod', name: NAME },
      reason: 'FailedScheduling',
      message: 'FailedScheduling <b>words</b>',
      count: 28,
      ageSeconds: 33,
    },
  ]);
  expect(found).toMatchObject({
    label: 'east (dc1)',
    context: 'east',
    zone: 'zone-r2',
    sinceSeconds: 840,
  });
});

it('of a node that is up names no cause, and all its facts', () => {
  const up = pod('dc1', 'r2', 0, {
    podIP: '10.0.0.7',
    restarts: 2,
    containers: [
      { name: 'server-config-init', init: true, ready: true },
      { name: 'cassandra', ready: true, restarts: 2 },
    ],
  });
  up.spec.nodeName = 'w1';
  up.metadata.labels![labels.seedNode] = 'true';
  up.metadata.labels![labels.version] = '4.1.9';
  const found = panel({
    pods: [...others, up],
    volumeClaims: [claim],
    workers: [worker('w1', { ready: true }, true)],
  })!;
  expect([found.cause, found.next, found.clients]).toEqual([null, null, null]);
  expect(found.facts.value).toEqual({
    hostId: 'host-r2',
    address: { value: '10.0.0.7', last: false },
    stateLabel: 'Started',
    seed: true,
    version: '4.1.9',
    startedAgeSeconds: 840,
  });
  expect(found.pod.value).toMatchObject({
    phase: 'Running',
    restarts: 2,
    containers: [
      { name: 'server-config-init', init: true, ready: true, restarts: 0 },
      { name: 'cassandra', init: false, ready: true, restarts: 2 },
    ],
    worker: { name: 'w1', state: 'ready', cordoned: true, zone: 'zone-r2' },
    zone: 'zone-r2',
    claim: {
      value: { phase: 'Bound', size: '1Ti', storageClass: 'fast' },
    },
  });
  expect(found.evidence.map(each => each.state)).toEqual([
    'healthy',
    'healthy',
    'attention',
  ]);
});

it.each([
  [
    'ended',
    {
      ready: false,
      reason: 'CrashLoopBackOff',
      restarts: 4,
      exitCode: 137,
      exitReason: 'OOMKilled',
      exitedAt: ago(20),
    },
    'cassandra ended with code 137 (OOMKilled); it was restarted 4 times.',
  ],
  ['is not ready', { ready: false }, 'Its container cassandra is not ready.'],
  [
    'runs beside one that does not',
    { beside: { container: 'medusa', reason: 'Error', restarts: 1 } },
    'Container medusa does not run: Error, restarted 1 time.',
  ],
])('tells of a container that %s', (_, status, expected) => {
  const found = panel({ pods: [...others, pod('dc1', 'r2', 0, status)] })!;
  expect(found.evidence.map(each => each.sentence.text)).toContain(expected);
});

it.each([
  ['gone', [worker('w2')], 'Worker w1 is gone.'],
  ['not ready', [worker('w1', { ready: false })], 'Worker w1 is not ready.'],
  [
    'silent',
    [worker('w1', { ready: null, silent: true })],
    'Worker w1 is not ready: its kubelet went silent.',
  ],
])('tells of a worker that is %s', (_, workers, expected) => {
  const own = pod('dc1', 'r2', 0, { ready: false });
  own.spec.nodeName = 'w1';
  const known = others.map(each => ({ ...each, spec: { nodeName: 'w2' } }));
  const found = panel({
    pods: [...known, own],
    workers: [
      worker('w2'),
      ...workers.filter(each => each.metadata.name !== 'w2'),
    ],
  })!;
  expect(found.evidence.map(each => each.sentence.text)).toContain(expected);
});

it('without a pod says so, and keeps what cass-operator noted', () => {
  const found = panel({ pods: others })!;
  expect(found.evidence[0].sentence.text).toBe(`There is no pod ${NAME}.`);
  expect(found.facts.value).toMatchObject({
    hostId: 'host-r2',
    stateLabel: null,
    seed: null,
  });
  expect(found.pod.value).toMatchObject({
    phase: null,
    restarts: null,
    worker: null,
    claim: {
      value: null,
      reason: { text: expect.stringContaining('may not') },
    },
  });
});

it('out of sight keeps the last facts, and names no cause', () => {
  const found = panel(
    { pods: [...others, pod('dc1', 'r2', 0, { ready: false })] },
    { make: outOfSight },
  )!;
  expect(found.cause).toBeNull();
  expect(found.node.state).toBe('unreachable');
  expect(found.facts).toMatchObject({
    reachable: false,
    observedAgeSeconds: 372,
    value: { hostId: 'host-r2' },
  });
});

it('that is nowhere is undefined', () => {
  expect(panel({ pods: others }, { name: 'demo-dc1-r9-sts-0' } as never)).toBe(
    undefined,
  );
});
