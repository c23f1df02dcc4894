import type { ObjectRef } from '../plan/types';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { ActionState, Aged, NodeView } from '../view/types';
import type { Known } from './types';

/** One thing that was looked at, and what it shows. */
export interface NodeEvidence {
  state: StateKey;
  sentence: Sentence;
  /** Texts of Kubernetes, cut. */
  quote?: string;
  object?: ObjectRef;
  /** When it was so last; absent for what holds now. */
  ageSeconds?: number | null;
}

/** A container of a pod. */
export interface ContainerView {
  name: string;
  /** It runs before the others, to its end. */
  init: boolean;
  /** `null` where the pod does not tell. */
  ready: boolean | null;
  restarts: number;
  /** Why it does not run, such as `CrashLoopBackOff`. */
  reason: string | null;
}

/** The node as Cassandra has it. */
export interface NodeFacts {
  hostId: string | null;
  /** Its address; the last one where it has no pod now. */
  address: { value: string | null; last: boolean };
  /** What cass-operator notes on its pod, such as `Started`. */
  stateLabel: string | null;
  seed: boolean | null;
  version: string | null;
  startedAgeSeconds: number | null;
}

/** The worker that a pod is on. */
export interface WorkerView {
  name: string;
  zone: string | null;
  /** `unknown` where workers may not be read. */
  state: 'ready' | 'not-ready' | 'gone' | 'unknown';
  cordoned: boolean;
}

/** The node as Kubernetes has it. */
export interface NodePod {
  namespace: string;
  /** `null` without a pod. */
  phase: string | null;
  /** Kubernetes' own word and words of why it does not run. */
  reason: string | null;
  message: string | null;
  createdAgeSeconds: number | null;
  restarts: number | null;
  containers: ContainerView[];
  worker: WorkerView | null;
  zone: string | null;
  claim: Known<{
    name: string;
    phase: string | null;
    size: string | null;
    storageClass: string | null;
  }>;
}

/** A Warning event on a pod or its disk. */
export interface NodeEvent {
  involved: { kind: string; name: string };
  reason: string;
  message: string;
  count: number;
  ageSeconds: number | null;
}

/** `GET …/datacenters/{datacenter}/nodes/{pod}`: the node panel (ux 6 d). */
export interface NodeDetails {
  /** Version of this shape. */
  version: 1;
  datacenter: string;
  /** "us-east (dc1)". */
  label: string;
  /** Name of the context as somebody types it. */
  context: string;
  node: NodeView;
  zone: string | null;
  /** How long it is in its state; `null` where no object tells. */
  sinceSeconds: number | null;
  /** Why it is so; `null` where nothing is wrong. */
  cause: Sentence | null;
  clients: Sentence | null;
  next: Sentence | null;
  /** Above 0 up to 1; absent without a cause. */
  confidence?: number;
  evidence: NodeEvidence[];
  facts: Aged<NodeFacts>;
  pod: Aged<NodePod>;
  /** Newest first. */
  events: Aged<NodeEvent[]>;
  actions: {
    readLogs: ActionState;
  };
}

/** Most lines that are read of a log at once. */
export const MAX_LOG_LINES = 2000;

/** What is read of a log. */
export interface NodeLogQuery {
  /** `cassandra` when absent. */
  container?: string;
  /** The newest lines, 1 to {@link MAX_LOG_LINES}; 200 when absent. */
  tail?: number;
  /** Of the container before its last restart. */
  previous?: boolean;
}

/** `GET …/datacenters/{datacenter}/nodes/{pod}/logs`. Lines are data of somebody else: without control characters, and never markup. */
export interface NodeLogResponse {
  pod: string;
  container: string;
  previous: boolean;
  /** Oldest first. */
  lines: string[];
  /** Fewer lines than asked for were read, because they are long. */
  cut: boolean;
}
