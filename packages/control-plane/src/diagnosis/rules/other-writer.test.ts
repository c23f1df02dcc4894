import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  allUp,
  complete,
  context,
  planOf,
  snapshot,
  step,
} from '../../view/__testUtils__/fleet';
import { healthy, one } from '../../view/__testUtils__/views';
import { explained, proofs } from '../__testUtils__/explained';

const MESSAGE =
  'Somebody else (argocd) keeps setting it back. It is written again in 1 min';

it('is told of a step that fights for a field', () => {
  const from = snapshot(one, [
    context('east', {
      datacenters: [complete('dc1')],
      pods: allUp('dc1'),
      failures: {
        write: {
          code: 'FieldFight',
          message: MESSAGE,
          attempts: 3,
          sinceSeconds: 300,
        },
      },
    }),
  ]);
  const [found, ...others] = explained(
    from,
    planOf(step('write', 'ready', { context: 'east', datacenter: 'dc1' })),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'other-writer', state: 'attention' });
  expect(found.cause.text).toMatch(/^argocd keeps undoing what we write/);
});

it.each([
  [
    `Change the datacenter in east (dc1): ${MESSAGE}`,
    'argocd keeps undoing what we write to dc1.',
    ['K8ssandraCluster/demo', 'CassandraDatacenter/dc1'],
  ],
  [
    'Take charge of demo: Somebody else keeps setting it back',
    'Somebody else keeps undoing what we write.',
    ['K8ssandraCluster/demo'],
  ],
])('is read of what the status notes: %s', (error, cause, objects) => {
  const cluster = {
    ...healthy.cluster,
    metadata: {
      ...healthy.cluster.metadata,
      annotations: { [annotations.claim]: 'hub' },
    },
    status: { ...healthy.cluster.status, error },
  };
  const [found, ...others] = explained({ ...healthy, cluster });
  expect(others).toEqual([]);
  expect(found.cause.text).toBe(cause);
  expect(proofs(found)).toEqual(objects);
});

it('is silent otherwise', () => {
  expect(explained(healthy)).toEqual([]);
});
