import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import {
  asked,
  complete,
  context,
  demo,
  planOf,
  settled,
  snapshot,
  step,
} from '../../view/__testUtils__/fleet';
import { east, toldBy, two, west, type Told } from '../__testUtils__/told';

const joining = (stopped: boolean, initialised = true): Snapshot => {
  const cluster = demo([
    asked('dc1', 'east'),
    asked('dc2', 'west', { stopped }),
  ]);
  if (!initialised) cluster.status = {};
  return snapshot(cluster, [east(), context('west')]);
};

/** As the operator leaves it: it notes the rebuild before it refuses (operator-spec 3.3 j, l). */
const noted = (from: Snapshot): Snapshot => {
  from.cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
  return from;
};

const both = (mode: Snapshot['mode']): Snapshot => {
  const cluster = demo([asked('dc1', 'east'), asked('dc3', 'eu')]);
  cluster.status!.datacenters = {
    dc2: { contextName: 'west', cassandra: complete('dc2').status },
  };
  return snapshot(cluster, [east(), west(), context('eu')], { mode });
};

it.each<[string, Snapshot, Told[]]>([
  ['nothing changes', two(), []],
  ['a datacenter joins', joining(false), []],
  [
    'a datacenter that is to join stopped',
    joining(true),
    [
      {
        cause:
          'west (dc2) cannot join stopped: a running cluster would never give it its data.',
        state: 'attention',
        evidence: ['K8ssandraCluster/demo'],
      },
    ],
  ],
  [
    'the same, with the note of its rebuild',
    noted(joining(true)),
    [{ cause: expect.stringContaining('west (dc2) cannot join stopped') }],
  ],
  ['a cluster that is new may begin stopped', joining(true, false), []],
  [
    'what the K8ssandra operator refuses',
    both('observe'),
    [
      {
        cause:
          'Datacenters cannot be added and removed in one change: eu (dc3) and west (dc2).',
        next: 'Remove west (dc2) first; add eu (dc3) after.',
        evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc2'],
      },
    ],
  ],
  ['what our plan makes of it, it tells', both('reconcile'), []],
])('%s', (_, from, expected) => {
  const found = toldBy('change-combination-refused', from, settled);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

it('tells what our plan refuses', () => {
  const refused = step('remove/dc2', 'blocked', { reasonText: 'both' });
  refused.reason = {
    key: 'reason.removeAndAdd',
    params: { added: 'dc3', removed: 'dc2' },
    text: 'both',
  };
  const found = toldBy(
    'change-combination-refused',
    both('reconcile'),
    planOf(refused),
  );
  expect(found).toMatchObject([
    {
      cause: 'Datacenters cannot be added and removed in one change.',
      evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc2'],
    },
  ]);
});
