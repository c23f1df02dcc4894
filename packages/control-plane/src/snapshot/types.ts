import type {
  CassandraDatacenter,
  CassandraPod,
  CassandraTask,
  ConfigMap,
  ContextState,
  EndpointSlice,
  K8ssandraCluster,
  K8ssandraTask,
  KubernetesObject,
  MedusaBackupSchedule,
  Reaper,
  ReplicatedSecret,
  Secret,
  Service,
  Stargate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CredentialFacts } from '@k8ssandra-backstage/kubernetes-runtime';
import type { AccessCheck } from '../access/records';
import type { Referenced } from '../desired/references';
import type { RegionFacts } from './regionKinds/types';

/** Everything known about one K8ssandraCluster at one instant, read only from caches (design: Words). */
export interface Snapshot {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  cluster: K8ssandraCluster;
  /** The control-plane cluster itself; also found in `contexts` under the empty name. */
  home: ContextSnapshot;
  /** By the name that `k8sContext` uses. Every context that spec or status names is here, if only as `missing`. */
  contexts: Record<string, ContextSnapshot>;
  /** Other K8ssandraClusters of this control plane and where their datacenters lie, to notice collisions. */
  siblings: Array<{
    namespace: string;
    name: string;
    createdAt: string;
    datacenters: Array<{ context: string; namespace: string; name: string }>;
  }>;
  /** What the management API said, by what it was asked (`schemaFactsKey`). Absent where it was not asked yet. */
  schema: Record<string, SchemaFacts>;
  /** How all keyspaces are replicated, as read last for somebody who looked; absent where nobody did yet. */
  keyspaces?: KeyspacesReading;
  /** Objects that the specification refers to, as read last. */
  referenced: Referenced;
  /** Keys of `referenced` that were read for an older generation and are due again; none when absent. */
  outdatedReferences?: string[];
  /** How this release writes objects; the latest way when absent. */
  writer?: number;
  /** Our term as the leader; absent for a follower, and where nobody is elected. */
  term?: number;
}

/** What is known of one Kubernetes cluster. Lists hold only what concerns this K8ssandraCluster. */
export interface ContextSnapshot extends RegionFacts {
  /** Context name; empty for the control-plane cluster. */
  name: string;
  /** `missing`: no ClientConfig of that name; `conflict`: several. */
  connection: ContextState | 'missing' | 'conflict';
  reason?: { code: string; message: string };
  /** True when what is absent from the lists is really absent: synced, and in contact within the freshness limit. Unknown is not absent. */
  visible: boolean;
  /** True once the lists were read; they then hold the last values even while `visible` is false. */
  everSeen: boolean;
  lastContactSeconds: number | null;
  latencyMs: number | null;
  kubernetesVersion: string | null;
  /** Label `topology.kubernetes.io/region` of the ClientConfig, else the context's name (for home: the control plane's). */
  region: string;
  /** Host and port of its API server. */
  endpoint?: string;
  /** What is known of its credential; absent where there is none, or it cannot be read. */
  credential?: CredentialFacts;
  /** When the credential ends for good: epoch milliseconds, null where it does not, renews itself, or nobody can know. */
  credentialEndsAt?: number | null;
  /** What the last look at permissions and definitions found; absent before the first, which is made when somebody looks. */
  access?: AccessCheck;
  /** The ClientConfig that gives access to it; absent where there is none, or several. */
  clientConfig?: { namespace: string; name: string; changedAt?: string };
  /** UID of kube-system: two contexts with the same are one Kubernetes cluster. */
  clusterUid: string | null;
  /** UID that was there before: another Kubernetes cluster answers now (research 4.3, F49). */
  formerUid?: string;
  /** Names of namespaces; null when we may not list them. */
  namespaces: string[] | null;
  datacenters: CassandraDatacenter[];
  tasks: CassandraTask[];
  pods: CassandraPod[];
  /** Copies of secrets, and in home the sources too. */
  secrets: Secret[];
  configMaps: ConfigMap[];
  services: Service[];
  endpointSlices: EndpointSlice[];
  replicatedSecrets: ReplicatedSecret[];
  stargates: Stargate[];
  reapers: Reaper[];
  backupSchedules: MedusaBackupSchedule[];
  serviceMonitors: KubernetesObject[];
  /** K8ssandraTasks for the cluster; only in home. */
  clusterTasks?: K8ssandraTask[];
  /** Whether the API server has a kind that not every region has, by kind; no entry while it is not known. */
  served: Record<string, boolean>;
  /** Kinds of those that our role there may not read. */
  denied: string[];
  /** Warning events on its objects, pods, StatefulSets and disks, newest first, at most 50. */
  events: EventFact[];
  /** What cass-operator told of its work on the datacenters: Normal events, newest first, at most 50. */
  operatorEvents: EventFact[];
  /** Failed writes of the last pass by step id: shown as the step's reason, retried with back-off. */
  failures: Record<string, StepFailure>;
  /** JSON paths that the API server did not keep of what was written, by `<kind>/<namespace>/<name>`. */
  dropped?: Record<string, string[]>;
}

/** The parts of a {@link ContextSnapshot} that are read for one K8ssandraCluster. */
export type ClusterLists =
  | 'datacenters'
  | 'tasks'
  | 'pods'
  | 'secrets'
  | 'configMaps'
  | 'services'
  | 'endpointSlices'
  | 'replicatedSecrets'
  | 'clusterTasks'
  | 'stargates'
  | 'reapers'
  | 'backupSchedules'
  | 'serviceMonitors'
  | 'served'
  | 'denied'
  | 'events'
  | 'operatorEvents'
  | keyof RegionFacts;

/** A Kubernetes event, projected. */
export interface EventFact {
  involved: { kind: string; name: string };
  type: string;
  reason: string;
  message: string;
  count: number;
  lastSeenSeconds: number | null;
}

/** Why the last attempt of a step failed. */
export interface StepFailure {
  code: string;
  message: string;
  attempts: number;
  sinceSeconds: number;
  /** Keyspaces that keep a datacenter from going (code `KeyspacesInUse`). */
  inUse?: KeyspaceInUse[];
}

/** A keyspace of the user with copies in a datacenter that is to go. */
export interface KeyspaceInUse {
  keyspace: string;
  /** Null for one that does not say its copies per datacenter. */
  copies: number | null;
  /** CQL that takes the copies away and leaves the others. */
  statement: string;
}

/** What was read through the management API of a datacenter. */
export interface SchemaFacts {
  /** The generation and set of datacenters that the facts were made for. */
  madeFor: string;
  /** Replication by keyspace, as read or as written last: Cassandra datacenter name to copies. */
  replication: Record<string, Record<string, number>>;
  /** Null when not read. */
  schemaVersions: number | null;
  error?: string;
}

/** What the management API said of all keyspaces, whoever made them. */
export interface KeyspacesReading {
  /** By keyspace, as Cassandra says it: strategy class and options. `null`: never read. Those that every node keeps for itself are left out. */
  replication: Record<string, Record<string, string>> | null;
  /** Seconds since then. */
  readAgeSeconds: number | null;
  /** Object name of the datacenter that answered. */
  through: string | null;
  /** Why the last attempt failed; what was read before stays. Fit to be shown. */
  error?: string;
}

/** A reference to any object held in a snapshot. */
export type SnapshotObject = KubernetesObject;
