import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds } from '../snapshot';
import { opensGate } from './opensGate';

const datacenter = (ready: 'True' | 'False', observed = 1): KubernetesObject =>
  ({
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: { name: 'dc1', namespace: 'x', generation: 1 },
    spec: { size: 3 },
    status: {
      cassandraOperatorProgress: ready === 'True' ? 'Ready' : 'Updating',
      observedGeneration: observed,
      conditions: [{ type: 'Ready', status: ready }],
    },
  } as KubernetesObject);

it.each([
  ['becomes ready', datacenter('False'), datacenter('True'), true],
  ['is new and ready', undefined, datacenter('True'), true],
  ['stays ready', datacenter('True'), datacenter('True'), false],
  ['is no longer ready', datacenter('True'), datacenter('False'), false],
  ['stays unready', datacenter('False'), datacenter('False'), false],
  [
    'is ready for an older generation',
    datacenter('False', 0),
    datacenter('True', 0),
    false,
  ],
  ['is gone', datacenter('True'), undefined, false],
])('a datacenter that %s', (_, previous, current, expected) => {
  expect(opensGate(cacheIds.datacenters, { previous, current })).toBe(expected);
});

it('is never another kind', () => {
  expect(opensGate(cacheIds.pods, { current: datacenter('True') })).toBe(false);
});

describe('a task that', () => {
  const task = (status: object | undefined, label?: string): KubernetesObject =>
    ({
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: {
        name: 'dc1-rebuild',
        namespace: 'x',
        ...(label && { labels: { 'k8ssandra.io/rebuild-nodes': label } }),
      },
      status,
    } as KubernetesObject);
  const ended = { completionTime: '2026-01-01T00:00:00Z' };

  it.each([
    ['ends', task({ active: 1 }, '3'), task(ended, '3'), true],
    ['is through all nodes', task({}, '3'), task({ succeeded: 3 }, '3'), true],
    [
      'is through all nodes, failed ones included',
      task({ succeeded: 1 }, '3'),
      task({ succeeded: 1, failed: 2 }, '3'),
      true,
    ],
    ['goes on', task({}, '3'), task({ succeeded: 2 }, '3'), false],
    ['has begun', undefined, task(undefined, '3'), false],
    ['had ended before', task(ended, '3'), task(ended, '3'), false],
    ['is no rebuild', task({}), task(ended), false],
    ['is gone', task(ended, '3'), undefined, false],
  ])('%s', (_, previous, current, expected) => {
    expect(opensGate(cacheIds.tasks, { previous, current })).toBe(expected);
  });
});
