import type { OperatorFact } from '../../snapshot';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { ago, context, outOfSight } from '../../view/__testUtils__/fleet';
import { east, toldBy, two, west, type Told } from '../__testUtils__/told';

const operator = (
  kind: 'Deployment' | 'Pod',
  changes: Partial<OperatorFact> = {},
): OperatorFact => ({
  apiVersion: kind === 'Pod' ? 'v1' : 'apps/v1',
  kind,
  metadata: {
    name: kind === 'Pod' ? 'k8ssandra-operator-7f' : 'k8ssandra-operator',
    namespace: 'k8ssandra',
  },
  operator: 'k8ssandra-operator',
  replicas: 1,
  ready: 1,
  ...changes,
});

const deployed = (changes: Partial<OperatorFact>) => ({
  operators: [operator('Deployment', changes)],
});
const running = (changes: Partial<OperatorFact>) => ({
  operatorPods: [operator('Pod', changes)],
});

const crashing = {
  ready: 0,
  restarts: 7,
  reason: 'CrashLoopBackOff',
  exitCode: 1,
};

const atHome = (
  changes: Partial<ContextSnapshot>,
  regions: [ContextSnapshot, ContextSnapshot] = [east(), west()],
): Snapshot => {
  const home = context('', { region: 'hub', ...changes });
  const from = two(regions, { home });
  return { ...from, contexts: { ...from.contexts, '': home } };
};

it.each<[string, Snapshot, Told[]]>([
  ['operators are not known', two(), []],
  [
    'one that runs',
    atHome({ ...deployed({}), ...running({ restarts: 1 }) }),
    [],
  ],
  [
    'one that restarted long ago',
    atHome(running({ restarts: 9, exitedAt: ago(86_400) })),
    [],
  ],
  [
    'one that restarted again',
    atHome(running({ restarts: 4, exitedAt: ago(300), exitCode: 1 })),
    [
      {
        cause:
          'k8ssandra-operator in hub keeps restarting: 4 restarts, the last with exit code 1.',
        seconds: 300,
      },
    ],
  ],
  [
    'one that cannot start',
    atHome({ ...deployed({ ready: 0 }), ...running(crashing) }),
    [
      {
        cause: expect.stringContaining('7 restarts'),
        state: 'attention',
        evidence: [
          'Pod/k8ssandra-operator-7f',
          'Deployment/k8ssandra-operator',
        ],
        next: 'Look at the log of k8ssandra-operator-7f.',
      },
    ],
  ],
  [
    'one that cannot reach a Kubernetes cluster',
    atHome(running(crashing), [
      east(),
      outOfSight('west', {
        clientConfig: { namespace: 'k8ssandra', name: 'west' },
      }),
    ]),
    [
      {
        cause: expect.stringContaining('and cannot reach west.'),
        evidence: ['Pod/k8ssandra-operator-7f', 'ClientConfig/west'],
        next: expect.stringContaining('Mend the access data of west'),
      },
    ],
  ],
  ...(
    [
      ['right after access data changed', 330, ['west']],
      ['long after', 7200, []],
      ['before', 200, []],
    ] as Array<[string, number, string[]]>
  ).map(([when, changedSeconds, told]): [string, Snapshot, Told[]] => [
    `one that restarted once, ${when}`,
    atHome(running({ restarts: 1, exitedAt: ago(300), exitCode: 0 }), [
      east(),
      west({
        clientConfig: {
          namespace: 'k8ssandra',
          name: 'west',
          changedAt: ago(changedSeconds),
        },
      }),
    ]),
    told.map(() => ({
      cause:
        'k8ssandra-operator in hub restarted 5 min ago, because the access data of west changed.',
      evidence: ['Pod/k8ssandra-operator-7f', 'ClientConfig/west'],
    })),
  ]),
  [
    'one that was scaled to none',
    atHome(deployed({ replicas: 0, ready: 0 })),
    [{ cause: 'k8ssandra-operator in hub does not run.' }],
  ],
  [
    'cass-operator in a region',
    two([
      east(
        deployed({
          operator: 'cass-operator',
          ready: 0,
          reason: 'MinimumReplicasUnavailable',
        }),
      ),
      west(),
    ]),
    [
      {
        cause:
          'cass-operator in east does not run: “MinimumReplicasUnavailable”.',
      },
    ],
  ],
  [
    'a region that cannot be seen now',
    two([east(), outOfSight('west', running(crashing))]),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('control-plane-restarting', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
