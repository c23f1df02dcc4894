import {
  ago,
  allUp,
  complete,
  fresh,
  pod,
} from '../../view/__testUtils__/fleet';
import {
  explained,
  LOST,
  lostNode,
  oneRegion,
  proofs,
  rulesOf,
  warning,
} from '../__testUtils__/explained';

it('says that the cause is unknown, and what was looked at', () => {
  const [found, ...others] = explained(
    lostNode({ unreadySince: ago(120) }, {}, 'worker-3'),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'node-down',
    state: 'degraded',
    confidence: 0.5,
    seconds: 120,
  });
  expect(found.cause.text).toBe(
    'Node r3-0 of east (dc1) is not up: Cassandra in its pod does not answer. Why is unknown: its containers, its disk and the events about it tell no cause.',
  );
  expect(proofs(found)).toEqual([`Pod/${LOST}`]);
});

it('without a pod it rests on the datacenter that tells of the node', () => {
  const [found] = explained(oneRegion({ pods: allUp('dc1').slice(0, 2) }));
  expect(found.cause.text).toContain('it has no pod. Why is unknown');
  expect(proofs(found)).toEqual(['CassandraDatacenter/dc1']);
});

it.each([
  [
    'a secret is missing',
    {
      reason: 'CreateContainerConfigError',
      message: 'secret "demo-superuser" not found',
    },
    [],
  ],
  [
    'a volume cannot be mounted',
    { phase: 'Pending', reason: 'ContainerCreating' },
    [
      warning({
        reason: 'FailedMount',
        message:
          'MountVolume.SetUp failed for volume "x": configmap "y" not found',
      }),
    ],
  ],
])(
  'quotes Kubernetes where it cannot start the containers: %s',
  (_, status, events) => {
    const [found] = explained(lostNode(status, { events }, 'worker-3'));
    expect(found.cause.text).toBe(
      'Node r3-0 of east (dc1) does not start: Kubernetes cannot start its containers.',
    );
    expect(found.quote).toMatch(/not found/);
  },
);

it('of two racks is a datacenter that lost its quorum', () => {
  const away = (rack: string) => pod('dc1', rack, 0, { ready: false });
  const [found] = explained(
    oneRegion({ pods: [pod('dc1', 'r1'), away('r2'), away('r3')] }),
  );
  expect(found).toMatchObject({ rule: 'node-down', state: 'down' });
  expect(found.clients?.text).toBe(
    'east (dc1) has lost LOCAL_QUORUM for part of its data.'.replace(
      ' (dc1)',
      '',
    ),
  );
});

it('a start that takes too long without anything that tells why', () => {
  const late = fresh('dc1', 3000);
  const pods = allUp('dc1').map(each => ({
    ...each,
    metadata: {
      ...each.metadata,
      labels: {
        ...each.metadata.labels,
        'cassandra.datastax.com/node-state': 'Starting',
      },
    },
    status: { ...each.status, ready: false, startedAt: ago(2900) },
  }));
  const [found] = explained(oneRegion({ datacenters: [late], pods }));
  expect(found).toMatchObject({ rule: 'node-down', state: 'attention' });
  expect(found.cause.text).toContain(
    'Why it takes longer than usual is unknown',
  );
});

it.each([
  ['restarts as part of a change', { Updating: 'True' } as const, 120],
  ['is replaced, however long', { ReplacingNodes: 'True' } as const, 7200],
])('is silent of a node that %s', (_, conditions, seconds) => {
  const from = lostNode(
    { unreadySince: ago(seconds) },
    { datacenters: [complete('dc1', { conditions })] },
  );
  expect(rulesOf(from)).not.toContain('node-down');
});

it('tells of a restart that does not end', () => {
  const from = lostNode(
    { unreadySince: ago(1500) },
    { datacenters: [complete('dc1', { conditions: { Updating: 'True' } })] },
  );
  expect(rulesOf(from)).toEqual(['node-down']);
});
