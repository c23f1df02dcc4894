import type { Diagnosis } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ago, complete, fresh, pod } from '../../view/__testUtils__/fleet';
import {
  explained,
  oneRegion,
  proofs,
  realPod,
} from '../__testUtils__/explained';

const others = [pod('dc1', 'r1'), pod('dc1', 'r2')];

const crashing = (container: object, rest: object = {}) =>
  realPod({
    containerStatuses: [
      { name: 'cassandra', ready: false, restartCount: 0, ...container },
      { name: 'server-system-logger', ready: true, restartCount: 0, state: {} },
    ],
    ...rest,
  });

const backOff = {
  waiting: {
    reason: 'CrashLoopBackOff',
    message:
      'back-off 5m0s restarting failed container=cassandra pod=demo-dc1-r3-sts-0_payments(1)',
  },
};
const ended = (exitCode: number, reason = 'Error', seconds = 60) => ({
  terminated: { exitCode, reason, finishedAt: ago(seconds) },
});

const find = (
  own: ReturnType<typeof realPod>,
  live = complete('dc1'),
): Diagnosis[] =>
  explained(oneRegion({ datacenters: [live], pods: [...others, own] }));

it.each<[string, ReturnType<typeof realPod>, string, string]>([
  [
    'in back-off, with its last exit',
    crashing({ restartCount: 6, state: backOff, lastState: ended(3) }),
    'Cassandra exited 6 times.',
    'Look at node r3-0: Cassandra exited 6 times with code 3. Show its last lines.',
  ],
  [
    'out of memory',
    crashing({
      restartCount: 4,
      state: backOff,
      lastState: ended(137, 'OOMKilled'),
    }),
    'Cassandra was stopped 4 times for lack of memory.',
    'Give node r3-0 more memory, or Cassandra a smaller heap: Kubernetes stopped it 4 times for lack of memory.',
  ],
  [
    'between two crashes',
    crashing({ restartCount: 2, state: { running: {} }, lastState: ended(1) }),
    'Cassandra exited 2 times.',
    'Look at node r3-0: Cassandra exited 2 times with code 1. Show its last lines.',
  ],
  [
    'just ended again',
    crashing({ restartCount: 5, state: ended(1) }),
    'Cassandra exited 5 times.',
    'Look at node r3-0: Cassandra exited 5 times with code 1. Show its last lines.',
  ],
  [
    'its configuration cannot be made',
    crashing(
      { state: { waiting: { reason: 'PodInitializing' } } },
      {
        phase: 'Pending',
        initContainerStatuses: [
          {
            name: 'server-config-init',
            ready: false,
            restartCount: 7,
            state: backOff,
            lastState: ended(1),
          },
        ],
      },
    ),
    'container server-config-init fails before Cassandra begins.',
    'Look at container server-config-init of node r3-0: it failed 7 times.',
  ],
])('a node that served: %s', (_, own, why, next) => {
  const [found, ...rest] = find(own);
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    rule: 'crash-while-starting',
    state: 'degraded',
  });
  expect(found.cause.text).toBe(
    `Node r3-0 of east (dc1) does not start: ${why}`,
  );
  expect(found.next?.text).toBe(next);
});

it('a node that never served is attention, and nobody waits its turn behind it', () => {
  const found = explained(
    oneRegion({
      datacenters: [fresh('dc1')],
      pods: [
        pod('dc1', 'r1', 0, { ready: false }, 'Ready-to-Start'),
        crashing({ restartCount: 6, state: backOff, lastState: ended(1) }),
      ],
    }),
  );
  expect(found.map(({ rule, state }) => [rule, state])).toEqual([
    ['crash-while-starting', 'attention'],
  ]);
});

it('is told while a change is rolled out too', () => {
  const found = find(
    crashing({ restartCount: 6, state: backOff, lastState: ended(1) }),
    complete('dc1', { conditions: { Updating: 'True' } }),
  );
  expect(found.map(each => each.rule)).toEqual(['crash-while-starting']);
});

it('tells of a container beside Cassandra that ends', () => {
  const [found] = find(
    realPod(
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: true,
            restartCount: 0,
            state: { running: {} },
          },
          {
            name: 'server-system-logger',
            ready: false,
            restartCount: 9,
            state: backOff,
          },
        ],
      },
      'Started',
    ),
  );
  expect(found).toMatchObject({
    rule: 'crash-while-starting',
    state: 'attention',
  });
  expect(found.cause.text).toBe(
    'Container server-system-logger of node r3-0 in east (dc1) does not run (CrashLoopBackOff). Cassandra beside it does.',
  );
  expect(proofs(found)).toEqual(['Pod/demo-dc1-r3-sts-0']);
});

it.each([
  [
    'once, long ago',
    crashing({
      restartCount: 1,
      state: { running: {} },
      lastState: ended(1, 'Error', 7200),
    }),
  ],
  [
    'often, long ago',
    crashing({
      restartCount: 9,
      state: { running: {} },
      lastState: ended(1, 'Error', 7200),
    }),
  ],
  [
    'as asked for',
    crashing({
      restartCount: 1,
      state: { running: {} },
      lastState: ended(0, 'Completed'),
    }),
  ],
])('is no crash when it ended %s', (_, own) => {
  expect(find(own, fresh('dc1')).map(each => each.rule)).not.toContain(
    'crash-while-starting',
  );
});

it('is over when the node is up', () => {
  const up = realPod(
    {
      containerStatuses: [
        {
          name: 'cassandra',
          ready: true,
          restartCount: 6,
          state: { running: {} },
          lastState: ended(1),
        },
      ],
    },
    'Started',
  );
  expect(find(up)).toEqual([]);
});
