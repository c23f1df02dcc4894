import type {
  ClusterView,
  ContextView,
  HistoryKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Who history is about, with what permissions ask of it. A cluster of the same name that was made anew is another subject. */
export type Subject = ClusterSubject | ContextSubject;

/** A K8ssandraCluster. */
export interface ClusterSubject {
  kind: 'cluster';
  key: string;
  controlPlane: string;
  namespace: string;
  name: string;
  uid: string;
  owner: string | null;
  labels: Record<string, string>;
  /** Contexts that it has, or had, datacenters in. */
  contexts: string[];
}

/** A Kubernetes cluster of a control plane. */
export interface ContextSubject {
  kind: 'context';
  key: string;
  controlPlane: string;
  /** Empty for the control-plane cluster. */
  context: string;
  owner: string | null;
  labels: Record<string, string>;
}

/** An entry as detectors make it. Times are epoch milliseconds. */
export interface NewEntry {
  /** What makes it this entry and no other: the same thing told twice is one entry. */
  key: string;
  kind: HistoryKind;
  context: string | null;
  datacenter: string | null;
  at: number;
  /** `null` while it goes on. */
  until: number | null;
  count?: number;
  /** What this kind has beside the common fields; holds no secret. */
  body: Record<string, unknown>;
  /** How a second entry of the same key is joined with the first; it is left out when absent. */
  again?: 'newest' | 'counted';
}

/** What is kept of a cluster or context over a restart. */
export interface LastKnown {
  subject: Subject;
  /** Epoch milliseconds; ages in the body count from here. */
  at: number;
  body: LastKnownCluster | LastKnownContext;
}

/** A cluster's page, and what the next change is compared with. */
export interface LastKnownCluster {
  kind: 'cluster';
  view: ClusterView;
  /** The specification without hidden values. */
  spec: unknown;
  claim: string | null;
}

/** A Kubernetes cluster as pages show it. */
export interface LastKnownContext {
  kind: 'context';
  view: ContextView;
}

/** One thing to be written. */
export type HistoryWrite =
  | { type: 'subject'; subject: Subject; at: number }
  | { type: 'entry'; subject: Subject; entry: NewEntry }
  /** Ends an entry that goes on and gives it its final key. */
  | {
      type: 'end';
      subject: Subject;
      key: string;
      until: number;
      kind: HistoryKind;
    }
  | { type: 'author'; key: string; user: string; at: number }
  | { type: 'last-known'; known: LastKnown }
  | { type: 'forget-known'; subject: Subject; at: number }
  | {
      type: 'duration';
      subject: Subject;
      key: string;
      step: string;
      seconds: number;
      at: number;
    }
  | {
      type: 'gap';
      from: number;
      to: number;
      /** Null where nobody can say how many. */
      lost: number | null;
      reason: GapReason;
    };

/** Why entries are missing; `unwatched`: no portal ran that could notice them. */
export type GapReason = 'overflow' | 'refused' | 'unwatched';

/** Takes what is to be written; never waits and never throws. */
export interface HistorySink {
  add(writes: HistoryWrite[]): void;
}
