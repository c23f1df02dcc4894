import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { StatefulSetFact } from '../../snapshot/regionKinds/types';
import { allUp, complete, pod } from '../../view/__testUtils__/fleet';
import { view } from '../../view/__testUtils__/views';
import {
  explained,
  oneRegion,
  proofs,
  rulesOf,
} from '../__testUtils__/explained';

const set = (rack: string, replicas: number): StatefulSetFact => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: {
    name: `demo-dc1-${rack}-sts`,
    namespace: 'payments',
    labels: {
      [labels.cassandraDatacenter]: 'dc1',
      [labels.cassandraRack]: rack,
    },
  },
  spec: { replicas },
  status: { replicas, readyReplicas: replicas },
});

const sets = (first: number) => [set('r1', first), set('r2', 1), set('r3', 1)];

it('names the StatefulSet that asks for more', () => {
  const [found, ...others] = explained(
    oneRegion({
      pods: [...allUp('dc1'), pod('dc1', 'r1', 1)],
      statefulSets: sets(2),
    }),
  );
  expect(others).toEqual([]);
  expect(found.rule).toBe('scaled-by-hand');
  expect([found.cause.text, found.clients?.text, found.next?.text]).toEqual([
    'Somebody scaled rack r1 of east by hand: 2 nodes run, 1 are asked for.',
    'No effect yet.',
    'Set it back, or take over 2 in the order.',
  ]);
  expect(proofs(found)).toEqual([
    'StatefulSet/demo-dc1-r1-sts',
    'CassandraDatacenter/dc1',
  ]);
});

it('tells of fewer as well, and that explains the node that is gone', () => {
  expect(
    rulesOf(oneRegion({ pods: allUp('dc1').slice(1), statefulSets: sets(0) })),
  ).toEqual(['scaled-by-hand']);
});

it('rests on the pods where StatefulSets cannot be listed', () => {
  expect(
    rulesOf(oneRegion({ pods: [...allUp('dc1'), pod('dc1', 'r1', 1)] })),
  ).toEqual(['scaled-by-hand']);
});

it.each(['ScalingUp', 'Updating', 'ReplacingNodes'])(
  'is silent while cass-operator is at it: %s',
  type => {
    const datacenters = [complete('dc1', { conditions: { [type]: 'True' } })];
    expect(
      rulesOf(
        oneRegion({ datacenters, pods: allUp('dc1'), statefulSets: sets(2) }),
      ),
    ).toEqual([]);
  },
);

it('is silent before cass-operator read the latest specification', () => {
  const datacenters = [complete('dc1', { metadata: { generation: 2 } })];
  expect(
    rulesOf(
      oneRegion({ datacenters, pods: allUp('dc1'), statefulSets: sets(2) }),
    ),
  ).toEqual([]);
});

it('is the one problem of a node that somebody took away', () => {
  const from = oneRegion({
    pods: allUp('dc1').slice(1),
    statefulSets: sets(0),
  });
  const { problems } = view(from);
  expect(problems.map(each => each.rule)).toEqual(['scaled-by-hand']);
});
