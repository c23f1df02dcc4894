import type { Replication } from '../types';

/** A node of a simulated ring. */
export interface RingNode {
  id: number;
  datacenter: string;
  rack: string;
}

/**
 * Where Cassandra puts the copies of a piece of data: nodes in the order in which their tokens follow its own, each as often as it
 * has virtual nodes there. Written after Cassandra's `NetworkTopologyStrategy.DatacenterEndpoints` and `SimpleStrategy`, step by step.
 */
export function placeCopies(
  replication: Replication,
  ring: readonly RingNode[],
): RingNode[] {
  switch (replication.strategy) {
    case 'network':
      return Object.entries(replication.copies).flatMap(([name, copies]) =>
        placeInDatacenter(
          copies,
          ring.filter(each => each.datacenter === name),
        ),
      );
    case 'simple':
      return [...new Set(ring)].slice(0, replication.copies);
    default:
      return [...new Set(ring)];
  }
}

function placeInDatacenter(copies: number, ring: RingNode[]): RingNode[] {
  const nodeCount = new Set(ring).size;
  const rackCount = new Set(ring.map(each => each.rack)).size;
  let replicasLeft = Math.min(copies, nodeCount);
  let acceptableRackRepeats = copies - rackCount;
  const racks = new Set<string>();
  const replicas: RingNode[] = [];
  for (const node of ring) {
    if (replicasLeft === 0) break;
    if (replicas.includes(node)) continue;
    if (!racks.has(node.rack)) {
      racks.add(node.rack);
    } else if (acceptableRackRepeats > 0) {
      acceptableRackRepeats -= 1;
    } else {
      continue;
    }
    replicas.push(node);
    replicasLeft -= 1;
  }
  return replicas;
}

/** Every order of tokens of a few nodes. */
export function everyOrder<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) =>
    everyOrder([...list.slice(0, index), ...list.slice(index + 1)]).map(
      rest => [first, ...rest],
    ),
  );
}
