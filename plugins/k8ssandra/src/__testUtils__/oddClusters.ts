import type {
  ClusterView,
  DatacenterView,
  RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { threeRegions } from './overviews';
import {
  aHiddenDatacenter,
  aCluster,
  aContext,
  aDatacenter,
  aNode,
  aPlan,
  aStep,
  say,
} from './views';

/** Ordered a moment ago: nothing of it exists. */
export function justCreated(): ClusterView {
  const cluster = threeRegions();
  const nothing = (datacenter: DatacenterView): DatacenterView => ({
    ...datacenter,
    state: 'waiting',
    created: false,
    nodes: { ...datacenter.nodes, value: { up: 0, size: 3 } },
    racks: {
      ...datacenter.racks,
      value: ['r1', 'r2', 'r3'].map(rack => ({
        name: rack,
        zone: null,
        nodes: [
          aNode({
            rack,
            state: 'waiting',
            letters: '–',
            sentence: say('not created yet'),
          }),
        ],
      })),
    },
    sentence: say('Nothing is created yet.'),
  });
  return {
    ...cluster,
    state: 'progressing',
    survival: undefined,
    verdict: {
      state: say(
        'Nothing is created yet: the secrets reach us-east (dc1) first.',
      ),
      clients: null,
      next: say(
        'us-east (dc1) is created; then the others follow. Nothing is needed from you.',
      ),
    },
    change: { kind: 'creation', step: 1, of: 3 },
    nodes: { up: 0, size: 9, notVisible: 0 },
    datacenters: cluster.datacenters.map(nothing),
    plan: aPlan({
      settled: false,
      steps: [
        aStep({
          id: 'a',
          context: '',
          state: 'running',
          title: say('Superuser secret made'),
          reason: say('being written'),
          sinceSeconds: 2,
          usualSeconds: null,
        }),
        aStep({
          id: 'b',
          state: 'blocked',
          datacenter: 'dc1',
          waitsFor: 'a',
          reason: say('Waits for the superuser secret.'),
        }),
      ],
    }),
  };
}

/** Two datacenters of which the API knows nothing but the name: one without a status, one never seen. */
export function withoutStatus(): ClusterView {
  const reason = say('prod-us-east has not told anything yet.');
  return aCluster({
    state: 'unknown',
    verdict: {
      state: say('demo was not seen yet.'),
      clients: null,
      next: null,
    },
    oldestAgeSeconds: null,
    nodes: { up: 0, size: 0, notVisible: 3 },
    survival: undefined,
    datacenters: [
      aDatacenter({
        state: 'unknown',
        created: null,
        nodes: {
          value: null,
          observedAgeSeconds: null,
          reachable: true,
          reason,
        },
        racks: {
          value: null,
          observedAgeSeconds: null,
          reachable: true,
          reason,
        },
        sentence: reason,
      }),
      aHiddenDatacenter({
        name: 'dc2',
        nodes: {
          value: null,
          observedAgeSeconds: null,
          reachable: false,
          reason,
        },
        racks: {
          value: null,
          observedAgeSeconds: null,
          reachable: false,
          reason,
        },
        sentence: reason,
      }),
    ],
  });
}

/** Names and messages of people who mean harm, or only write a lot. */
export function hostileCluster(): ClusterView {
  const evil = '<img src=x onerror=alert(1)> {{region}} $t(overview.how) ';
  const long = 'a-very-long-name-without-any-space-'.repeat(6);
  const cluster = threeRegions();
  return {
    ...cluster,
    state: 'degraded',
    verdict: {
      state: say(`${evil}${long}`),
      clients: say(long),
      next: say(evil.repeat(8)),
    },
    datacenters: cluster.datacenters.map((datacenter, index) => ({
      ...datacenter,
      region: index === 0 ? long : datacenter.region,
      cassandraName: evil,
      sentence: say(evil.repeat(3)),
      contextView: aContext({
        name: long,
        region: index === 0 ? long : datacenter.region,
        reason: say(evil),
      }),
    })),
    problems: [
      {
        rule: 'x',
        state: 'degraded',
        cause: say(evil),
        quote: `${evil}${long}`,
        next: say(long),
        evidence: [
          {
            context: 'prod',
            kind: 'Pod',
            namespace: 'cassandra',
            name: `x'; rm -rf / #`,
          },
        ],
        statements: [`ALTER KEYSPACE "${long}" WITH replication = {};`],
      },
    ],
    notes: [say(evil)],
  };
}

const REGIONS = [
  'us-east',
  'us-west',
  'eu-west',
  'eu-north',
  'ap-south',
  'sa-east',
];

function largeRack(name: string, down: number): RackView {
  const nodes = Array.from({ length: down }, (_, ordinal) =>
    aNode({
      rack: name,
      ordinal,
      pod: `${name}-${ordinal}`,
      state: 'down',
      letters: 'DN',
      sentence: say('down for 14 min'),
    }),
  );
  return {
    name,
    zone: null,
    nodes,
    counts: [
      ...(down > 0
        ? [{ state: 'down' as const, letters: 'DN', count: down }]
        : []),
      { state: 'healthy', letters: 'UN', count: 34 - down },
    ],
  };
}

/** So many datacenters of about 100 nodes, as the server sends them: counted, with the cells that are not healthy. */
export function largeCluster(count: number): ClusterView {
  const datacenters = Array.from(
    { length: count },
    (_, index): DatacenterView => {
      const region = `${REGIONS[index % REGIONS.length]}-${
        Math.floor(index / REGIONS.length) + 1
      }`;
      const name = `dc${index + 1}`;
      const down = index === 1 ? 2 : 0;
      const racks = ['r1', 'r2', 'r3'].map(rack =>
        largeRack(rack, rack === 'r2' ? down : 0),
      );
      const datacenter = aDatacenter({
        name,
        region,
        context: `prod-${region}`,
        state: down > 0 ? 'degraded' : 'healthy',
        contextView: aContext({ name: `prod-${region}`, region }),
        nodes: {
          value: { up: 102 - down, size: 102 },
          observedAgeSeconds: 2,
          reachable: true,
        },
        racks: { value: racks, observedAgeSeconds: 2, reachable: true },
        sentence: say(
          down > 0 ? '2 of 102 nodes are down.' : '102 of 102 nodes are up.',
        ),
      });
      return datacenter;
    },
  );
  return threeRegions({
    state: 'degraded',
    verdict: {
      state: say('us-west-1 (dc2) has 2 of 102 nodes down for 14 min.'),
      clients: say('LOCAL_QUORUM works.'),
      next: say('Both pods are being restarted by Kubernetes.'),
    },
    datacenters,
    nodes: { up: 102 * count - 2, size: 102 * count, notVisible: 0 },
  });
}
