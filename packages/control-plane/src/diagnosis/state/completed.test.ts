import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { asked, complete, demo } from '../../view/__testUtils__/fleet';
import { completed as completedFor } from './completed';

const order = demo([asked('dc1', 'east', { size: 5 })]);
const completed = (given: any) => completedFor(given, order);

const ready = { type: 'Ready', status: 'True' };

it('a datacenter that is ready was initialised, and did what was asked for', () => {
  const given = { ...complete('dc1'), status: { conditions: [ready] } } as any;
  given.metadata = { ...given.metadata, generation: 4 };
  expect(completed(given)).toMatchObject({
    status: {
      conditions: [ready, { type: 'Initialized', status: 'True' }],
      cassandraOperatorProgress: 'Ready',
      observedGeneration: 4,
    },
  });
});

it('what a datacenter says counts', () => {
  const updating = complete('dc1', {
    status: { cassandraOperatorProgress: 'Updating', observedGeneration: 1 },
  });
  expect((completed(updating) as any).status).toMatchObject({
    cassandraOperatorProgress: 'Updating',
    observedGeneration: 1,
  });
  const away = complete('dc1', { conditions: { Ready: 'False' } });
  expect(completed(away)).toEqual(away);
});

const running = (status: object, state?: string): any => ({
  kind: 'Pod',
  metadata: { name: 'a', labels: state ? { [labels.nodeState]: state } : {} },
  status: { phase: 'Running', ...status },
});
const isReady = (given: any) =>
  (completed(given) as any).status.containerStatuses[0].ready;
const container = (state: object) => ({
  containerStatuses: [{ name: 'cassandra', ...state }],
});

it.each<[string, any, boolean]>([
  ['that runs', running({}), true],
  ['that started', running({}, 'Started'), true],
  ['that starts', running({}, 'Starting'), false],
  [
    'that Kubernetes calls ready',
    running({ conditions: [ready] }, 'Starting'),
    true,
  ],
  [
    'that it does not',
    running({ conditions: [{ ...ready, status: 'False' }] }),
    false,
  ],
  ['that says so', running(container({ ready: false })), false],
  [
    'whose container waits',
    running(container({ state: { waiting: { reason: 'x' } } })),
    false,
  ],
])('a pod %s', (_, given, expected) => {
  expect(isReady(given)).toBe(expected);
});

it('a pod that does not run stays as it is', () => {
  const pending = running({ phase: 'Pending' });
  expect(completed(pending)).toBe(pending);
});

it('a specification says no less than its order', () => {
  const { spec: _, ...bare } = complete('dc1');
  expect(completed(bare)).toMatchObject({
    spec: { size: 5, clusterName: 'demo' },
  });
  const given = { ...bare, spec: { size: 2 } };
  expect(completed(given)).toMatchObject({
    spec: { size: 2, clusterName: 'demo' },
  });
});

it('without an order, it has the nodes that were noted', () => {
  const { spec: _, ...bare } = complete('dc9');
  expect(completed(bare)).toMatchObject({ spec: { size: 3 } });
});

it('a task without jobs has none', () => {
  const task = { kind: 'CassandraTask', metadata: { name: 'a' } };
  expect(completed(task)).toMatchObject({ spec: { jobs: [] } });
});

it('a pod runs the image that its status names', () => {
  const image = 'cassandra:4.1.9';
  const named = running(container({ ready: true, image }));
  expect(completed(named)).toMatchObject({
    spec: { containers: [{ name: 'cassandra', image }] },
  });
  const ordered = { ...named, spec: { containers: [{ name: 'cassandra' }] } };
  expect(completed(ordered)).toMatchObject(ordered);
});

it('what replicates secrets replicates none without a specification', () => {
  const bare = { kind: 'ReplicatedSecret', metadata: { name: 'a' } };
  expect(completed(bare)).toMatchObject({ spec: {} });
});
