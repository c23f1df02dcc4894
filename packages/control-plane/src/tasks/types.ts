import type {
  CassandraTask,
  CassandraTaskStatus,
  K8ssandraCluster,
  K8ssandraTask,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ActionPlan } from '../plan/types';
import type { ContextSnapshot } from '../snapshot/types';

/** Everything known about one K8ssandraTask at one instant, read only from caches. */
export interface TaskSnapshot {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  task: K8ssandraTask;
  /** The K8ssandraCluster it names; absent when there is none, or none is known. */
  cluster?: K8ssandraCluster;
  /** False while K8ssandraClusters are not listed yet, or are not watched in its namespace: an absent one is then unknown. */
  clusterKnown: boolean;
  home: ContextSnapshot;
  /** By the name that `k8sContext` uses; every Kubernetes cluster of the fleet for a task that is being deleted. */
  contexts: Record<string, ContextSnapshot>;
  /** Milliseconds since 1970. */
  now: number;
}

/** A datacenter that a task is for, and its part of the task. */
export interface TaskTarget {
  /** Object name of the datacenter. */
  name: string;
  namespace: string;
  context: ContextSnapshot;
  /** "us-west (dc2)". */
  label: string;
  /** Name of its CassandraTask: `<task>-<datacenter>`. */
  childName: string;
  /** The CassandraDatacenter is there, as last seen. */
  exists: boolean;
  /** Its CassandraTask, as last seen. */
  child?: CassandraTask;
  /** One of that name that was not made for this K8ssandraTask. */
  foreign?: CassandraTask;
  /** How far it is: from the CassandraTask, or what was noted of it last when that is out of sight or gone. */
  status?: CassandraTaskStatus;
  /** It came to its end, well or not. */
  finished: boolean;
  /** On some node, or altogether. */
  failed: boolean;
  /** It is not started, because an earlier one failed. */
  cancelled: boolean;
}

/** The steps of one K8ssandraTask. */
export interface TaskPlan extends ActionPlan {
  /** In the order in which they are worked on; empty while the K8ssandraCluster is not known. */
  targets: TaskTarget[];
  /** Why it cannot be carried out as it is written. */
  invalid: TaskProblem[];
  /** When a finished task is deleted, in milliseconds since 1970; absent when it is kept. */
  expiresAt?: number;
}

/** Something wrong with a task. */
export interface TaskProblem {
  sentence: Sentence;
  /** Only another specification mends it: it is not looked at again before (operator-spec 7.1-5). */
  terminal: boolean;
}
