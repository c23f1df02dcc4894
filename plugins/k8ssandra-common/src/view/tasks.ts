import type { ClusterId } from '../ids';
import type { Plan } from '../plan/types';
import type { Sentence } from '../sentences/sentence';

/** Names one K8ssandraTask of the fleet. */
export interface TaskId {
  controlPlane: string;
  namespace: string;
  name: string;
}

/** One K8ssandraTask and how far it is (operator-spec 7.1). A count that nobody told is `null`, never 0. */
export interface TaskView {
  id: TaskId;
  uid: string;
  /** The K8ssandraCluster it names, whether there is one or not. */
  cluster: ClusterId;
  /** What is done on the nodes, such as `restart`; `null` when it does not say. */
  command: string | null;
  /** All datacenters at once; else one after the other, up to the first that fails. */
  parallel: boolean;
  state: 'waiting' | 'running' | 'complete' | 'failed' | 'invalid' | 'deleting';
  /** What it waits for, or what went wrong. */
  reason: Sentence | null;
  /** RFC 3339. */
  createdAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  /** When it is deleted by itself; `null` while it runs, or when it is kept. */
  expiresAt: string | null;
  /** Pods, over all datacenters. */
  succeeded: number | null;
  failed: number | null;
  /** In the order in which they are worked on. */
  datacenters: TaskDatacenterView[];
  plan: Plan;
}

/** A task's part in one datacenter. Values are the last that were seen; `visible` says whether they can be old. */
export interface TaskDatacenterView {
  /** Object name of the datacenter. */
  name: string;
  namespace: string;
  context: string;
  /** "us-west (dc2)". */
  label: string;
  /** Name of its CassandraTask. */
  task: string;
  state:
    | 'waiting'
    | 'running'
    | 'complete'
    | 'failed'
    /** An earlier one failed. */
    | 'cancelled'
    /** A person must act. */
    | 'blocked'
    | 'unreachable';
  reason: Sentence | null;
  visible: boolean;
  lastContactSeconds: number | null;
  startedAt: string | null;
  completedAt: string | null;
  /** Pods. */
  active: number | null;
  succeeded: number | null;
  failed: number | null;
}
