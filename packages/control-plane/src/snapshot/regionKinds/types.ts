import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A StatefulSet of a rack, as far as it explains something. */
export interface StatefulSetFact extends KubernetesObject {
  spec: { replicas: number };
  status: {
    replicas: number;
    readyReplicas: number;
    /** Pods of the revision that is wanted; absent when not told. */
    updatedReplicas?: number;
    currentRevision?: string;
    updateRevision?: string;
    observedGeneration?: number;
  };
}

/** A disk of a node. */
export interface VolumeClaimFact extends KubernetesObject {
  spec: {
    storageClassName?: string;
    /** As it is asked for, such as `100Gi`. */
    requested?: string;
    volumeName?: string;
    /** Worker that the disk was made for (annotation `volume.kubernetes.io/selected-node`). */
    selectedNode?: string;
  };
  status: { phase?: string; capacity?: string };
}

/** A worker: a Kubernetes node. */
export interface WorkerFact extends KubernetesObject {
  spec: {
    zone: string | null;
    region: string | null;
    /** Nobody may place pods on it (`kubectl cordon`). */
    unschedulable: boolean;
    /** Taints that keep pods off, as `<key>[=<value>]:<effect>`. */
    taints: string[];
  };
  status: {
    /** Null when the kubelet was not heard of. */
    ready: boolean | null;
    /** Kubernetes says that its kubelet went silent. */
    silent?: boolean;
    /** Since when it is as `ready` says. */
    since?: string;
    /** What pods can have of it, such as `7910m` and `30Gi`. */
    cpu?: string;
    memory?: string;
  };
}

/** A class of disks. */
export interface StorageClassFact extends KubernetesObject {
  provisioner: string;
  /** Disks of it can grow. */
  allowVolumeExpansion: boolean;
  isDefault: boolean;
  /** `WaitForFirstConsumer`: no disk before there is a pod for it. */
  bindingMode: string;
}

/** A MedusaBackupJob or a MedusaBackup. */
export interface BackupFact extends KubernetesObject {
  /** Object name of its CassandraDatacenter. */
  datacenter: string;
  startTime?: string;
  /** Absent while it runs. */
  finishTime?: string;
  /** Pods that are under way, done, and failed; null where nothing tells. */
  inProgress: string[] | null;
  finished: string[] | null;
  failed: string[] | null;
  /** What Medusa calls it, such as `SUCCESS`; only of a MedusaBackup. */
  outcome?: string;
}

/** A Deployment of an operator, or one of its pods. */
export interface OperatorFact extends KubernetesObject {
  /** `k8ssandra-operator` or `cass-operator`. */
  operator: string;
  /** Of the image of its container, without a leading `v`; only of a Deployment, where its image has a tag. */
  version?: string;
  /** What it is a part of; what the operator made, such as Reaper, carries its name too. */
  component?: string;
  /** Asked for; 1 for a pod. */
  replicas: number;
  ready: number;
  /** Of a pod. */
  restarts?: number;
  /** Why it does not run, and Kubernetes' own words. */
  reason?: string;
  message?: string;
  exitCode?: number;
  /** When that was. */
  exitedAt?: string;
  startedAt?: string;
}

/**
 * What a Kubernetes cluster tells beside the objects that a plan rests on. Each kind is optional: one that is not served, forbidden
 * or not read yet is absent, which is unknown and never "none".
 */
export interface RegionFacts {
  /** Of its datacenters. */
  statefulSets?: StatefulSetFact[];
  /** Of its datacenters. */
  volumeClaims?: VolumeClaimFact[];
  /** All of the Kubernetes cluster. */
  workers?: WorkerFact[];
  /** All of the Kubernetes cluster. */
  storageClasses?: StorageClassFact[];
  /** MedusaBackupJobs of its datacenters. */
  backupJobs?: BackupFact[];
  /** MedusaBackups of its datacenters. */
  backups?: BackupFact[];
  /** Deployments of operators. */
  operators?: OperatorFact[];
  /** Pods of operators. */
  operatorPods?: OperatorFact[];
}
