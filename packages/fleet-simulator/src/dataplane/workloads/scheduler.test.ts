import type { AnyObject, CachedApi, Kind } from '../api';
import { AddressPool } from './addresses';
import { Scheduler } from './scheduler';

const node = (name: string, zone: string, unschedulable = false) => ({
  metadata: { name, labels: { 'topology.kubernetes.io/zone': zone } },
  spec: { unschedulable },
});
const pod = (name: string, nodeName: string) => ({
  metadata: {
    name,
    namespace: 'ns',
    labels: { 'cassandra.datastax.com/cluster': 'demo', set: 'a' },
  },
  spec: { nodeName },
});

function scheduler(objects: Partial<Record<Kind, unknown[]>>) {
  const list = (kind: Kind) => (objects[kind] ?? []) as AnyObject[];
  const api = {
    list,
    select: (kind: Kind, _: string, wanted: Record<string, string>) =>
      list(kind).filter(each =>
        Object.entries(wanted).every(
          ([key, value]) => each.metadata.labels?.[key] === value,
        ),
      ),
    get: (kind: Kind, _: unknown, name: string) =>
      list(kind).find(each => each.metadata.name === name),
  } as unknown as CachedApi;
  return new Scheduler(api);
}

const APART = {
  podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] },
};
const IN_ZONE = (zone: string) => ({
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        {
          matchExpressions: [
            {
              key: 'topology.kubernetes.io/zone',
              operator: 'In',
              values: [zone],
            },
          ],
        },
      ],
    },
  },
});

const set = (spec: object, storageClassName?: string): AnyObject =>
  ({
    metadata: { name: 'a', namespace: 'ns' },
    spec: {
      selector: { matchLabels: { set: 'a' } },
      template: { spec },
      volumeClaimTemplates: [
        { metadata: { name: 'server-data' }, spec: { storageClassName } },
      ],
    },
  } as unknown as AnyObject);

const StorageClass = [
  { metadata: { name: 'slow' } },
  {
    metadata: {
      name: 'standard',
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
  },
];
const Node = [node('n1', 'a'), node('n2', 'a'), node('n3', 'b')];

describe('Scheduler', () => {
  it.each<[string, object, unknown[], string]>([
    ['an empty worker', { affinity: APART }, [pod('a-0', 'n1')], 'n3'],
    [
      'the zone that is asked for',
      { affinity: { ...APART, ...IN_ZONE('b') } },
      [],
      'n3',
    ],
    [
      'a worker by its labels',
      { nodeSelector: { 'topology.kubernetes.io/zone': 'b' } },
      [],
      'n3',
    ],
    [
      'the least loaded zone when they may share',
      {},
      [pod('a-0', 'n1'), pod('a-1', 'n2'), pod('a-2', 'n3')],
      'n3',
    ],
  ])('takes %s', (_, spec, Pod, nodeName) => {
    expect(
      scheduler({ Node, StorageClass, Pod }).place(set(spec), 'a-9'),
    ).toEqual({ nodeName });
  });

  it('spreads the racks of a datacenter over zones, pods that are on their way included', () => {
    const workers = ['a', 'a', 'b', 'b', 'c', 'c'].map((zone, index) =>
      node(`n${index}`, zone),
    );
    const spread = scheduler({ Node: workers, StorageClass });
    const rack = (name: string) => {
      const wanted = set({ affinity: APART });
      wanted.spec.selector.matchLabels = {
        'cassandra.datastax.com/datacenter': 'dc1',
        'cassandra.datastax.com/rack': name,
      };
      return wanted;
    };
    const placed = ['r1', 'r2', 'r3'].map(name =>
      spread.place(rack(name), `${name}-0`),
    );
    expect(placed).toEqual(['n0', 'n2', 'n4'].map(nodeName => ({ nodeName })));
  });

  it('goes back to the worker of its volume', () => {
    expect(
      scheduler({ Node, StorageClass }).place(set({}), 'a-0', 'n2'),
    ).toEqual({ nodeName: 'n2' });
  });

  it('does not give one worker away twice', () => {
    const one = scheduler({ Node: [Node[0]], StorageClass });
    const spec = set({ affinity: APART });
    expect(one.place(spec, 'a-0')).toEqual({ nodeName: 'n1' });
    expect(one.place(spec, 'a-1')).toHaveProperty('unschedulable');
    one.release('ns', 'a-0');
    expect(one.place(spec, 'a-1')).toEqual({ nodeName: 'n1' });
  });

  it.each<[string, AnyObject, unknown[], string]>([
    [
      'there is no such storage class',
      set({}, 'gold'),
      Node,
      '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    ],
    [
      'no worker has the labels',
      set({ affinity: IN_ZONE('z') }),
      Node,
      "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
    ],
    [
      'there are no workers',
      set({}),
      [],
      'no nodes available to schedule pods',
    ],
    [
      'the only worker is cordoned',
      set({}),
      [node('n1', 'a', true)],
      '0/1 nodes are available: 1 node(s) were unschedulable. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    ],
  ])('says that %s', (_, wanted, nodes, unschedulable) => {
    expect(
      scheduler({ Node: nodes, StorageClass }).place(wanted, 'a-0'),
    ).toEqual({ unschedulable });
  });
});

describe('AddressPool', () => {
  it('gives each pod one address and keeps it', () => {
    const pool = new AddressPool(7);
    pool.adopt('ns/old', '10.7.0.1');
    expect(pool.addressOf('ns/a')).toBe('10.7.0.2');
    expect(pool.addressOf('ns/b')).toBe('10.7.0.3');
    expect(pool.addressOf('ns/a')).toBe('10.7.0.2');
    expect(pool.addressOf('ns/old')).toBe('10.7.0.1');
  });

  it('goes on in the next block', () => {
    const pool = new AddressPool(7);
    const all = Array.from({ length: 300 }, (_, i) => pool.addressOf(`p${i}`));
    expect(all[253]).toBe('10.7.0.254');
    expect(all[254]).toBe('10.7.1.1');
    expect(new Set(all).size).toBe(300);
  });
});
