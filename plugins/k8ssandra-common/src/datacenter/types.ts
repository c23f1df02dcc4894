import type { ClusterId } from '../ids';
import type { Sentence, Verdict } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type {
  ActionState,
  Aged,
  ClusterTaskView,
  DatacenterView,
  Problem,
} from '../view/types';

/** A value that a cache may lack: `null` comes with the reason, and is never "none". */
export interface Known<T> {
  value: T | null;
  reason?: Sentence;
}

/** A condition of a datacenter in words (ux 6 d). */
export interface ConditionWords {
  /** Type of cass-operator's condition; of a derived one a word of ours. */
  type: string;
  status: string;
  state: StateKey;
  sentence: Sentence;
  /** What it rests on, or what follows from it. */
  detail: Sentence | null;
  /** `null` where no object tells. */
  sinceSeconds: number | null;
  /** Nothing special: folded on the page. */
  quiet: boolean;
  /** Worked out by the control plane; cass-operator says nothing of it. */
  derived: boolean;
}

/** Work of cass-operator on the nodes of a datacenter: a CassandraTask. */
export interface DatacenterTask {
  /** Object name of the CassandraTask. */
  name: string;
  /** What is done on the nodes, such as `restart`; `null` when it does not say. */
  command: string | null;
  state: 'waiting' | 'running' | 'complete' | 'failed' | 'deleting';
  /** Nodes; `null` where nothing tells. */
  active: number | null;
  succeeded: number | null;
  failed: number | null;
  createdAgeSeconds: number | null;
  startedAgeSeconds: number | null;
  completedAgeSeconds: number | null;
  /** The K8ssandraTask that it is a part of, by its name. */
  partOf: string | null;
}

/** A rack's StatefulSet. */
export interface StatefulSetWords {
  name: string;
  rack: string | null;
  ready: number;
  size: number;
}

/** Disks that are alike. */
export interface DiskGroup {
  count: number;
  /** As Kubernetes writes it, such as `1Ti`; `null` where no claim says. */
  size: string | null;
  storageClass: string | null;
  /** Whether disks of the class can grow; `null` where the class is not known. */
  canGrow: boolean | null;
  /** Claims that have no disk yet. */
  unbound: number;
}

/** The datacenter as Kubernetes has it. */
export interface DatacenterObjects {
  /** Object name and namespace of the CassandraDatacenter. */
  namespace: string;
  name: string;
  /** The name that drivers use. */
  cassandraName: string;
  /** `null` while there is no CassandraDatacenter. */
  generation: number | null;
  observedGeneration: number | null;
  createdAgeSeconds: number | null;
  statefulSets: Known<StatefulSetWords[]>;
  /** Services that clients connect to; empty while there is no CassandraDatacenter. */
  services: Array<{ name: string; port: number }>;
  disks: Known<DiskGroup[]>;
}

/** What is known of a node beside its state, for the colours of the grid. */
export interface NodeMarks {
  pod: string;
  seed: boolean;
  /** Of the container `cassandra`; `null` without a pod. */
  restarts: number | null;
  /** Version of Cassandra that its pod carries; `null` where it carries none. */
  version: string | null;
}

/** Racks that fall together. */
export interface SharedZone {
  zone: string;
  racks: string[];
}

/** A removal that runs. */
export interface RemovalWords {
  sinceSeconds: number | null;
  /** Pods that are left. */
  left: number;
  /** What holds it, a sentence for each finalizer. */
  held: Array<{ finalizer: string; sentence: Sentence }>;
}

/** `GET …/datacenters/{datacenter}`: the page of a datacenter (ux 6 d). All of it is what was known when it was sent. */
export interface DatacenterDetails {
  /** Version of this shape. */
  version: 1;
  cluster: {
    id: ClusterId;
    signalKey: string;
    clusterName: string;
    serverVersion: string | null;
    owner: string | null;
    mode: 'reconcile' | 'observe';
    generation: number;
  };
  /** With all of its nodes. */
  datacenter: DatacenterView;
  verdict: Verdict;
  /** What LOCAL_QUORUM does here. */
  quorum: 'works' | 'lost' | 'none' | 'unknown';
  /** Worst first; only those of this datacenter. */
  problems: Problem[];
  conditions: Aged<ConditionWords[]>;
  /** Of cass-operator, those under way first, then the newest. */
  tasks: Aged<DatacenterTask[]>;
  /** Those of the cluster that name this datacenter. */
  clusterTasks: ClusterTaskView[];
  objects: Aged<DatacenterObjects>;
  marks: Aged<NodeMarks[]>;
  /** Empty where no two racks share one, or zones are not known. */
  sharedZones: SharedZone[];
  /** Absent while it stays. */
  removal?: RemovalWords;
  actions: {
    /** Reading the logs of its nodes. */
    readLogs: ActionState;
  };
}
