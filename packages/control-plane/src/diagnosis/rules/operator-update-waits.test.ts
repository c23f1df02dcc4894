import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ago, allUp, complete } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { explained, oneRegion, proofs } from '../__testUtils__/explained';

const upgraded = (status: 'True' | 'False') =>
  explained(
    oneRegion({
      datacenters: [
        complete('dc1', { conditions: { RequiresUpdate: status } }),
      ],
      pods: allUp('dc1'),
    }),
  );

it('tells how many nodes would be restarted, and who allows it', () => {
  const [found] = upgraded('True');
  expect(found).toMatchObject({
    rule: 'operator-update-waits',
    state: 'attention',
  });
  expect([found.cause.text, found.clients?.text]).toEqual([
    'An operator upgrade wants to restart 3 nodes in east (dc1).',
    'No effect until allowed.',
  ]);
  expect(proofs(found)).toEqual(['CassandraDatacenter/dc1']);
});

it('is silent while nothing waits', () => {
  expect(upgraded('False')).toEqual([]);
});

describe('the operator above cass-operator', () => {
  const waiting = (annotation = {}) => ({
    ...healthy,
    cluster: {
      ...healthy.cluster,
      metadata: {
        ...healthy.cluster.metadata,
        annotations: {
          ...healthy.cluster.metadata.annotations,
          ...annotation,
        },
      },
      status: {
        ...healthy.cluster.status,
        conditions: [
          {
            type: 'RequiresUpdate',
            status: 'True' as const,
            lastTransitionTime: ago(90),
          },
        ],
      },
    },
  });

  it('waits for permission too', () => {
    const found = explained(waiting());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'operator-update-waits',
      state: 'attention',
      seconds: 90,
    });
    expect(proofs(found[0])).toEqual([
      'K8ssandraCluster/demo',
      'CassandraDatacenter/dc1',
    ]);
  });

  it('does not once it is allowed', () => {
    expect(
      explained(waiting({ [annotations.autoupdateSpec]: 'once' })),
    ).toEqual([]);
  });
});
