import type { ObjectRef } from '../../plan/types';
import type { StateKey } from '../../status/states';
import type { RegionNames } from '../region';
import type { Sentence } from '../sentence';
import type { OperationFacts, TooSmall } from './careFacts';
import type {
  AddAndRemove,
  LeavingFacts,
  NoCopies,
  ObservedBecause,
  OtherWriter,
  RebuildFacts,
  RefusedChange,
  SchemaWait,
  UnattendedFact,
} from './lifeFacts';

/**
 * What the rules of a verdict read (ux 5). Durations are seconds; `null` and absent mean unknown, and a sentence then leaves
 * the part out. Lists are in the order of the specification.
 */
export interface VerdictFacts extends OperationFacts {
  cluster: { namespace: string; name: string };
  regions: RegionFacts[];
  /** The control-plane cluster by its name, with what keeps us from seeing it. */
  hub: { name: string; access?: AccessTrouble };
  /** Clock time since when no replica of the control plane leads. */
  noLeaderSince?: string;
  /** Another control plane runs this cluster; we only look. */
  observed?: boolean;
  /** Why; `other` when absent. */
  observedBecause?: ObservedBecause;
  /** Another control plane, or somebody else, writes what we write. */
  otherWriter?: OtherWriter;
  /** Set while the cluster is being deleted. */
  deletion?: DeletionFacts;
  /** Regions whose copies of the secrets are late. */
  secrets?: SecretsWait[];
  /** Where the plan stands; absent when it is settled. */
  plan?: PlanProgress;
  /** Steps of the plan, or contexts, that go on only after somebody acted. */
  blocked?: BlockedFact[];
  /** Remarks of the plan that block nothing. */
  attention?: Sentence[];
  /** Credentials that end soon. */
  credentials?: Array<{ context: string; seconds: number }>;
  /** System keyspaces with fewer copies than asked for. */
  keyspaces?: KeyspaceFacts[];
  /** Why copies of keyspaces wait, where it is not known which have too few. */
  schemaWait?: SchemaWait;
  /** One change adds and removes datacenters. */
  addAndRemove?: AddAndRemove;
  /** What an operator in a region has yet to run. */
  unattended?: UnattendedFact[];
  /** Annotation that allows an operator upgrade to change nodes, with its value as kubectl takes it. */
  updateAnnotation?: string;
  /** True when the replication of the application's keyspaces was read; else statements name the copies they are made for. */
  keyspacesRead?: boolean;
  /** Copies that statements about LOCAL_QUORUM are made for: 3, or fewer in a smaller datacenter. */
  copies?: number;
  /** Each region survives the loss of any one zone, at LOCAL_QUORUM. `null`: zones are unknown. */
  survivesZone?: boolean | null;
}

/** What is known of one regional datacenter. */
export interface RegionFacts extends RegionNames {
  /** Name of its context as somebody types it. */
  context: string;
  state: StateKey;
  /** False while its CassandraDatacenter was never written; `null` when that is unknown. */
  created: boolean | null;
  size: number;
  /** Nodes up; last seen when the region is out of sight; `null` when never seen. */
  up: number | null;
  /**
   * What LOCAL_QUORUM does here: `works`, `lost` for part of the data, `none` (nothing serves: not joined, stopped, all down),
   * `unknown` while the region is out of sight.
   */
  quorum: 'works' | 'lost' | 'none' | 'unknown';
  /** Part of the ranges without LOCAL_QUORUM, 0 to 1. */
  lostShare?: number | null;
  racks: RackFacts[];
  /** Racks where one more loss would end LOCAL_QUORUM for part of the data. */
  secondLossIn?: string[];
  /** What keeps us from seeing or managing it. */
  access?: AccessTrouble;
  /** Permissions that we lack in its Kubernetes cluster. */
  forbidden?: { verb: string; resources: string[] } | { message: string };
  /** Nodes that are asked for and not up although they should be, or that cannot start. */
  troubles?: NodeTrouble[];
  /** Set while its nodes start for the first time. */
  starting?: StartingFacts;
  /** Object name of the datacenter that comes first. */
  waitsFor?: string;
  scaling?: ScalingFacts;
  /** A change of size that is held because the data would not fit. */
  tooSmall?: TooSmall;
  /** A task restarts its nodes, one after the other. */
  restarting?: boolean;
  /** No seed answers. */
  noSeeds?: { seedsIn: string; seedsUnreachable: boolean };
  stopped?: {
    /** Clock time, where the caller knows one. */
    since?: string;
    by?: string;
    startSeconds?: number | null;
    /** For how long. */
    seconds?: number | null;
  };
  /** Its management API fails through the region's API server. */
  managementApi?: { seconds: number | null };
  /** A rack with more pods than asked for while nothing scales. */
  scaledByHand?: { rack: string; runs: number; asked: number };
  /** Fields of the datacenter that somebody changed by hand. */
  editedByHand?: { fields: string };
  /** Nodes that cass-operator, after an upgrade of its own, waits to be allowed to restart. */
  operatorUpdate?: { nodes: number };
  refusedChange?: RefusedChange;
  rebuild?: RebuildFacts;
  noCopies?: NoCopies;
  /** It is no longer asked for. */
  leaving?: LeavingFacts;
  /** While the whole cluster is being deleted. */
  removal?: {
    gone: boolean;
    nodesLeft: number | null;
    /** Somebody gave it up: deletion does not wait for it. */
    givenUp?: boolean;
  };
}

/** Nodes of a rack. */
export interface RackFacts {
  name: string;
  zone: string | null;
  size: number;
  up: number;
}

/** Why we cannot see or manage a Kubernetes cluster. */
export interface AccessTrouble {
  kind:
    | 'unreachable'
    | 'auth-failed'
    /** It answers, and our role may not see enough to judge it. */
    | 'forbidden'
    | 'incompatible'
    | 'disabled'
    | 'missing'
    | 'conflict'
    | 'connecting';
  seconds: number | null;
  /** Clock time, where the caller knows one. */
  since?: string;
  retrySeconds?: number | null;
  /** Own words of the runtime; never contain a credential. */
  message?: string;
  /** What nodes of other regions see of this one. */
  peers?: { up: number; of: number } | null;
}

/** A node that does not do what is asked for. */
export interface NodeTrouble {
  rack: string;
  /** Short name, such as "r2-0". */
  node: string;
  pod: string;
  /** It was part of the ring before. */
  joined: boolean;
  seconds: number | null;
  cause: NodeCause;
  /** Kubernetes' own words. */
  quote?: string;
  evidence?: ObjectRef[];
}

/** Why a node is not up, as far as an object proves it. */
export type NodeCause =
  /** No worker fits. `need` such as "16 free vCPU". */
  | { kind: 'no-worker'; zone: string | null; need: string | null }
  /** The disk is bound to a worker that is gone. */
  | {
      kind: 'disk-bound';
      stream?: { size: string; peers: number; seconds: number };
    }
  | { kind: 'no-storage-class'; storageClass: string; choices: string[] }
  /** Its disk is not provided, for another reason than the storage class. */
  | { kind: 'no-volume'; why: 'quota' | 'space' | 'unknown' }
  | {
      kind: 'crash';
      times: number;
      exitCode: number | null;
      /** Kubernetes stopped it because it took more memory than it may. */
      memory?: boolean;
      /** It is not Cassandra that ends but this container, which runs before it. */
      preparing?: string;
    }
  | { kind: 'no-image' }
  /** Kubernetes cannot start its containers, and says why: a Secret is missing, a volume cannot be mounted. */
  | { kind: 'no-container' }
  /** The worker it runs on does not answer, or is gone. */
  | { kind: 'worker-lost'; worker: string }
  | { kind: 'zone-lost'; zone: string }
  /** Somebody asked to replace it: its data streams from its peers. */
  | { kind: 'replacing' }
  /** Kubernetes is starting it again. */
  | { kind: 'restarting' }
  | { kind: 'unknown' };

/** First start of a datacenter. */
export interface StartingFacts {
  /** Since its creation. */
  seconds: number | null;
  usualSeconds: number | null;
  overdue: boolean;
  /** The node that starts now, when exactly one does. */
  node?: { name: string; position: number; seconds: number | null };
}

/** A change of size. */
export interface ScalingFacts {
  direction: 'up' | 'down';
  /** Size before, when known. */
  from: number | null;
  to: number;
  /** The node that joins or leaves: n of m, or its name. */
  position: number | null;
  node: string | null;
  moved?: { done: string; of: string };
  leftSeconds?: number | null;
}

/** Deletion of the whole cluster. */
export interface DeletionFacts {
  leftSeconds?: number | null;
  /** Somebody may give up a region that does not answer. */
  canAbandon?: boolean;
}

/** A region that waits for its copies of the secrets. */
export interface SecretsWait {
  datacenter: string;
  seconds: number | null;
  /** Set when the API server refused the write, such as "patch secrets". */
  permission?: string;
  namespace: string;
}

/** The step of the plan that counts now. */
export interface PlanProgress {
  step: number;
  of: number;
  title: Sentence;
  /** Why it is not done. */
  reason: Sentence | null;
  state: 'running' | 'ready' | 'blocked';
}

/** Something that goes on only after somebody acted, or that is refused. */
export interface BlockedFact {
  /** Object name of the datacenter it is about. */
  datacenter?: string;
  state: StateKey;
  cause: Sentence;
  next: Sentence | null;
  seconds: number | null;
  evidence?: ObjectRef[];
  quote?: string;
}

/** A system keyspace with too few copies. */
export interface KeyspaceFacts {
  keyspace: string;
  datacenter: string;
  copies: number;
  asked: number;
  schemaVersions: number | null;
}
