import type {
  NodeView,
  RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { countByState } from './clusterFacts';

/** More nodes than this in a rack are counted, and only those that are not healthy are drawn (ux 6 b). */
const MAX_CELLS = 24;

/** A rack as a grid draws it. */
export interface DrawnRack extends RackView {
  /** The nodes that have a cell. */
  cells: NodeView[];
}

/** What the server left out already, and what is too much to draw. */
export function drawnRack(rack: RackView): DrawnRack {
  const counts =
    rack.counts ??
    (rack.nodes.length > MAX_CELLS ? countByState(rack.nodes) : undefined);
  const cells =
    counts && !rack.counts
      ? rack.nodes.filter(node => node.state !== 'healthy')
      : rack.nodes;
  return { ...rack, cells, counts };
}
