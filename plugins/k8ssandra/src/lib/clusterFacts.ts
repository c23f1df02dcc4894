import {
  compareStates,
  type ClusterView,
  type DatacenterSummary,
  type DatacenterView,
  type NodeGroup,
  type NodeView,
  type RackView,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Region first, the datacenter in brackets where the region alone is not unique in the cluster (ux 2). */
export function regionName(
  datacenter: Pick<DatacenterSummary, 'region' | 'name'>,
): string {
  return `${datacenter.region} (${datacenter.name})`;
}

/** Whether we see a datacenter's Kubernetes cluster now. */
export function isVisible(datacenter: DatacenterSummary): boolean {
  return datacenter.nodes.reachable;
}

/** How many regions and control planes answer now. */
export function countReporting(cluster: ClusterView): {
  reporting: number;
  all: number;
} {
  return {
    reporting: cluster.datacenters.filter(isVisible).length,
    all: cluster.datacenters.length,
  };
}

/** Whether any node of it is known, drawn or only counted. */
export function hasNodes(datacenter: DatacenterView): boolean {
  return (datacenter.racks.value ?? []).some(
    rack => rack.nodes.length > 0 || (rack.counts?.length ?? 0) > 0,
  );
}

/** Groups of nodes of a rack that are told by their number alone. */
export function onlyCounted({ nodes, counts = [] }: RackView): NodeGroup[] {
  const told = countByState(nodes).map(keyOf);
  return counts.filter(group => !told.includes(keyOf(group)));
}

/**
 * What a datacenter was when it was last seen. Only for one that cannot be seen now: what it is now is unknown.
 * `unknown` when it was never seen.
 */
export function lastSeenState(datacenter: DatacenterView): StateKey {
  const { value } = datacenter.nodes;
  if (!value) {
    return 'unknown';
  }
  return value.up === value.size && value.size > 0 ? 'healthy' : 'degraded';
}

/** A cell's state: what cannot be seen now keeps its letters and shows that it cannot be seen (ux 6). */
export function cellState(node: NodeView, reachable: boolean): StateKey {
  return reachable ? node.state : 'unreachable';
}

function keyOf({ state, letters }: NodeGroup): string {
  return `${state} ${letters}`;
}

/** Counts the nodes of a rack by state, worst first. */
export function countByState(nodes: NodeView[]): NodeGroup[] {
  const groups = new Map<string, NodeGroup>();
  for (const { state, letters } of nodes) {
    const group = groups.get(`${state} ${letters}`) ?? {
      state,
      letters,
      count: 0,
    };
    groups.set(`${state} ${letters}`, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].sort((a, b) => compareStates(a.state, b.state));
}

/** States that say why something cannot be seen, and nothing of what it is. */
const OUT_OF_SIGHT: StateKey[] = [
  'unreachable',
  'auth-failed',
  'incompatible',
  'paused',
  'attention',
  'unknown',
];

/** The state to draw: of what cannot be seen only why it cannot, never down and never healthy. */
export function drawnState(datacenter: DatacenterSummary): StateKey {
  const { state } = datacenter;
  return isVisible(datacenter) || OUT_OF_SIGHT.includes(state)
    ? state
    : 'unreachable';
}
