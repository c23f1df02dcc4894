/** How fast the simulated data plane works; all times in milliseconds. */
export interface Pace {
  /** From the creation of a pod to its running containers. */
  podStartMs: number;
  /** From `lifecycle/start` to a node that is up. */
  nodeStartMs: number;
  /** Streaming of one node's data before it leaves the ring. */
  decommissionMs: number;
  /** One job of a CassandraTask on one node. */
  taskMs: number;
  /** How long endpoint slices gather changes before they are written (`--endpoint-updates-batch-period`). */
  endpointsBatchMs: number;
  /** Writes every intermediate status as cass-operator does; without, only what an observer must see. */
  intermediateStatus: boolean;
}

/** `instant` for tests and benchmarks; `demo` brings a node up in about five seconds. */
export const paces = {
  instant: {
    podStartMs: 0,
    nodeStartMs: 0,
    decommissionMs: 0,
    taskMs: 0,
    endpointsBatchMs: 10,
    intermediateStatus: false,
  },
  demo: {
    podStartMs: 2000,
    nodeStartMs: 4500,
    decommissionMs: 4000,
    taskMs: 2000,
    endpointsBatchMs: 100,
    intermediateStatus: true,
  },
} satisfies Record<string, Pace>;

/** Name of a {@link Pace} in the fleet's command line. */
export type PaceName = keyof typeof paces;
