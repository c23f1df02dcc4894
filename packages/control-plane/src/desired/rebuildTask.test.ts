import { buildCassandraDatacenter } from './cassandraDatacenter';
import { buildRebuildTask } from './rebuildTask';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

const datacenter = buildCassandraDatacenter({
  cluster: aCluster(),
  template: aDatacenter('dc1'),
  index: 0,
  systemReplication: { dc1: 3 },
  superuserSecretName: 'demo-superuser',
});

describe('rebuild (operator-spec 3.13)', () => {
  it.each([
    [undefined, undefined],
    [2, 2],
    [0, 2147483647],
  ])('with maxConcurrentRebuilds %s runs %s at once', (limit, expected) => {
    const rebuild = limit === undefined ? {} : { maxConcurrentRebuilds: limit };
    const task = buildRebuildTask({
      cluster: aCluster({ rebuild }),
      datacenter,
      sourceDatacenter: 'real',
      size: 3,
    });
    expect(task.spec.maxConcurrentPods).toBe(expected);
    expect(task.spec.jobs[0].args).toEqual({ source_datacenter: 'real' });
  });

  it('is due since the datacenter was made, so it starts at once', () => {
    const creationTimestamp = '2026-01-02T00:00:00Z';
    const task = buildRebuildTask({
      cluster: aCluster(),
      datacenter: {
        ...datacenter,
        metadata: { ...datacenter.metadata, creationTimestamp },
      },
      sourceDatacenter: 'real',
      size: 3,
    });
    expect(task.spec.scheduledTime).toBe(creationTimestamp);
  });
});
