import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { complete, demo } from '../../view/__testUtils__/fleet';
import { notedStatuses, withNotedStatus } from './notedStatuses';

const cluster = {
  ...demo([]),
  status: {
    datacenters: {
      dc1: { contextName: 'east', cassandra: complete('dc1').status },
      dc2: { cassandra: complete('dc2').status },
      dc3: { contextName: 'east' },
    },
  },
};

const bare = (name: string): CassandraDatacenter => {
  const { status: _, ...rest } = complete(name);
  const { generation: __, ...metadata } = rest.metadata;
  return { ...rest, metadata };
};

describe('what an operator noted of its datacenters', () => {
  it('is found by context', () => {
    const noted = (context: string) => [
      ...notedStatuses(cluster, each => each === context).keys(),
    ];
    expect([noted('east'), noted(''), noted('west')]).toEqual([
      ['dc1'],
      ['dc2'],
      [],
    ]);
  });

  it('stands in for a status that is not recorded, and for its generation', () => {
    const noted = notedStatuses(cluster, () => true);
    const [first, other, map] = withNotedStatus(
      [
        bare('dc1'),
        complete('dc2', { status: { observedGeneration: 7 } }),
        { ...bare('dc1'), kind: 'ConfigMap' },
      ],
      noted,
    ) as any[];
    expect(first.status).toBe(noted.get('dc1'));
    expect(first.metadata.generation).toBe(1);
    expect(other.status.observedGeneration).toBe(7);
    expect(map.status).toBeUndefined();
  });
});
