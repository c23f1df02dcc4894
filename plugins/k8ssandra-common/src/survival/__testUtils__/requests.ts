import type { ConsistencyLevel, Replication } from '../types';
import type { RingNode } from './ring';

/** One request, and the nodes that are alive. */
export interface Request {
  level: ConsistencyLevel;
  replication: Replication;
  /** Datacenter of the coordinator, for local levels. */
  coordinator: string;
  /** All nodes of the ring. */
  nodes: readonly RingNode[];
}

const majority = (copies: number) => Math.trunc(copies / 2) + 1;

/** Whether Cassandra would refuse it for lack of live copies (`ConsistencyLevel.blockFor`, `assureSufficientLiveReplicas`). */
export function answers(
  { level, replication, coordinator, nodes }: Request,
  replicas: readonly RingNode[],
  isAlive: (node: RingNode) => boolean,
): boolean {
  const live = replicas.filter(isAlive);
  const liveIn = (name: string) =>
    live.filter(each => each.datacenter === name).length;
  const network = replication.strategy === 'network' ? replication.copies : {};
  const total = totalCopies(replication, nodes);
  const localTotal =
    replication.strategy === 'network' ? network[coordinator] ?? 0 : total;
  switch (level) {
    case 'ANY':
      return nodes.some(isAlive);
    case 'ONE':
      return live.length >= 1;
    case 'TWO':
      return live.length >= 2;
    case 'THREE':
      return live.length >= 3;
    case 'QUORUM':
    case 'SERIAL':
      return live.length >= majority(total);
    case 'ALL':
      return live.length >= Math.max(1, total);
    case 'LOCAL_ONE':
      return liveIn(coordinator) >= 1;
    case 'LOCAL_QUORUM':
    case 'LOCAL_SERIAL':
      return liveIn(coordinator) >= majority(localTotal);
    default: {
      const each = Object.entries(network).filter(([, copies]) => copies > 0);
      return each.length > 0
        ? each.every(([name, copies]) => liveIn(name) >= majority(copies))
        : live.length >= majority(total);
    }
  }
}

function totalCopies(
  replication: Replication,
  nodes: readonly RingNode[],
): number {
  switch (replication.strategy) {
    case 'network':
      return Object.values(replication.copies).reduce((a, b) => a + b, 0);
    case 'simple':
      return replication.copies;
    default:
      return nodes.length;
  }
}
