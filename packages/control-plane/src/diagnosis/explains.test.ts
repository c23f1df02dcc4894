import type {
  Diagnosis,
  RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { explanations, withoutExplained } from './explains';

const sentence = { key: 'x', params: {}, text: 'X.' };

const of = (
  rule: RuleId,
  pods: string[] = [],
  rest: Partial<Diagnosis> = {},
): Diagnosis => ({
  rule,
  state: 'attention',
  cause: sentence,
  clients: null,
  next: null,
  evidence: pods.map(name => ({
    context: 'east',
    kind: 'Pod',
    namespace: 'payments',
    name,
  })),
  confidence: 1,
  seconds: null,
  datacenter: 'dc1',
  ...rest,
});

const left = (...found: Diagnosis[]) =>
  withoutExplained(found).map(each => each.rule);

it.each<[string, Diagnosis[], RuleId[]]>([
  [
    'a pod that waits because of its disk',
    [of('pod-unschedulable', ['a']), of('volume-not-provided', ['a'])],
    ['volume-not-provided'],
  ],
  [
    'another pod',
    [of('pod-unschedulable', ['a', 'b']), of('volume-not-provided', ['a'])],
    ['pod-unschedulable', 'volume-not-provided'],
  ],
  [
    'a turn behind a node that crashes',
    [of('waits-its-turn', ['b', 'a']), of('crash-while-starting', ['a'])],
    ['crash-while-starting'],
  ],
  [
    'a turn in another datacenter',
    [
      of('waits-its-turn', ['b']),
      of('crash-while-starting', ['a'], { datacenter: 'dc2' }),
    ],
    ['waits-its-turn', 'crash-while-starting'],
  ],
  [
    'an error of the status that a rule found out',
    [
      of('status-error', [], { quote: 'dial tcp 10.1.1.1:6443: i/o timeout' }),
      of('region-unreachable'),
    ],
    ['region-unreachable'],
  ],
  [
    'an error of the status of another kind',
    [
      of('status-error', [], { quote: 'keyspace x is odd' }),
      of('region-unreachable'),
    ],
    ['status-error', 'region-unreachable'],
  ],
  [
    'a backup that failed, where it is late',
    [
      of('backup-hangs', [], {
        cause: { key: 'diagnosis.backup.failed', params: {}, text: '' },
      }),
      of('backup-late'),
    ],
    ['backup-late'],
  ],
  [
    'a backup that hangs, where it is late',
    [of('backup-hangs'), of('backup-late')],
    ['backup-hangs', 'backup-late'],
  ],
])('%s', (_, found, rules) => {
  expect(left(...found)).toEqual(rules);
});

it('nothing explains itself, not even over others', () => {
  const pairs = explanations.flatMap(({ by, of: silent }) =>
    by.flatMap(one => silent.map(other => [one, other] as const)),
  );
  const explains = new Set(pairs.map(pair => pair.join(' ')));
  expect(
    pairs.filter(([one, other]) => explains.has(`${other} ${one}`)),
  ).toEqual([]);
});
