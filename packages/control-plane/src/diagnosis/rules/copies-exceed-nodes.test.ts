import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, proofs } from '../__testUtils__/explained';

const of = (rest: Partial<Snapshot>, note?: string) =>
  explained(
    snapshot(
      demo(
        [asked('dc1', 'east')],
        note
          ? {
              annotations: {
                [annotations.claim]: 'hub',
                [annotations.dcReplication]: note,
              },
            }
          : {},
      ),
      [context('east', { datacenters: [complete('dc1')], pods: allUp('dc1') })],
      rest,
    ),
  );

const read = (
  replication: Record<string, Record<string, number>>,
  schemaVersions = 1,
) => ({
  schema: { dc1: { madeFor: '', replication, schemaVersions } },
});

it('tells of keyspaces with more copies than nodes', () => {
  const [found, ...others] = of(
    read({ orders: { dc1: 5 }, carts: { dc1: 3 } }),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'copies-exceed-nodes',
    state: 'attention',
    confidence: 1,
  });
  expect(found.cause.text).toBe(
    'orders asks for 5 copies in east (dc1), which has 3 nodes.',
  );
  expect(found.next?.text).toBe(
    'Set its copies in east to 3 at most, or add nodes.',
  );
});

it('is read of what the annotation asks for, too', () => {
  const [found] = of({}, '{"dc1":{"orders":4}}');
  expect(proofs(found)).toEqual([
    'K8ssandraCluster/demo',
    'CassandraDatacenter/dc1',
  ]);
});

it('tells of a system keyspace with too few while schema versions differ', () => {
  const [found] = of(read({ system_auth: { dc1: 1 } }, 2));
  expect(found.cause.text).toBe(
    'system_auth has 1 copy in east (dc1), 3 are asked for.',
  );
});

it.each([
  ['as many copies as nodes', read({ orders: { dc1: 3 } }), undefined],
  ['another datacenter', read({ orders: { dc9: 9 } }), undefined],
  ['nothing read', {}, undefined],
  ['an annotation that cannot be read', {}, '{"dc1"'],
])('is silent of %s', (_, rest, note) => {
  expect(of(rest, note).map(each => each.rule)).not.toContain(
    'copies-exceed-nodes',
  );
});
