import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { benchCluster, isComplete, isReady } from './clusters';

const condition = (type: string, status: 'True' | 'False') => ({
  type,
  status,
  lastTransitionTime: '2026-01-01T00:00:00Z',
});

describe('benchCluster', () => {
  it('has one datacenter in each of so many regions', () => {
    const { datacenters } = benchCluster('a', 2, 5).spec.cassandra!;
    expect(datacenters).toEqual([
      { metadata: { name: 'a-dc1' }, k8sContext: 'k8ssandra-east', size: 5 },
      { metadata: { name: 'a-dc2' }, k8sContext: 'k8ssandra-west', size: 5 },
    ]);
  });
});

describe('isReady', () => {
  it.each([
    [undefined, false],
    [{}, false],
    [{ conditions: [condition('Ready', 'False')] }, false],
    [{ conditions: [condition('Healthy', 'True')] }, false],
    [{ conditions: [condition('Ready', 'True')] }, true],
  ])('%j: %s', (status, expected) => {
    expect(isReady(status)).toBe(expected);
  });
});

describe('isComplete', () => {
  const cluster = (
    observedGeneration: number,
    initialized: 'True' | 'False',
  ): K8ssandraCluster => ({
    ...benchCluster('a', 1),
    metadata: { name: 'a', generation: 2 },
    status: {
      observedGeneration,
      conditions: [condition('CassandraInitialized', initialized)],
    },
  });

  it.each([
    ['an older generation', cluster(1, 'True'), false],
    ['not initialised', cluster(2, 'False'), false],
    ['both', cluster(2, 'True'), true],
    ['no status', benchCluster('a', 1), false],
    ['gone', undefined, false],
  ])('%s', (_, given, expected) => {
    expect(isComplete(given)).toBe(expected);
  });
});
