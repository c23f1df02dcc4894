import type {
  CheckContextResponse,
  ConnectContextRequest,
  ConnectContextResponse,
  ContextAccessResponse,
  RemoveContextRequest,
  RemoveContextResponse,
  RenewContextRequest,
  RenewContextResponse,
} from '../access';
import type {
  DatacenterDetails,
  NodeDetails,
  NodeLogQuery,
  NodeLogResponse,
} from '../datacenter';
import type { ConnectionResponse } from '../connection/types';
import type { HistoryQuery, HistoryResponse } from '../history/types';
import type { ClusterId, ContextId } from '../ids';
import type { ManifestsResponse } from '../manifests/types';
import type { K8ssandraCluster, KubernetesObject } from '../resources';
import type { ObjectRef, Plan, PlanStep } from '../plan/types';
import type { Sentence } from '../sentences/sentence';
import type {
  ContextSurvivalResponse,
  SurvivalResponse,
} from '../survival/viewTypes';
import type {
  ActionState,
  Aged,
  RackView,
  ClusterSummary,
  ClusterView,
  ContextView,
} from '../view/types';

/** `GET /v1/clusters`: the fleet page in one response. */
export interface ClusterListResponse {
  /** "2 of 5 clusters need someone: …" over what the viewer may read. */
  headline: Sentence;
  /** Which answers the numbers lack: "Answers are missing from 2 of 7 contexts in use (…)"; `null` where none is missing. */
  missing?: Sentence | null;
  items: ClusterSummary[];
  contexts: ContextView[];
  /** The control planes the items are from. Empty when none is configured, or the viewer may read nothing of any. */
  controlPlanes: ControlPlaneFacts[];
  /** What the viewer may do that is about no cluster that exists. */
  actions?: { create: ActionState; connect?: ActionState };
}

/** What a list rests on, for each control plane. */
export interface ControlPlaneFacts {
  name: string;
  mode: 'reconcile' | 'observe';
  /** Owner of what has no owner annotation. */
  defaultOwner: string | null;
  /**
   * True once its objects were read completely, so that what is absent from a list is really absent.
   * False means that the list may lack objects: nothing may be removed on the ground of it.
   */
  synced: boolean;
}

/** `GET /v1/control-planes`. */
export interface ControlPlaneListResponse {
  items: Array<{
    name: string;
    mode: 'reconcile' | 'observe';
    context: ContextView;
    /** Who writes among the replicas of this backend; absent where nobody is elected. */
    leadership?: LeadershipFacts;
  }>;
}

/** Who leads a control plane, as the replica that answers knows it. */
export interface LeadershipFacts {
  /** The replica that answers. */
  identity: string;
  /** Whether it is the leader. */
  isLeader: boolean;
  /** The leader; null when there is none, or nobody knows. */
  holder: string | null;
  /** Number of its term, which grows with every change of hands. */
  term: number | null;
  /** When its term began, RFC 3339. */
  since: string | null;
  /** How long it has led, at the time of sending: clocks of browser and server are never compared (ux 4). */
  sinceSeconds?: number | null;
  /** Why the lease cannot be read or written now; then nobody may be at work. */
  problem: { code: string; message: string } | null;
}

/** `GET /v1/control-planes/{cp}/contexts`. */
export interface ContextListResponse {
  items: ContextView[];
  /** What the viewer may do that is about no context that exists. */
  actions?: { connect: ActionState };
}

/** `GET /v1/control-planes/{cp}/namespaces`: where a cluster may be ordered. `missingIn` names contexts that lack it; `null` when unknown. */
export interface NamespaceListResponse {
  items: Array<{ name: string; missingIn: string[]; unknownIn: string[] }>;
}

/** `GET /v1/control-planes/{cp}/namespaces/{ns}/clusters/{name}`. */
export type ClusterResponse = ClusterView;

/** `GET …/datacenters/{datacenter}/nodes`: what the view of a large cluster leaves out. */
export interface DatacenterNodesResponse {
  datacenter: string;
  racks: Aged<RackView[]>;
}

/** `GET …/plan`. */
export type PlanResponse = Plan;

/** `POST /v1/control-planes/{cp}/manifests`. */
export interface ApplyManifestRequest {
  /** YAML or JSON text of one K8ssandraCluster. */
  manifest: string;
  /** Check only; nothing is written. */
  dryRun?: boolean;
  /** Used where the manifest names no namespace. */
  namespace?: string;
  /** Sets the annotation `backstage.k8ssandra.io/owner` where the manifest has none. */
  owner?: string;
  /** Repeating a request with the same token is safe; another token finds "already exists". Absent: create or update. */
  createToken?: string;
}

/** Answer to {@link ApplyManifestRequest}. */
export interface ApplyManifestResponse {
  dryRun: boolean;
  id: ClusterId;
  uid: string | null;
  outcome: 'created' | 'updated' | 'unchanged';
  /** Things read in another way than written, such as `cluster` for `clusterName`. */
  notes: Sentence[];
  /** Accepted, but somebody should know, such as an unknown context. */
  warnings: Sentence[];
  /** What is stored, defaults included. */
  manifest: K8ssandraCluster;
  plan: Plan;
  /**
   * What will exist in each Kubernetes cluster once everything has settled, as `render` prints it: by context, that of the control plane
   * under its name. Only in answers to dry runs; absent too where it cannot be computed without a Secret or ConfigMap of a region.
   */
  objects?: Record<string, KubernetesObject[]>;
  /**
   * Whole seconds that a datacenter usually takes to start, in this cluster or else in the fleet; `null` where nobody knows. Only in answers to
   * dry runs, and absent where no history is kept.
   */
  usualStartSeconds?: number | null;
}

/** `DELETE …/clusters/{name}`: the typed confirmation and, when given, the UID that must still be there. */
export interface DeleteClusterRequest {
  /** Exactly `<namespace>/<name>`. */
  confirm: string;
  uid?: string;
}

/** `POST …/clusters/{name}/adopt`: takes charge of a cluster that another control plane ran. */
export interface AdoptClusterRequest {
  /** Exactly `<namespace>/<name>`. */
  confirm: string;
  uid?: string;
  /** Say what would be done; nothing is written. */
  dryRun?: boolean;
  /** Go on although nodes would be started, restarted or removed at once. */
  acceptChanges?: boolean;
}

/** Answer to {@link AdoptClusterRequest}. */
export interface AdoptClusterResponse {
  dryRun: boolean;
  outcome: 'adopted' | 'unchanged';
  /** The control plane that was in charge by its claim; null for the k8ssandra-operator, which makes none. */
  from: string | null;
  /** Objects whose fields were handed over, or would be. */
  objects: ObjectRef[];
  /** Steps that start, restart, move or remove nodes and would follow at once. */
  changes: PlanStep[];
  plan: Plan;
}

/** The product's HTTP API, as browser and backend modules call it. */
export interface K8ssandraApi {
  listClusters(options?: ReadOptions): Promise<ClusterListResponse>;
  listControlPlanes(options?: ReadOptions): Promise<ControlPlaneListResponse>;
  listContexts(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<ContextListResponse>;
  /** Everything about the access to one Kubernetes cluster; `refresh` checks again what is known and fresh. */
  getContextAccess(
    id: ContextId,
    options?: ReadOptions & { refresh?: boolean },
  ): Promise<ContextAccessResponse>;
  /** What goes on of each cluster without one Kubernetes cluster. */
  getContextSurvival(
    id: ContextId,
    options?: ReadOptions,
  ): Promise<ContextSurvivalResponse>;
  listNamespaces(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<NamespaceListResponse>;
  getCluster(id: ClusterId, options?: ReadOptions): Promise<ClusterResponse>;
  getDatacenterNodes(
    id: ClusterId,
    datacenter: string,
    options?: ReadOptions,
  ): Promise<DatacenterNodesResponse>;
  /** The page of a datacenter: all of its nodes, conditions in words, tasks and what Kubernetes has of it. */
  getDatacenter(
    id: ClusterId,
    datacenter: string,
    options?: ReadOptions,
  ): Promise<DatacenterDetails>;
  /** All that is known of one node, by the name of its pod. */
  getNode(
    id: ClusterId,
    datacenter: string,
    pod: string,
    options?: ReadOptions,
  ): Promise<NodeDetails>;
  /** The newest lines of a container of a node, read now in its region. */
  getNodeLog(
    id: ClusterId,
    datacenter: string,
    pod: string,
    query?: NodeLogQuery,
    options?: ReadOptions,
  ): Promise<NodeLogResponse>;
  getPlan(id: ClusterId, options?: ReadOptions): Promise<PlanResponse>;
  /** Which losses a cluster survives, at all consistency levels. */
  getSurvival(id: ClusterId, options?: ReadOptions): Promise<SurvivalResponse>;
  /** How services connect, how keyspaces are replicated, and where credentials are. */
  getConnection(
    id: ClusterId,
    options?: ReadOptions,
  ): Promise<ConnectionResponse>;
  /** What was asked, what each region has now, and what differs. */
  getManifests(
    id: ClusterId,
    options?: ReadOptions,
  ): Promise<ManifestsResponse>;
  /** What happened in the fleet, as far as the viewer may read it: newest first. */
  getHistory(
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse>;
  /** What happened to a cluster and to the Kubernetes clusters that it uses: newest first. */
  getClusterHistory(
    id: ClusterId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse>;
  /** What happened in a Kubernetes cluster: newest first. */
  getContextHistory(
    id: ContextId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse>;
  applyManifest(
    controlPlane: string,
    request: ApplyManifestRequest,
    options?: CallOptions,
  ): Promise<ApplyManifestResponse>;
  deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options?: CallOptions,
  ): Promise<void>;
  adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options?: CallOptions,
  ): Promise<AdoptClusterResponse>;
  /** Looks at a kubeconfig before it is connected. */
  checkContext(
    controlPlane: string,
    request: ConnectContextRequest,
    options?: CallOptions,
  ): Promise<CheckContextResponse>;
  connectContext(
    controlPlane: string,
    request: ConnectContextRequest,
    options?: CallOptions,
  ): Promise<ConnectContextResponse>;
  renewContext(
    id: ContextId,
    request: RenewContextRequest,
    options?: CallOptions,
  ): Promise<RenewContextResponse>;
  removeContext(
    id: ContextId,
    request: RemoveContextRequest,
    options?: CallOptions,
  ): Promise<RemoveContextResponse>;
}

/** Options of every call. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Bearer token; browsers leave it out, their fetch adds it. */
  token?: string;
}

/** Options of a read. */
export type ReadOptions = CallOptions;

/** Message on the signal channel: opaque keys of what changed; none in a sign of life. */
export interface ChangedSignal {
  keys: string[];
  [key: string]: string[];
}

/** Payload on the event topic, for backend modules: ids as `formatClusterId` writes them, and names of contexts. */
export interface ChangedEvent {
  controlPlane: string;
  /** New or changed clusters. */
  clusters: string[];
  /** Clusters whose object was seen deleted; those of a control plane that is merely away never come here. */
  removed: string[];
  /** New or changed contexts; an empty name is the control-plane cluster. */
  contexts: string[];
  /** Contexts whose ClientConfig was seen deleted. */
  removedContexts: string[];
}
