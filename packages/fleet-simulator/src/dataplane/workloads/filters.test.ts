import type { AnyObject } from '../api';
import { noWorker, refusals, type Load, type Wanted } from './filters';

const worker = (more: object = {}, allocatable?: object): AnyObject =>
  ({
    metadata: { name: 'n1', labels: { zone: 'a' } },
    spec: more,
    status: { allocatable },
  } as unknown as AnyObject);

const asking = (requests: object, more: object = {}) => ({
  containers: [{ resources: { requests } }],
  ...more,
});

const NOTHING: Load = { cassandra: 0, pods: [] };
const taint = { key: 'dedicated', value: 'batch', effect: 'NoSchedule' };

describe('filters of the scheduler', () => {
  it.each<[string, AnyObject, Partial<Wanted>, Load, string[]]>([
    ['a free worker', worker(), {}, NOTHING, []],
    [
      'one that is cordoned',
      worker({ unschedulable: true }),
      {},
      NOTHING,
      ['node(s) were unschedulable'],
    ],
    [
      'one that is kept for others',
      worker({ taints: [taint] }),
      {},
      NOTHING,
      ['node(s) had untolerated taint {dedicated: batch}'],
    ],
    [
      'one whose taint is tolerated',
      worker({ taints: [taint] }),
      { spec: { tolerations: [{ key: 'dedicated', value: 'batch' }] } },
      NOTHING,
      [],
    ],
    [
      'one with other labels',
      worker(),
      { spec: { nodeSelector: { zone: 'b' } } },
      NOTHING,
      ["node(s) didn't match Pod's node affinity/selector"],
    ],
    [
      'one that is too small',
      worker({}, { cpu: '16', memory: '64Gi' }),
      { spec: asking({ cpu: '17', memory: '65Gi' }) },
      NOTHING,
      ['Insufficient cpu', 'Insufficient memory'],
    ],
    [
      'one that others fill',
      worker({}, { cpu: '16', memory: '64Gi' }),
      { spec: asking({ cpu: '500m' }) },
      { cassandra: 0, pods: [asking({ cpu: '15.6' })] },
      ['Insufficient cpu'],
    ],
    [
      'one that does not have the disk',
      worker(),
      { pinnedTo: 'n2' },
      NOTHING,
      ['node(s) had volume node affinity conflict'],
    ],
    [
      'one with a Cassandra node',
      worker(),
      { exclusive: true },
      { cassandra: 1, pods: [] },
      ["node(s) didn't match pod anti-affinity rules"],
    ],
  ])('%s', (_, node, wanted, load, expected) => {
    const all = { spec: {}, exclusive: false, ...wanted };
    expect(refusals(node, all, load)).toEqual(expected);
  });

  it('count what they say, and whether it would help if other pods went', () => {
    expect(
      noWorker([
        ['Insufficient cpu', 'Insufficient memory'],
        ['Insufficient cpu'],
        ['node(s) were unschedulable'],
      ]),
    ).toBe(
      '0/3 nodes are available: 1 Insufficient memory, 1 node(s) were unschedulable, 2 Insufficient cpu. ' +
        'preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.',
    );
  });
});
