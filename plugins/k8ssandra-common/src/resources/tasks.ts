import type { Condition, FreeForm, KubernetesObject } from './meta';

/** One job of a task; `args` has the keys of operator-spec 1.2, such as `keyspace_name`. */
export interface TaskJob {
  name: string;
  command: string;
  args?: FreeForm;
}

/** What is done on the nodes of a datacenter, whichever it is (operator-spec 1.6). Unknown fields are kept. */
export interface CassandraTaskTemplate {
  /** RFC 3339; at once when absent. */
  scheduledTime?: string;
  jobs?: TaskJob[];
  restartPolicy?: 'OnFailure' | 'Never' | 'Always';
  /** 86400 when absent, 0 keeps a finished task for ever. */
  ttlSecondsAfterFinished?: number;
  /** Beside other tasks of the same datacenter. */
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  maxConcurrentPods?: number;
  /** Further attempts on a pod; 1 when absent and the policy is `OnFailure`. */
  retries?: number;
  [field: string]: unknown;
}

/** `CassandraTask`: work that cass-operator does on the nodes of a datacenter (operator-spec 1.6). */
export interface CassandraTask extends KubernetesObject {
  spec: CassandraTaskTemplate & {
    datacenter: { name: string; namespace?: string };
    jobs: TaskJob[];
  };
  status?: CassandraTaskStatus;
}

/** How far a task is; counts are pods. */
export interface CassandraTaskStatus {
  /** `Running`, `Failed`, `Complete`; each has its type as reason. */
  conditions?: Condition[];
  startTime?: string;
  completionTime?: string;
  active?: number;
  succeeded?: number;
  failed?: number;
  podStatuses?: Record<string, TaskPodStatus>;
  [field: string]: unknown;
}

/** How far a task is on one pod. */
export interface TaskPodStatus {
  status: 'WAITING' | 'RUNNING' | 'COMPLETED' | 'ERROR';
  jobId?: string;
  retries?: number;
  error?: string;
  startTime?: string;
  completionTime?: string;
}

/** `K8ssandraTask`: one task for several datacenters of a K8ssandraCluster (operator-spec 1.6, 7.1). */
export interface K8ssandraTask extends KubernetesObject {
  spec: {
    /** Its namespace is that of the task when absent. */
    cluster?: { name?: string; namespace?: string };
    /** Object names; all of the cluster when empty. */
    datacenters?: string[];
    /** `Allow`: all at once; anything else: one after the other. */
    dcConcurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
    template?: CassandraTaskTemplate;
    [field: string]: unknown;
  };
  status?: K8ssandraTaskStatus;
}

/** Roll-up of the tasks of its datacenters, and each of theirs by object name. */
export interface K8ssandraTaskStatus extends CassandraTaskStatus {
  datacenters?: Record<string, CassandraTaskStatus>;
}

/** `ScheduledTask`: cass-operator makes a CassandraTask of it at certain times (operator-spec 1.6, 7.3). The control plane leaves it alone. */
export interface ScheduledTask extends KubernetesObject {
  spec: {
    /** Five fields of cron. */
    schedule: string;
    taskDetails: CassandraTask['spec'] & { name: string };
  };
  status?: { nextSchedule?: string; lastExecution?: string };
}
