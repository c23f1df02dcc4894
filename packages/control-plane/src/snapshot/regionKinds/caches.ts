import type { CacheSpec } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  labelValues,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { indexKey, indexNames } from '../indexNames';
import { projectBackup } from './projectBackup';
import { projectOperator } from './projectOperator';
import { projectStatefulSet } from './projectStatefulSet';
import { projectStorageClass } from './projectStorageClass';
import { projectVolumeClaim } from './projectVolumeClaim';
import { projectWorker } from './projectWorker';
import type { BackupFact } from './types';

/** Ids of the caches of what explains, and what no plan rests on. */
export const regionKindIds = {
  statefulSets: 'stateful-sets',
  volumeClaims: 'volume-claims',
  workers: 'workers',
  storageClasses: 'storage-classes',
  backupJobs: 'backup-jobs',
  backups: 'backups',
  operators: 'operators',
  operatorPods: 'operator-pods',
} as const;

/** Operators whose absence explains why nothing moves. */
const OPERATORS = `${labels.name} in (${labelValues.name}, ${labelValues.cassOperator})`;

const byDatacenterLabel = (object: KubernetesObject): string[] => {
  const name = object.metadata.labels?.[labels.cassandraDatacenter];
  return name ? [indexKey(object.metadata.namespace, name)] : [];
};

const byBackedUp = (backup: BackupFact): string[] =>
  backup.datacenter
    ? [indexKey(backup.metadata.namespace, backup.datacenter)]
    : [];

/** Those that lie in namespaces. */
export const namespacedKinds: Record<string, CacheSpec<any>> = {
  [regionKindIds.statefulSets]: {
    type: resourceTypes.StatefulSet,
    optional: true,
    labelSelector: labels.cassandraDatacenter,
    project: projectStatefulSet,
    indexes: { [indexNames.datacenter]: byDatacenterLabel },
  },
  [regionKindIds.volumeClaims]: {
    type: resourceTypes.PersistentVolumeClaim,
    optional: true,
    labelSelector: labels.cassandraDatacenter,
    project: projectVolumeClaim,
    indexes: { [indexNames.datacenter]: byDatacenterLabel },
  },
  [regionKindIds.backupJobs]: {
    type: resourceTypes.MedusaBackupJob,
    optional: true,
    project: projectBackup,
    indexes: { [indexNames.datacenter]: byBackedUp },
  },
  [regionKindIds.backups]: {
    type: resourceTypes.MedusaBackup,
    optional: true,
    project: projectBackup,
    indexes: { [indexNames.datacenter]: byBackedUp },
  },
  [regionKindIds.operators]: {
    type: resourceTypes.Deployment,
    optional: true,
    labelSelector: OPERATORS,
    project: projectOperator,
  },
  [regionKindIds.operatorPods]: {
    type: resourceTypes.Pod,
    optional: true,
    labelSelector: OPERATORS,
    project: projectOperator,
  },
};

/** Those of the Kubernetes cluster itself. */
export const clusterKinds: Record<string, CacheSpec<any>> = {
  [regionKindIds.workers]: {
    type: resourceTypes.Node,
    optional: true,
    project: projectWorker,
  },
  [regionKindIds.storageClasses]: {
    type: resourceTypes.StorageClass,
    optional: true,
    project: projectStorageClass,
  },
};
