import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { euWest, usWest } from './regions';
import {
  aCluster,
  aDatacenter,
  aHiddenDatacenter,
  aPlan,
  aSilentContext,
  aStep,
  say,
} from './views';

/** A cluster in the middle of its creation: one region up, one starting, one waiting. */
export function aRollOut(): ClusterView {
  const up = aDatacenter({
    sentence: say('Created first; users and system keyspaces come from here.'),
  });
  const starting = aDatacenter(
    {
      ...usWest,
      name: 'dc2',
      state: 'progressing',
      nodes: {
        value: { up: 2, size: 3 },
        observedAgeSeconds: 1,
        reachable: true,
      },
      sentence: say('Joins by streaming from us-east.'),
    },
    [
      {},
      {},
      {
        state: 'progressing',
        letters: 'UJ',
        sentence: say('joining for 4 min'),
      },
    ],
  );
  const planned = aDatacenter(
    {
      ...euWest,
      name: 'dc3',
      state: 'waiting',
      created: false,
      nodes: {
        value: { up: 0, size: 3 },
        observedAgeSeconds: 3,
        reachable: true,
      },
      sentence: say(
        'Waits for us-west (dc2), so that a wrong setting stops in one region.',
      ),
    },
    Array.from({ length: 3 }, () => ({
      state: 'waiting' as const,
      letters: '–',
      sentence: say('not created yet'),
    })),
  );
  return aCluster({
    state: 'progressing',
    verdict: {
      state: say(
        'eu-west (dc3) waits for us-west (dc2): 2 of 3 nodes ready, the third has been starting for 4 min.',
      ),
      clients: say(
        'us-east answers at LOCAL_QUORUM. us-west and eu-west take no traffic yet.',
      ),
      next: say(
        'dc2 becomes ready, usually within 3 min; then dc3 is created. Nothing is needed from you.',
      ),
    },
    change: { kind: 'creation', step: 4, of: 7 },
    datacenters: [up, starting, planned],
    nodes: { up: 5, size: 9, notVisible: 0 },
    plan: aPlan({
      settled: false,
      steps: [
        aStep({ id: 'a', context: '', title: say('Superuser secret made') }),
        aStep({ id: 'b', datacenter: 'dc1' }),
        aStep({
          id: 'c',
          context: 'prod-us-west',
          datacenter: 'dc2',
          title: say('CassandraDatacenter dc2 created'),
        }),
        aStep({
          id: 'd',
          kind: 'wait',
          state: 'running',
          context: 'prod-us-west',
          datacenter: 'dc2',
          title: say('dc2 becomes ready'),
          reason: say('2 of 3 nodes ready; nodes start one at a time.'),
          sinceSeconds: 240,
        }),
        aStep({
          id: 'e',
          kind: 'management-api',
          state: 'blocked',
          context: 'prod-us-west',
          datacenter: 'dc2',
          title: say('System keyspaces reach dc2'),
          reason: say('Waits for dc2 to be ready.'),
          waitsFor: 'd',
        }),
        aStep({
          id: 'f',
          state: 'blocked',
          context: 'prod-eu-west',
          datacenter: 'dc3',
          title: say('CassandraDatacenter dc3 created'),
          reason: say('Waits for dc2: one new datacenter at a time.'),
          waitsFor: 'e',
        }),
        aStep({
          id: 'g',
          kind: 'wait',
          state: 'blocked',
          context: 'prod-eu-west',
          datacenter: 'dc3',
          title: say('dc3 becomes ready'),
          reason: say('Waits for dc3 to exist.'),
          waitsFor: 'f',
        }),
      ],
    }),
  });
}

/** One region with a node down, one out of sight, one in order. */
export function aTroubledCluster(): ClusterView {
  const degraded = aDatacenter(
    {
      state: 'degraded',
      nodes: {
        value: { up: 2, size: 3 },
        observedAgeSeconds: 1,
        reachable: true,
      },
      sentence: say('Pod is Pending: “volume node affinity conflict”.'),
    },
    [
      {},
      { state: 'down', letters: 'DN', sentence: say('down 12 min: no disk') },
      {},
    ],
  );
  const hidden = aHiddenDatacenter({
    name: 'dc3',
    region: 'eu-west',
    context: 'prod-eu-west',
    contextView: aSilentContext({
      region: 'eu-west',
      name: 'prod-eu-west',
      id: { controlPlane: 'hub', context: 'prod-eu-west' },
    }),
  });
  return aCluster({
    state: 'degraded',
    verdict: {
      state: say(
        'us-east (dc1) has 1 of 3 nodes down for 12 min; eu-west (dc3) has been unreachable for 6 min.',
      ),
      clients: say(
        'LOCAL_QUORUM works in us-east and us-west. One more node lost in us-east stops LOCAL_QUORUM there.',
      ),
      next: say(
        'Replace demo-dc1-r2-sts-0: its disk is bound to a worker that is gone.',
      ),
    },
    datacenters: [degraded, aDatacenter({ ...usWest, name: 'dc2' }), hidden],
    nodes: { up: 5, size: 6, notVisible: 3 },
    oldestAgeSeconds: 372,
    generation: 4,
    problems: [
      {
        rule: 'node-down',
        state: 'degraded',
        cause: say('us-east: node demo-dc1-r2-sts-0 cannot be placed'),
        next: say('Its disk belongs to a worker that left the cluster.'),
        quote: '0/9 nodes are available: volume node affinity conflict',
        evidence: [
          {
            context: 'prod-us-east',
            kind: 'Pod',
            namespace: 'cassandra',
            name: 'demo-dc1-r2-sts-0',
          },
        ],
      },
      {
        rule: 'context-silent',
        state: 'unreachable',
        cause: say('eu-west: the Kubernetes API does not answer'),
        next: say('The control plane tries again in 11 s.'),
        evidence: [],
      },
    ],
    notes: [say('spec.cassandra.cluster was read as clusterName.')],
    plan: aPlan({
      attention: [
        say(
          'Stargate, asked for in 2 regions, is not created by this version.',
        ),
      ],
    }),
  });
}
