import type { EventFact, Snapshot } from '../../snapshot/types';
import {
  context,
  demo,
  fresh,
  planOf,
  step,
} from '../../view/__testUtils__/fleet';
import { bothAsked, one, toldBy, two, type Told } from '../__testUtils__/told';

const event = (
  message: string,
  changes: Partial<EventFact> = {},
): EventFact => ({
  involved: { kind: 'StatefulSet', name: 'demo-dc1-r1-sts' },
  type: 'Warning',
  reason: 'FailedCreate',
  message,
  count: 9,
  lastSeenSeconds: 30,
  ...changes,
});

const told = (message: string, changes: Partial<EventFact> = {}): Snapshot =>
  one({
    datacenters: [fresh('dc1')],
    pods: [],
    events: [event(message, changes)],
  });

const QUOTA =
  'create Pod demo-dc1-r1-sts-0 in StatefulSet demo-dc1-r1-sts failed error: pods "demo-dc1-r1-sts-0" is forbidden: exceeded quota: team, requested: cpu=8, used: cpu=60, limited: cpu=64';
const POLICY =
  'pods "demo-dc1-r1-sts-0" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true';
const WEBHOOK =
  'admission webhook "validate.kyverno.svc" denied the request: images must come from our registry';

it.each<[string, Snapshot, Told[]]>([
  ['no events', one(), []],
  [
    'a disk that the quota has no room for: another rule tells',
    told(`create Pod p failed error: failed to create PVC d: ${QUOTA}`),
    [],
  ],
  ['another failure', told('etcdserver: request timed out'), []],
  ['what is over since long', told(QUOTA, { lastSeenSeconds: 9000 }), []],
  [
    'another object',
    told(QUOTA, { involved: { kind: 'StatefulSet', name: 'other-sts' } }),
    [],
  ],
  [
    'a quota',
    told(QUOTA),
    [
      {
        cause: expect.stringContaining(
          'east (dc1) has no room in its quota: “',
        ),
        state: 'attention',
        next: 'Raise the quota of namespace payments in east (dc1), or ask for less.',
        evidence: ['StatefulSet/demo-dc1-r1-sts', 'CassandraDatacenter/dc1'],
      },
    ],
  ],
  [
    'a policy',
    told(POLICY),
    [{ cause: expect.stringContaining('has a policy against') }],
  ],
  [
    'a webhook',
    told(WEBHOOK),
    [
      {
        cause: expect.stringContaining(
          'refuses what is asked for: “admission webhook',
        ),
      },
    ],
  ],
  [
    'a webhook that is away',
    told('failed calling webhook "policy.example.com": connection refused'),
    [
      {
        cause: expect.stringContaining('refuses what is asked for'),
        next: expect.stringContaining('Look whether the webhook'),
      },
    ],
  ],
  [
    'the status of the cluster, where no event tells',
    (() => {
      const cluster = demo(bothAsked());
      cluster.status!.error = WEBHOOK;
      return two(undefined, {}, cluster);
    })(),
    [
      {
        cause: expect.stringContaining('An API server refuses'),
        evidence: ['K8ssandraCluster/demo'],
      },
    ],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('admission-refused', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

it('quotes an event on the cluster', () => {
  const involved = { kind: 'K8ssandraCluster', name: 'demo' };
  const from = (lastSeenSeconds: number) => {
    const warned = event(WEBHOOK, {
      involved,
      reason: 'ReconcileError',
      lastSeenSeconds,
    });
    return two(undefined, { home: context('', { events: [warned] }) });
  };
  expect(toldBy('admission-refused', from(60))).toMatchObject([
    { evidence: ['K8ssandraCluster/demo'] },
  ]);
  expect(toldBy('admission-refused', from(9000))).toEqual([]);
});

it('quotes what was answered to a write of ours', () => {
  const target = {
    context: 'east',
    kind: 'ConfigMap',
    namespace: 'payments',
    name: 'settings',
  };
  const failed = step('apply/x', 'blocked', {
    context: 'east',
    datacenter: 'dc1',
    target,
  });
  const from = one({
    failures: {
      'apply/x': {
        code: 'Forbidden',
        message: WEBHOOK,
        attempts: 2,
        sinceSeconds: 70,
      },
    },
  });
  expect(toldBy('admission-refused', from, planOf(failed))).toMatchObject([
    { evidence: ['ConfigMap/settings'], confidence: 1, seconds: 70 },
  ]);
});
