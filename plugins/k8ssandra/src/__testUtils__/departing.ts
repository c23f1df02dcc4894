import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { euWest, usWest } from './regions';
import { aCluster, aDatacenter, aPlan, aStep, say } from './views';

/** One region that a keyspace keeps from going, one that is gone but for what is cleaned up, and a Reaper that nobody runs. */
export function aDepartingRegion(): ClusterView {
  const held = aDatacenter({
    ...usWest,
    name: 'dc2',
    asked: false,
    state: 'attention',
    sentence: say('us-west (dc2) cannot be removed.'),
  });
  const gone = aDatacenter({
    ...euWest,
    name: 'dc3',
    asked: false,
    state: 'deleting',
    racks: {
      value: [{ name: 'default', zone: null, nodes: [] }],
      observedAgeSeconds: 1,
      reachable: true,
    },
    nodes: {
      value: { up: 0, size: 0 },
      observedAgeSeconds: 1,
      reachable: true,
    },
    sentence: say('Gone; what was left of it is being cleaned up.'),
  });
  const evidence = {
    context: 'prod-us-west',
    kind: 'CassandraDatacenter',
    namespace: 'cassandra',
    name: 'dc2',
  };
  const long =
    'cannot decommission DC dc2: keyspace orders still has replicas on it. In cqlsh: ALTER KEYSPACE "orders" WITH replication = …';
  return aCluster({
    state: 'attention',
    verdict: {
      state: say(
        'us-west (dc2) cannot be removed: keyspace orders still has 3 copies there.',
      ),
      clients: say('No effect.'),
      next: say('Change orders to 0 copies in us-west; then removal goes on.'),
    },
    datacenters: [aDatacenter(), held, gone],
    problems: [
      {
        rule: 'remove.inUse',
        state: 'attention',
        cause: say('us-west (dc2) cannot be removed.'),
        next: say('Change orders to 0 copies in us-west.'),
        evidence: [evidence],
        statements: ['ALTER KEYSPACE "orders" WITH replication = {};'],
      },
    ],
    plan: aPlan({
      settled: false,
      steps: [
        aStep({
          id: 'check',
          state: 'ready',
          needsPerson: true,
          title: say('Check the keyspaces of us-west (dc2)'),
          reason: say(long),
        }),
        aStep({
          id: 'remove',
          state: 'blocked',
          waitsFor: 'check',
          title: say('Remove the datacenter in us-west (dc2)'),
          reason: {
            key: 'reason.waitsForBecause',
            params: { what: 'the keyspaces of us-west (dc2)', reason: long },
            text: `waits for the keyspaces of us-west (dc2): ${long}`,
          },
        }),
        aStep({
          id: 'reaper',
          state: 'running',
          optional: true,
          title: say('Run Reaper demo-dc1-reaper in us-east (dc1)'),
          reason: say('no operator there acts on it yet'),
        }),
      ],
    }),
  });
}
