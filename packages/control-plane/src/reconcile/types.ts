import type { LeadershipStatus } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  ClusterId,
  K8ssandraCluster,
  ObjectRef,
  Plan,
  PlanStep,
  TaskId,
  TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ActionPlan } from '../plan/types';
import type {
  ClusterLists,
  ContextSnapshot,
  Snapshot,
} from '../snapshot/types';
import type { ContextAccess } from '../access/types';
import type { PodLog, PodLogRequest } from '../logs';
import type { DatacenterPlace, DatacenterReading } from '../manifests';
import type { RegionFacts } from '../snapshot/regionKinds';
import type { TaskPlan, TaskSnapshot } from '../tasks/types';

/** How the control-plane cluster itself is reached (design: configuration). */
export type ControlPlaneAccess =
  | { kubeconfig: { path: string; context?: string } }
  | { inCluster: true };

/** Where the control plane writes its own messages; a Backstage `LoggerService` fits. */
export interface ControlPlaneLogger {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** One K8ssandraCluster as the control plane knows it. */
export interface ClusterEntry {
  id: ClusterId;
  uid: string;
  snapshot: Snapshot;
  plan: ActionPlan;
}

/** One K8ssandraTask as the control plane knows it. */
export interface TaskEntry {
  id: TaskId;
  uid: string;
  snapshot: TaskSnapshot;
  plan: TaskPlan;
}

/** What is known of one Kubernetes cluster, whichever K8ssandraCluster uses it. */
export interface ContextFacts
  extends Omit<ContextSnapshot, ClusterLists | 'failures'> {
  /** Other names of the same Kubernetes cluster; the empty name is the control-plane cluster. */
  aliases: string[];
  /** K8ssandraClusters with a datacenter there. */
  dependants: ClusterId[];
  /** Its workers; absent when not known. */
  workers?: RegionFacts['workers'];
  /** Its classes of disks; absent when not known. */
  storageClasses?: RegionFacts['storageClasses'];
  /** Operators there; absent when not known. */
  operators?: RegionFacts['operators'];
  /** Newest version of each operator in the control plane, by its name. */
  newestOperators?: Record<string, string | null>;
  /** Newest Kubernetes of the control plane; null when none is known. */
  newestKubernetes?: string | null;
  /** Labels of its ClientConfig; absent for the control-plane cluster and for a context in conflict. */
  labels?: Record<string, string>;
  /** Annotation `backstage.k8ssandra.io/owner` of its ClientConfig. */
  owner?: string;
}

/** What changed since the last call of a listener. Keys are made by `formatClusterId`. */
export interface ControlPlaneChange {
  /** Clusters that are new, differ, or whose plan differs. */
  clusters: string[];
  /** Clusters whose object was seen deleted; those of a control plane that is merely away never come here. */
  removed: string[];
  /** Names of contexts whose state changed; empty name for the control-plane cluster. */
  contexts: string[];
}

/** Something that people should know of a cluster, as a Kubernetes Event. */
export interface ClusterEvent {
  type: 'Normal' | 'Warning';
  /** A word for machines, in CamelCase. */
  reason: string;
  message: string;
}

/** Options of {@link ControlPlane.applyCluster}. */
export interface ApplyClusterOptions {
  /** Let the API server check and default it, store nothing. */
  dryRun?: boolean;
  /** Take over fields that another manager set, such as `kubectl`. Without it a conflict is an error that names them. */
  force?: boolean;
  signal?: AbortSignal;
}

/** Answer of {@link ControlPlane.applyCluster}. */
export interface ApplyClusterResult {
  outcome: 'created' | 'updated' | 'unchanged';
  /** As stored, or as it would be stored. */
  cluster: K8ssandraCluster;
  /** What would be done for it. */
  plan: Plan;
}

/** Options of {@link ControlPlane.deleteCluster}. */
export interface DeleteClusterOptions {
  /** The object that was meant; another of the same name is left alone. */
  uid?: string;
  signal?: AbortSignal;
}

/** Options of {@link ControlPlane.adoptCluster}. */
export interface AdoptClusterOptions {
  /** Say what would be done, change nothing. */
  dryRun?: boolean;
  /** Go on although nodes would be started, restarted or removed at once. */
  acceptChanges?: boolean;
  /** The object that was meant; another of the same name is left alone. */
  uid?: string;
  signal?: AbortSignal;
}

/** Answer of {@link ControlPlane.adoptCluster}. */
export interface AdoptClusterResult {
  dryRun: boolean;
  outcome: 'adopted' | 'unchanged';
  /** The control plane that was in charge by its claim; null for the k8ssandra-operator, which makes none. */
  from: string | null;
  /** Objects whose fields were handed over, or would be. */
  objects: ObjectRef[];
  /** Steps that start, restart, move or remove nodes and would follow at once. */
  changes: PlanStep[];
  /** What is done for it from now on. */
  plan: Plan;
}

/**
 * One control plane: the Kubernetes cluster that holds K8ssandraClusters, every context its ClientConfigs name,
 * and the loop that acts on plans. All reads come from caches, never wait and never fail because a region is away.
 */
export interface ControlPlane {
  readonly name: string;
  readonly mode: 'reconcile' | 'observe';
  /** Owner of clusters without the annotation `backstage.k8ssandra.io/owner`. */
  readonly defaultOwner: string | undefined;
  /** True once the K8ssandraClusters were listed completely; until then an absent one is unknown, not deleted. */
  readonly synced: boolean;
  /** Who leads among the replicas; absent where nobody is elected. */
  readonly leadership?: LeadershipStatus;
  /** Steps of clusters and of tasks that wait or run now. */
  readonly queueDepth: { steps: number; tasks: number };
  /** Begins to connect and returns at once. */
  start(): void;
  /** Finishes writes in flight, gives back the lead, then ends every connection and timer. */
  close(): Promise<void>;
  /** Resolves at the first complete list of K8ssandraClusters; rejects when the signal ends. */
  whenSynced(signal?: AbortSignal): Promise<void>;

  clusters(): ClusterEntry[];
  /** The K8ssandraClusters as they are cached: where the object says enough, this costs no snapshot. Not to be changed. */
  objects(): K8ssandraCluster[];
  /** One of {@link ControlPlane.objects}. */
  object(id: ClusterId): K8ssandraCluster | undefined;
  get(id: ClusterId): ClusterEntry | undefined;
  snapshot(id: ClusterId): Snapshot | undefined;
  plan(id: ClusterId): ActionPlan | undefined;
  /** All K8ssandraTasks, at this very instant. */
  tasks(): TaskEntry[];
  task(id: TaskId): TaskEntry | undefined;
  /** What pages show of the K8ssandraTasks that name a cluster, newest first. A change of one is told as a change of its cluster. */
  taskViewsOf(id: ClusterId): TaskView[];
  /** What would be done for an object that nobody has applied yet, on top of what exists now. */
  previewPlan(cluster: K8ssandraCluster): Plan;
  /** The control-plane cluster first (empty name), then contexts by name, those in conflict included. */
  contexts(): ContextFacts[];
  /**
   * Somebody looks at a cluster: reads how its keyspaces are replicated, at most once a minute, for at most 5 s. Resolves when that
   * ended, and never rejects; a reading that says something new is told as a change. Nothing is to wait for it.
   */
  refreshReplication(id: ClusterId): Promise<void>;
  /**
   * Reads the newest lines of a container through the API server of its region, for at most 8 s.
   * @throws NotFoundError, InputError, ServiceUnavailableError
   */
  readPodLog(request: PodLogRequest): Promise<PodLog>;
  /** A CassandraDatacenter as its region has it now, waited for at most 3 s. Never rejects. */
  readDatacenter(place: DatacenterPlace): Promise<DatacenterReading>;
  /** What we may do in the Kubernetes clusters, and how they come and go. */
  readonly contextAccess: ContextAccess;
  /** The first change is told at once, further ones in batches. */
  onChange(listener: (change: ControlPlaneChange) => void): () => void;

  /**
   * Tells something on a K8ssandraCluster as a Kubernetes Event. Resolves to whether it is stored; never rejects. In the mode
   * `observe`, and where this replica does not lead, nothing is written.
   */
  recordEvent(id: ClusterId, event: ClusterEvent): Promise<boolean>;

  /**
   * Creates or updates a K8ssandraCluster by server-side apply.
   * @throws an error of `@backstage/errors`, `NotAllowedError`, `ConflictError`, `InputError` or `ServiceUnavailableError`
   */
  applyCluster(
    cluster: K8ssandraCluster,
    options?: ApplyClusterOptions,
  ): Promise<ApplyClusterResult>;
  /**
   * Asks Kubernetes to delete a K8ssandraCluster; the plan then leads to its end.
   * @throws NotFoundError, ConflictError when the UID is another, ServiceUnavailableError
   */
  deleteCluster(id: ClusterId, options?: DeleteClusterOptions): Promise<void>;
  /**
   * Takes charge of a cluster that another control plane ran, without touching a single node.
   * @throws NotFoundError, ConflictError in the mode `observe`, when nodes would move, or when the UID is another,
   * ServiceUnavailableError while a region is out of sight
   */
  adoptCluster(
    id: ClusterId,
    options?: AdoptClusterOptions,
  ): Promise<AdoptClusterResult>;
}
