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
