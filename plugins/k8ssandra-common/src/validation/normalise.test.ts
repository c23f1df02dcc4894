import { normaliseK8ssandraCluster } from './normalise';
import { aCluster } from './testing';

describe('normaliseK8ssandraCluster', () => {
  it('leaves a manifest in today’s spelling as it is', () => {
    const cluster = aCluster({ clusterName: 'a' });
    const result = normaliseK8ssandraCluster(cluster);
    expect(result.notes).toEqual([]);
    expect(result.cluster).toBe(cluster);
  });

  it('reads cluster as clusterName and keeps everything else', () => {
    const written = aCluster({ cluster: 'a', somethingNew: 1 });
    const before = JSON.stringify(written);
    const { cluster, notes } = normaliseK8ssandraCluster(written);
    expect(cluster).toEqual(aCluster({ clusterName: 'a', somethingNew: 1 }));
    expect(notes).toEqual([
      {
        key: 'normalise.cluster',
        params: { name: 'a' },
        text: 'spec.cassandra.cluster is read as spec.cassandra.clusterName: "a".',
      },
    ]);
    expect(JSON.stringify(written)).toBe(before);
  });

  it.each([
    ['another name', 'b', 'normalise.clusterIgnored'],
    ['the same name', 'a', 'normalise.cluster'],
  ])('lets clusterName win over %s', (_case, older, key) => {
    const written = aCluster({ cluster: older, clusterName: 'a' });
    const { cluster, notes } = normaliseK8ssandraCluster(written);
    expect(cluster.spec.cassandra).not.toHaveProperty('cluster');
    expect(cluster.spec.cassandra?.clusterName).toBe('a');
    expect(notes.map(each => each.key)).toEqual([key]);
  });

  it.each([{}, { spec: {} }, { spec: { cassandra: null } }, null])(
    'survives %j',
    value => {
      const result = normaliseK8ssandraCluster(value as any);
      expect(result.cluster).toBe(value);
    },
  );
});
