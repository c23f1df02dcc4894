import type { ReplicatedSecret } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { ago, context, demo, outOfSight } from '../../view/__testUtils__/fleet';
import {
  bothAsked,
  east,
  toldBy,
  two,
  west,
  type Told,
} from '../__testUtils__/told';

const replicated = (
  status: 'True' | 'False' | null,
  seconds: number,
  namespace?: string,
): ReplicatedSecret => ({
  apiVersion: 'replication.k8ssandra.io/v1alpha1',
  kind: 'ReplicatedSecret',
  metadata: { name: 'demo', namespace: 'payments' },
  spec: {
    replicationTargets: [
      { k8sContextName: 'east' },
      { k8sContextName: 'west', ...(namespace && { namespace }) },
    ],
  },
  status: {
    conditions: [
      { cluster: 'east', type: 'Replication', status: 'True' },
      ...(status === null
        ? []
        : [
            {
              cluster: 'west',
              type: 'Replication',
              status,
              lastTransitionTime: ago(seconds),
            },
          ]),
    ],
  },
});

const given = (
  secret: ReplicatedSecret,
  second: ContextSnapshot = west(),
  first: ContextSnapshot = east(),
): Snapshot =>
  two([first, second], {
    home: context('', { region: 'hub', replicatedSecrets: [secret] }),
  });

const forbidden = (code: string) =>
  context('west', {
    failures: {
      'apply/west/Secret/payments/demo-superuser': {
        code,
        message: 'secrets is forbidden',
        attempts: 3,
        sinceSeconds: 40,
      },
    },
  });

it.each<[string, Snapshot, Told[]]>([
  ['nothing is said of it', two(), []],
  ['all have them', given(replicated('True', 60)), []],
  ['nobody knows', given(replicated(null, 60)), []],
  [
    'the region is away',
    given(replicated('False', 60), outOfSight('west')),
    [],
  ],
  [
    'they are on their way',
    given(replicated('False', 5), context('west')),
    [{ cause: 'The secrets have not reached west.', state: 'waiting' }],
  ],
  [
    'they are late, and nothing is there yet',
    given(replicated('False', 90), context('west'), context('east')),
    [
      {
        cause: 'Nothing is created yet: the secrets have not reached west.',
        state: 'attention',
        seconds: 90,
        evidence: ['ReplicatedSecret/demo'],
      },
    ],
  ],
  [
    'nobody knows, and nothing is there after minutes',
    (() => {
      const secret = replicated(null, 0);
      secret.metadata.creationTimestamp = ago(300);
      return given(secret, context('west'), context('east'));
    })(),
    [
      {
        cause: 'Nothing is created yet: the secrets have not reached west.',
        state: 'attention',
        confidence: 0.7,
        seconds: 300,
      },
    ],
  ],
  [
    'there is no such namespace',
    given(
      replicated('False', 5, 'elsewhere'),
      context('west', { namespaces: ['payments'] }),
    ),
    [
      {
        cause:
          'The secrets have not reached west: namespace elsewhere does not exist there.',
        state: 'attention',
        next: 'Create namespace elsewhere in west.',
        evidence: ['ReplicatedSecret/demo', 'Namespace/elsewhere'],
      },
    ],
  ],
  [
    'we may not write them',
    given(replicated('True', 5), forbidden('Forbidden')),
    [
      {
        cause: 'The secrets have not reached west: “secrets is forbidden”.',
        state: 'attention',
        seconds: 5,
        next: 'The control plane may not write secrets in west, namespace payments. Grant "patch secrets".',
      },
    ],
  ],
  [
    'somebody wrote at the same time',
    given(replicated('True', 5), forbidden('Conflict')),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('secrets-not-replicated', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

it('is told by the status, where nothing else is known', () => {
  const cluster = demo(bothAsked());
  cluster.status!.error =
    'Copy secret demo-superuser to west: PATCH /api/v1/x: 403 Forbidden';
  expect(
    toldBy('secrets-not-replicated', two(undefined, {}, cluster)),
  ).toMatchObject([
    {
      cause:
        'The secrets have not reached west: “PATCH /api/v1/x: 403 Forbidden”.',
      evidence: ['K8ssandraCluster/demo'],
    },
  ]);
});

it('is of the cluster, not of another one', () => {
  const other = replicated('False', 90);
  other.metadata.name = 'other';
  const home = context('', { replicatedSecrets: [other] });
  const from = two(undefined, { home }, demo(bothAsked()));
  expect(toldBy('secrets-not-replicated', from)).toEqual([]);
});
