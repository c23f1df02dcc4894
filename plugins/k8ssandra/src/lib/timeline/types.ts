import type {
  HistoryEntry,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A span of time by the clock of the server, in epoch milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** What a lane is drawn for: the control plane (`datacenter` is `null`), or a datacenter. */
export interface LaneSeed {
  key: string;
  label: string;
  /** Object name; `null` for the lane of the control plane and the cluster as a whole. */
  datacenter: string | null;
  /** Its Kubernetes cluster; empty for that of the control plane, `null` where nobody knows. */
  context: string | null;
  /** The state now; `null` where it is not known. */
  state: StateKey | null;
}

/**
 * A part of a lane. `state`: it was in this state. `outage`: its Kubernetes cluster could not be seen. `gap`: entries of the time were
 * lost. `unknown`: nothing is kept of the time.
 */
export interface Bar {
  kind: 'state' | 'outage' | 'gap' | 'unknown';
  state: StateKey;
  /** From 0, the left end of the lane, to 1. */
  start: number;
  end: number;
  /** The entry that it begins with; absent where that is not among those loaded. */
  entry?: string;
}

/** One thing that happened, or several that are too close to be told apart. */
export interface Dot {
  /** From 0 to 1. */
  at: number;
  /** Newest first. */
  entries: HistoryEntry[];
}

/** A lane as it is drawn. */
export interface Lane extends LaneSeed {
  /** From left to right, none over another. */
  bars: Bar[];
  dots: Dot[];
}
