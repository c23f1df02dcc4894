import type { ContextAccessView, ContextDetailsView } from '../access/types';
import type { ClusterId, ContextId } from '../ids';
import type { ObjectRef, Plan } from '../plan/types';
import type { PropagationView } from '../propagation/types';
import type { Sentence, Verdict } from '../sentences/sentence';
import type { ContextState, StateKey } from '../status/states';
import type { ClusterSurvival } from '../survival/viewTypes';
import type { TaskView } from './tasks';

/** A value that can be old. A missing one is `null` with a reason, never 0 (ux 10). */
export interface Aged<T> {
  value: T | null;
  /** Seconds since it was last known to be true, at the time of sending; `null` when it was never seen. */
  observedAgeSeconds: number | null;
  /** False when its Kubernetes cluster cannot be seen now. */
  reachable: boolean;
  reason?: Sentence;
}

/**
 * The Kubernetes cluster of a datacenter, or the control plane's own. What is known of the access to it is absent in answers of older releases, and the
 * details where nobody shows them.
 */
export interface ContextView
  extends Partial<ContextAccessView>,
    Partial<ContextDetailsView> {
  id: ContextId;
  /** What people call it: the context name, or the control plane's name. */
  name: string;
  isControlPlane: boolean;
  /** Label `topology.kubernetes.io/region` of its ClientConfig, else its name. */
  region: string;
  state: StateKey;
  connection: ContextState;
  /** Why it is not ready, in words; never contains a credential. */
  reason: Sentence | null;
  /** Seconds since the last answer; `null` when it never answered. */
  lastContactSeconds: number | null;
  latencyMs: number | null;
  kubernetesVersion: string | null;
  /** Other names of the same Kubernetes cluster. */
  aliases: string[];
  /** Clusters with a datacenter there, as `<namespace>/<name>`; only those the viewer may read. */
  dependants: string[];
}

/** Nodes of something: a sum never adds seen and unseen (ux 3). */
export interface NodeCounts {
  /** Ready nodes that we can see now. */
  up: number;
  /** Asked-for nodes in regions we can see now. */
  size: number;
  /** Asked-for nodes in regions we cannot see now. */
  notVisible: number;
}

/** One Cassandra node as a cell of the grid. */
export interface NodeView {
  rack: string;
  ordinal: number;
  pod: string;
  state: StateKey;
  /** UN, DN, UJ, UL, UM, or – for a pod that never joined. */
  letters: string;
  sentence: Sentence;
  /** Other nodes find the ring through it; absent where it is none, and in answers of older releases. */
  seed?: true;
}

/** Nodes in one state. */
export interface NodeGroup {
  state: StateKey;
  letters: string;
  count: number;
}

/** A rack of a datacenter. */
export interface RackView {
  name: string;
  zone: string | null;
  nodes: NodeView[];
  /**
   * All nodes of the rack by state, worst first. Present where `nodes` holds only some that are not healthy, as in a large cluster;
   * `GET …/datacenters/{datacenter}/nodes` has all.
   */
  counts?: NodeGroup[];
}

/** A datacenter as a tile of the fleet page. */
export interface DatacenterSummary {
  name: string;
  region: string;
  context: string;
  state: StateKey;
  nodes: Aged<{ up: number; size: number }>;
}

/** What is done to a datacenter that is progressing or being removed. */
export type DatacenterActivity =
  | 'starting'
  | 'updating'
  | 'scaling-up'
  | 'scaling-down'
  | 'rebuilding'
  | 'restarting'
  | 'stopping'
  | 'resuming'
  | 'leaving';

/** A datacenter as a panel of the entity page. */
export interface DatacenterView extends DatacenterSummary {
  /** False for one that the specification does not name any more, and that is still there. */
  asked: boolean;
  /** Absent while nothing is done to it. */
  activity?: DatacenterActivity;
  /** The name drivers use. */
  cassandraName: string;
  namespace: string;
  contextView: ContextView;
  /** False while its CassandraDatacenter was never written. */
  created: boolean | null;
  racks: Aged<RackView[]>;
  conditions: Aged<
    Array<{
      type: string;
      status: string;
      sentence: Sentence;
      sinceSeconds: number | null;
    }>
  >;
  sentence: Sentence;
}

/** Something a person should look at, with what proves it. */
export interface Problem {
  rule: string;
  state: StateKey;
  cause: Sentence;
  /** What it means for clients; absent where the sender does not say. */
  clients?: Sentence | null;
  next: Sentence | null;
  evidence: ObjectRef[];
  /** How sure it is, above 0 up to 1. */
  confidence?: number;
  /** How long it lasts; `null` where no object tells. */
  sinceSeconds?: number | null;
  /** A text of Kubernetes, cut at 160 characters. */
  quote?: string;
  /** CQL that mends it, ready to copy. Whoever may change keyspaces runs it. */
  statements?: string[];
}

/** A cluster as a row of the fleet page (≤ 1 kB). */
export interface ClusterSummary {
  id: ClusterId;
  uid: string;
  /** Opaque key in signals that concern this cluster. */
  signalKey: string;
  clusterName: string;
  serverVersion: string | null;
  owner: string | null;
  mode: 'reconcile' | 'observe';
  state: StateKey;
  verdict: Verdict;
  /** Change in progress, such as creation: step n of m. */
  change: {
    kind: 'creation' | 'change' | 'deletion';
    step: number;
    of: number;
  } | null;
  datacenters: DatacenterSummary[];
  nodes: NodeCounts;
  /** Age of the oldest datum the row rests on; `null` when something was never seen. */
  oldestAgeSeconds: number | null;
  /** How long it has been in its state, as far as an object tells; `null` or absent where none does. */
  sinceSeconds?: number | null;
  deleting: boolean;
}

/** A cluster as its entity page shows it. */
export interface ClusterView extends Omit<ClusterSummary, 'datacenters'> {
  /** Version of this shape. */
  version: 1;
  datacenters: DatacenterView[];
  controlPlaneContext: ContextView;
  plan: Plan;
  problems: Problem[];
  /** How far the specification has come; `null` while it is being deleted. */
  propagation: PropagationView | null;
  /** What it survives; absent in lists. */
  survival?: ClusterSurvival;
  /** Visible remarks, such as a field that was read under another name. */
  notes: Sentence[];
  generation: number;
  createdAgeSeconds: number | null;
  /** What the viewer may do; a refusal carries its reason. */
  actions: {
    delete: ActionState;
    /** Only of a cluster that another control plane runs, or ran. */
    adopt?: ActionState;
  };
  tasks: ClusterTasks;
}

/** The K8ssandraTasks of a cluster. */
export interface ClusterTasks {
  /** Those under way first, then the newest. */
  items: ClusterTaskView[];
  /** Finished ones that are not among the items. */
  more: number;
}

/** A K8ssandraTask on the page of its cluster, with ages instead of times: clocks are never compared (ux 4). */
export interface ClusterTaskView extends Omit<TaskView, 'plan'> {
  createdAgeSeconds: number | null;
  startedAgeSeconds: number | null;
  completedAgeSeconds: number | null;
}

/** Whether a control is enabled, and why not. */
export interface ActionState {
  allowed: boolean;
  reason: Sentence | null;
}
