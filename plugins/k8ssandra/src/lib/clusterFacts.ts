import {
  compareStates,
  worstState,
  type ClusterView,
  type DatacenterSummary,
  type DatacenterView,
  type NodeView,
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

/** Nodes of all racks in their order. */
export function nodesOf(datacenter: DatacenterView): NodeView[] {
  return datacenter.racks.value?.flatMap(rack => rack.nodes) ?? [];
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

/** Counts the nodes of a rack by state, worst first. */
export function countByState(
  nodes: NodeView[],
): Array<{ state: StateKey; letters: string; count: number }> {
  const groups = new Map<
    string,
    { state: StateKey; letters: string; count: number }
  >();
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

/** State of a whole region panel's outline: that of its worst part. */
export function panelState(datacenter: DatacenterView): StateKey {
  return isVisible(datacenter)
    ? datacenter.state
    : worstState([datacenter.contextView.state]);
}
