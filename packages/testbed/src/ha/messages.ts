import type { LeaseSettings } from '@k8ssandra-backstage/kubernetes-runtime';

/** What a replica is started with, as JSON in its environment. */
export interface ReplicaSetup {
  identity: string;
  /** Names the control plane of all replicas. */
  controlPlane: string;
  /** Text of its kubeconfig for each cluster, the control plane's under the empty name: all requests of a replica are of one user. */
  kubeconfigs: Record<string, string>;
  lease: { namespace: string; name: string };
  settings: Partial<LeaseSettings>;
}

/** What a replica is asked to do. */
export type Order =
  /** Its wall clock is so far off from now on. */
  | { do: 'shift-clock'; ms: number }
  /** The event loop is blocked for so long in the midst of the next write of this kind, right before its request is sent. */
  | { do: 'stall-in-write'; kind: string; ms: number }
  /** The next write of this kind stops right before its request is sent, until it is let go. */
  | { do: 'hold-write'; kind: string }
  | { do: 'let-go' }
  | { do: 'report' }
  /** Ends as a portal does that is told to stop. */
  | { do: 'close' };

/** What a replica says of itself. */
export interface Report {
  leading: boolean;
  holder: string | null;
  term: number | null;
  /** Of the control-plane cluster. */
  connection: string;
  /** Names of the K8ssandraClusters that it would show now. */
  clusters: string[];
  /** Lists that it sent since it was started: `<context> <resource>`. */
  lists: string[];
  /** What became of the writes that were held or stalled: `sent`, or the code of the error. */
  held: string[];
}

/** What a replica tells on its own. */
export type Told =
  | { type: 'ready' }
  | { type: 'leads'; term: number }
  | { type: 'follows' }
  /** A write is held. */
  | { type: 'holding' }
  | { type: 'answer'; number: number; report: Report }
  | { type: 'closed' };
