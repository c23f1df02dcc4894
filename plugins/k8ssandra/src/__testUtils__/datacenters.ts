import type {
  ConditionWords,
  DatacenterDetails,
  NodeView,
  RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aDatacenter, aNode, aSilentContext, say } from './views';
import { BROKEN_POD } from './nodePanels';

export { aBrokenNode, aNodePanel, BROKEN_POD } from './nodePanels';

/** A condition of cass-operator in words. */
export function aCondition(over: Partial<ConditionWords> = {}): ConditionWords {
  return {
    type: 'Healthy',
    status: 'True',
    state: 'healthy',
    sentence: say('The LOCAL_QUORUM probe passes on all started nodes.'),
    detail: say(
      'A probe reads with LOCAL_QUORUM from each node every few seconds.',
    ),
    sinceSeconds: 777_600,
    quiet: false,
    derived: false,
    ...over,
  };
}

/** Racks of so many nodes that are up; `change` makes single nodes otherwise. */
export function racksOf(
  racks: number,
  size: number,
  change: (node: NodeView) => Partial<NodeView> = () => ({}),
): RackView[] {
  return Array.from({ length: racks }, (_, index) => {
    const rack = `r${index + 1}`;
    return {
      name: rack,
      zone: `us-east-1${String.fromCharCode(97 + index)}`,
      nodes: Array.from({ length: size }, (__, ordinal) => {
        const node = aNode({
          rack,
          ordinal,
          pod: `orders-prod-dc1-${rack}-sts-${ordinal}`,
          sentence: say('up'),
        });
        return { ...node, ...change(node) };
      }),
    };
  });
}

const seen = { observedAgeSeconds: 2, reachable: true };

/** The page of a datacenter that is well. */
export function aDatacenterPage(
  over: Partial<DatacenterDetails> = {},
  racks = racksOf(3, 6),
): DatacenterDetails {
  const nodes = racks.flatMap(rack => rack.nodes);
  const size = nodes.length;
  const up = nodes.filter(node => node.letters === 'UN').length;
  return {
    version: 1,
    cluster: {
      id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
      signalKey: 'key-demo',
      clusterName: 'demo',
      serverVersion: '5.0.6',
      owner: 'group:default/orders',
      mode: 'reconcile',
      generation: 12,
    },
    datacenter: aDatacenter({
      cassandraName: 'us-east',
      nodes: { ...seen, value: { up, size } },
      racks: { ...seen, value: racks },
      contextView: aContext(),
    }),
    verdict: {
      state: say(`All ${size} nodes of us-east (dc1) are up.`),
      clients: say('LOCAL_QUORUM works for keyspaces with 3 copies.'),
      next: null,
    },
    quorum: 'works',
    problems: [],
    conditions: {
      ...seen,
      value: [
        aCondition(),
        aCondition({
          type: 'ChangeApplied',
          sentence: say('The last change was applied completely.'),
          detail: say('Generation 12 is observed.'),
          sinceSeconds: null,
          derived: true,
        }),
        aCondition({
          type: 'Stopped',
          status: 'False',
          sentence: say('It is not stopped.'),
          detail: null,
          quiet: true,
        }),
        aCondition({
          type: 'ScalingUp',
          status: 'False',
          sentence: say('No nodes are being added.'),
          detail: null,
          quiet: true,
        }),
      ],
    },
    tasks: {
      ...seen,
      value: [
        {
          name: 'cleanup-1795430412',
          command: 'cleanup',
          state: 'running',
          active: 1,
          succeeded: 11,
          failed: null,
          createdAgeSeconds: 2520,
          startedAgeSeconds: 2460,
          completedAgeSeconds: null,
          partOf: 'cleanup-all',
        },
        {
          name: 'restart-1795430411',
          command: 'restart',
          state: 'complete',
          active: 0,
          succeeded: 18,
          failed: 0,
          createdAgeSeconds: 180_000,
          startedAgeSeconds: 179_000,
          completedAgeSeconds: 172_800,
          partOf: null,
        },
      ],
    },
    clusterTasks: [],
    objects: {
      ...seen,
      value: {
        namespace: 'cassandra',
        name: 'dc1',
        cassandraName: 'us-east',
        generation: 12,
        observedGeneration: 12,
        createdAgeSeconds: 8_640_000,
        statefulSets: {
          value: racks.map(({ name, nodes: all }) => ({
            name: `orders-prod-dc1-${name}-sts`,
            rack: name,
            ready: all.filter(node => node.letters === 'UN').length,
            size: all.length,
          })),
        },
        services: [{ name: 'orders-prod-dc1-service', port: 9042 }],
        disks: {
          value: [
            {
              count: size,
              size: '1Ti',
              storageClass: 'gp3-retain',
              canGrow: true,
              unbound: 0,
            },
          ],
        },
      },
    },
    marks: {
      ...seen,
      value: nodes.map(({ pod, ordinal, rack }) => ({
        pod,
        seed: ordinal === 0,
        restarts: rack === 'r2' ? ordinal : 0,
        version: '5.0.6',
      })),
    },
    sharedZones: [],
    actions: { readLogs: { allowed: true, reason: null } },
    ...over,
  };
}

/** The same datacenter with one node down, as in the mockup. */
export function aBrokenDatacenter(): DatacenterDetails {
  const down: Partial<NodeView> = {
    state: 'down',
    letters: 'DN',
    sentence: say('down for 14 min'),
  };
  const racks = racksOf(3, 6, ({ pod }) => (pod === BROKEN_POD ? down : {}));
  const page = aDatacenterPage({}, racks);
  const cause = say(
    'Kubernetes cannot place node r2-3 of us-east (dc1): no worker in us-east-1b has 16 free vCPU.',
  );
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'degraded' },
    verdict: {
      state: say('us-east (dc1) rack r2 has 1 of 6 nodes down for 14 min.'),
      clients: say(
        'LOCAL_QUORUM works. A second loss in r1 or r3 would stop it for part of the data.',
      ),
      next: say(
        'The pod waits for a worker in us-east-1b with 16 free vCPU. Add one, or free room.',
      ),
    },
    problems: [
      {
        rule: 'pod-unschedulable',
        state: 'degraded',
        cause,
        clients: say('LOCAL_QUORUM works in us-east.'),
        next: say('Add a worker in us-east-1b, or free room on one.'),
        evidence: [
          {
            context: 'prod-us-east',
            kind: 'Pod',
            namespace: 'cassandra',
            name: BROKEN_POD,
          },
        ],
        sinceSeconds: 840,
        quote: '0/9 nodes are available: 2 Insufficient cpu, 7 node affinity.',
      },
    ],
    conditions: {
      ...page.conditions,
      value: [
        aCondition({
          type: 'NodesMissing',
          state: 'degraded',
          derived: true,
          sentence: say('Serves with 1 node missing.'),
          detail: say('17 of 18 nodes are up. cass-operator still says Ready.'),
          sinceSeconds: null,
        }),
        aCondition({
          type: 'RequiresUpdate',
          state: 'attention',
          sentence: say('A newer cass-operator wants to change it.'),
          detail: say(
            'Its nodes would restart: it waits for permission, and nothing happens before.',
          ),
          sinceSeconds: 21_600,
        }),
        ...page.conditions.value!,
      ],
    },
  };
}

/** The page of a datacenter whose Kubernetes cluster does not answer. */
export function aHiddenPage(): DatacenterDetails {
  const page = aDatacenterPage();
  const hidden = {
    observedAgeSeconds: 372,
    reachable: false,
    reason: say('prod-us-east does not answer. “No answer within 10 s.”'),
  };
  const age = <T extends object>(part: T) => ({ ...part, ...hidden });
  return {
    ...page,
    datacenter: {
      ...page.datacenter,
      state: 'unreachable',
      contextView: aSilentContext(),
      nodes: age(page.datacenter.nodes),
      racks: age(page.datacenter.racks),
    },
    verdict: {
      state: say('us-east (dc1) has been unreachable for 6 min.'),
      clients: say('Its clients are probably not affected.'),
      next: say(
        'The control plane keeps trying. Nothing is changed in us-east until it answers.',
      ),
    },
    quorum: 'unknown',
    conditions: age(page.conditions),
    tasks: age(page.tasks),
    objects: age(page.objects),
    marks: age(page.marks),
  };
}
