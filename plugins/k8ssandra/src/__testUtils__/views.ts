import type {
  ClusterSummary,
  ClusterView,
  ContextView,
  DatacenterSummary,
  DatacenterView,
  NodeView,
  Plan,
  PlanStep,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A sentence of the API, for tests: only its text is shown. */
export function say(text: string): Sentence {
  return { key: 'test', params: {}, text };
}

/** A Kubernetes cluster that is ready. */
export function aContext(over: Partial<ContextView> = {}): ContextView {
  return {
    id: { controlPlane: 'hub', context: 'prod-us-east' },
    name: 'prod-us-east',
    isControlPlane: false,
    region: 'us-east',
    state: 'healthy',
    connection: 'ready',
    reason: null,
    lastContactSeconds: 2,
    latencyMs: 41,
    kubernetesVersion: '1.34',
    aliases: [],
    dependants: [],
    ...over,
  };
}

/** The control plane's own cluster. */
export function aControlPlane(over: Partial<ContextView> = {}): ContextView {
  return aContext({
    id: { controlPlane: 'hub', context: '' },
    name: 'hub',
    region: 'hub',
    isControlPlane: true,
    latencyMs: 9,
    lastContactSeconds: 1,
    ...over,
  });
}

/** A Kubernetes cluster that does not answer. */
export function aSilentContext(over: Partial<ContextView> = {}): ContextView {
  return aContext({
    state: 'unreachable',
    connection: 'down',
    reason: say('No answer within 10 s.'),
    lastContactSeconds: 372,
    latencyMs: null,
    ...over,
  });
}

/** A node that is up. */
export function aNode(over: Partial<NodeView> = {}): NodeView {
  return {
    rack: 'r1',
    ordinal: 0,
    pod: 'demo-dc1-r1-sts-0',
    state: 'healthy',
    letters: 'UN',
    sentence: say('Up.'),
    ...over,
  };
}

/** A datacenter with three racks of one node; `nodes` replaces the nodes of the racks in their order. */
export function aDatacenter(
  over: Partial<DatacenterView> = {},
  nodes: Array<Partial<NodeView>> = [],
): DatacenterView {
  const name = over.name ?? 'dc1';
  const racks = ['r1', 'r2', 'r3'].map((rack, index) => ({
    name: rack,
    zone: `us-east-1${'abc'[index]}`,
    nodes: [
      aNode({ rack, pod: `demo-${name}-${rack}-sts-0`, ...nodes[index] }),
    ],
  }));
  return {
    name,
    region: 'us-east',
    context: 'prod-us-east',
    state: 'healthy',
    nodes: {
      value: { up: 3, size: 3 },
      observedAgeSeconds: 2,
      reachable: true,
    },
    asked: true,
    cassandraName: name,
    namespace: 'cassandra',
    contextView: aContext(),
    created: true,
    racks: { value: racks, observedAgeSeconds: 2, reachable: true },
    conditions: { value: [], observedAgeSeconds: 2, reachable: true },
    sentence: say('All nodes are up.'),
    ...over,
  };
}

/** A datacenter whose Kubernetes cluster does not answer; it was healthy when it was last seen. */
export function aHiddenDatacenter(
  over: Partial<DatacenterView> = {},
): DatacenterView {
  const seen = aDatacenter(over);
  return {
    ...seen,
    state: 'unreachable',
    contextView: aSilentContext({ region: seen.region, name: seen.context }),
    nodes: { ...seen.nodes, observedAgeSeconds: 372, reachable: false },
    racks: { ...seen.racks, observedAgeSeconds: 372, reachable: false },
    sentence: say('We lost sight of it; its clients probably did not.'),
    ...over,
  };
}

/** A step that is done. */
export function aStep(over: Partial<PlanStep> = {}): PlanStep {
  return {
    id: 'apply/prod-us-east/CassandraDatacenter/dc1',
    kind: 'apply',
    context: 'prod-us-east',
    title: say('CassandraDatacenter dc1 created'),
    why: say('It is asked for.'),
    after: [],
    state: 'done',
    ...over,
  };
}

/** A plan with nothing left to do. */
export function aPlan(over: Partial<Plan> = {}): Plan {
  return { generation: 1, settled: true, steps: [], attention: [], ...over };
}

/** A healthy cluster in one region. */
export function aCluster(over: Partial<ClusterView> = {}): ClusterView {
  return {
    version: 1,
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    uid: 'uid-demo',
    signalKey: 'key-demo',
    clusterName: 'demo',
    serverVersion: '5.0.6',
    owner: 'group:default/payments',
    mode: 'reconcile',
    state: 'healthy',
    verdict: {
      state: say('Everything asked for is running in 1 region.'),
      clients: say('LOCAL_QUORUM works in each region.'),
      next: null,
    },
    change: null,
    datacenters: [aDatacenter()],
    nodes: { up: 3, size: 3, notVisible: 0 },
    oldestAgeSeconds: 3,
    deleting: false,
    controlPlaneContext: aControlPlane(),
    plan: aPlan(),
    problems: [],
    notes: [],
    generation: 1,
    createdAgeSeconds: 3600,
    propagation: null,
    actions: { delete: { allowed: true, reason: null } },
    tasks: { items: [], more: 0 },
    ...over,
  };
}

/** The summary of a cluster, as the fleet page gets it. */
export function aSummary(over: Partial<ClusterSummary> = {}): ClusterSummary {
  const cluster = aCluster();
  return {
    id: cluster.id,
    uid: cluster.uid,
    signalKey: cluster.signalKey,
    clusterName: cluster.clusterName,
    serverVersion: cluster.serverVersion,
    owner: cluster.owner,
    mode: cluster.mode,
    state: cluster.state,
    verdict: cluster.verdict,
    change: cluster.change,
    datacenters: [aTile()],
    nodes: cluster.nodes,
    oldestAgeSeconds: cluster.oldestAgeSeconds,
    deleting: cluster.deleting,
    ...over,
  };
}

/** A datacenter as a tile. */
export function aTile(
  over: Partial<DatacenterSummary> = {},
): DatacenterSummary {
  const { name, region, context, state, nodes } = aDatacenter();
  return { name, region, context, state, nodes, ...over };
}
