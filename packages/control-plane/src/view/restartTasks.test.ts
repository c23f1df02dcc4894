import {
  labels,
  type CassandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { running } from '../plan/__testUtils__/running';
import { podsOf } from '../plan/__testUtils__/snapshots';
import { viewOf } from './__testUtils__/stories';

const task = (
  changes: Partial<Pick<CassandraTask, 'status'>> & {
    command?: string;
    datacenter?: string;
  } = {},
): CassandraTask => ({
  apiVersion: 'control.k8ssandra.io/v1alpha1',
  kind: 'CassandraTask',
  metadata: {
    name: 'roll-dc2',
    namespace: 'db',
    labels: {
      [labels.clusterName]: 'demo',
      [labels.clusterNamespace]: 'db',
    },
  },
  spec: {
    datacenter: { name: changes.datacenter ?? 'dc2', namespace: 'db' },
    jobs: [{ name: 'roll', command: changes.command ?? 'restart' }],
  },
  status:
    'status' in changes
      ? changes.status
      : { startTime: '2026-01-02T00:20:00Z', active: 1 },
});

/** A node of dc2 is away while a task is there. */
function shown(of: CassandraTask, why?: { reason: string; message: string }) {
  const world = running();
  const pods = podsOf('dc2', 3, { ready: 2, subnet: 2 });
  if (why) {
    Object.assign(pods[2].status, why, { phase: 'Pending' });
  }
  for (const { metadata } of pods) {
    metadata.labels![labels.nodeState] = 'Started';
  }
  const [live] = world.get('west').datacenters;
  const nodeStatuses = Object.fromEntries(
    pods.map(({ metadata }) => [metadata.name, { hostID: metadata.name }]),
  );
  world.change('west', {
    pods,
    tasks: [of],
    datacenters: [{ ...live, status: { ...live.status, nodeStatuses } }],
  });
  const built = viewOf(world);
  const [, west] = built.datacenters;
  return [west.state, west.activity, built.verdict.state.text];
}

it('a node that a task restarts is not down', () => {
  expect(shown(task())).toEqual([
    'progressing',
    'restarting',
    'west (dc2) is being restarted node by node: 2 of 3 nodes up.',
  ]);
  expect(shown(task({ command: 'replacenode' }))[1]).toBe('restarting');
});

it.each([
  ['has not begun', task({ status: undefined })],
  [
    'is over',
    task({
      status: {
        startTime: '2026-01-02T00:20:00Z',
        completionTime: '2026-01-02T00:21:00Z',
      },
    }),
  ],
  ['is for another datacenter', task({ datacenter: 'dc1' })],
  ['restarts nothing', task({ command: 'cleanup' })],
])('a node that is away is down while the task %s', (_, of) => {
  expect(shown(of)[0]).toBe('degraded');
});

it('one that does not come back by itself is told as what it is', () => {
  const [state, , text] = shown(task(), {
    reason: 'Unschedulable',
    message: '0/3 nodes are available: 3 Insufficient cpu.',
  });
  expect(state).toBe('degraded');
  expect(text).toMatch(/1 of 3 nodes down/);
});
