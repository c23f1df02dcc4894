import {
  compareStates,
  type ClusterView,
  type DatacenterView,
  type NodeGroup,
  type NodeView,
  type RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A cluster of so many nodes is shown whole. */
const SMALL_CLUSTER = 60;
/** Up to here, racks that a page draws cell by cell are whole (ux 6 b). */
const LARGE_CLUSTER = 300;
const DRAWN_RACK = 24;

/**
 * The view of a large cluster without the nodes that a page only counts: those that are not healthy stay, unless a whole part of a rack
 * is in one state (ux 10). Smaller clusters are as they were. Pure.
 */
export function compactView(view: ClusterView): ClusterView {
  const limit = rackLimit(view);
  return limit === undefined
    ? view
    : {
        ...view,
        datacenters: view.datacenters.map(each =>
          compactDatacenter(each, limit),
        ),
      };
}

/** Racks of more nodes than this are counted; undefined: none is. */
function rackLimit({ datacenters }: ClusterView): number | undefined {
  const nodes = datacenters
    .flatMap(({ racks }) => racks.value ?? [])
    .reduce((sum, rack) => sum + rack.nodes.length, 0);
  if (nodes <= SMALL_CLUSTER) return undefined;
  return nodes <= LARGE_CLUSTER ? DRAWN_RACK : 0;
}

function compactDatacenter(
  datacenter: DatacenterView,
  limit: number,
): DatacenterView {
  const { racks } = datacenter;
  return {
    ...datacenter,
    racks: {
      ...racks,
      value:
        racks.value?.map(rack =>
          rack.nodes.length > limit ? compactRack(rack) : rack,
        ) ?? null,
    },
  };
}

function compactRack(rack: RackView): RackView {
  const counts = groupsOf(rack.nodes);
  const drawn = new Set(
    counts
      .filter(({ state, count }) => state !== 'healthy' && count <= DRAWN_RACK)
      .map(keyOf),
  );
  return {
    ...rack,
    nodes: rack.nodes.filter(node => drawn.has(keyOf(node))),
    counts,
  };
}

/** Nodes by state and letters, worst first. */
function groupsOf(nodes: NodeView[]): NodeGroup[] {
  const groups = new Map<string, NodeGroup>();
  for (const node of nodes) {
    const { state, letters } = node;
    const count = (groups.get(keyOf(node))?.count ?? 0) + 1;
    groups.set(keyOf(node), { state, letters, count });
  }
  return [...groups.values()].sort((a, b) => compareStates(a.state, b.state));
}

function keyOf({ state, letters }: Pick<NodeGroup, 'state' | 'letters'>) {
  return `${state} ${letters}`;
}
