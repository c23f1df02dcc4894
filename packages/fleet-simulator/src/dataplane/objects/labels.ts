import { createHash } from 'crypto';
import {
  annotations,
  apiVersionOf,
  labels,
  type ResourceType,
  cleanLabelValue,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';

/** Labels, annotations and values that only the data plane writes (operator-spec 9.1, 9.2). */
export const cassLabels = {
  promMetrics: 'cassandra.datastax.com/prom-metrics',
  taskStatus: 'control.k8ssandra.io/status',
  restartedAt: 'control.k8ssandra.io/restartedAt',
  podName: 'statefulset.kubernetes.io/pod-name',
  podIndex: 'apps.kubernetes.io/pod-index',
  revision: 'controller-revision-hash',
  headless: 'service.kubernetes.io/headless',
} as const;

/** Values of the label `cassandra.datastax.com/node-state`. */
export type NodeState =
  | 'Ready-to-Start'
  | 'Starting'
  | 'Started'
  | 'Started-not-Ready'
  | 'Decommissioning';

/** Labels of what belongs to the Cassandra cluster. */
export function clusterLabels(dc: AnyObject): Record<string, string> {
  const cluster = cleanLabelValue(dc.spec.clusterName);
  return {
    [labels.createdBy]: 'cass-operator',
    [labels.instance]: `cassandra-${cluster}`,
    [labels.managedBy]: 'cass-operator',
    [labels.name]: 'cassandra',
    [labels.version]: dc.spec.serverVersion,
    [labels.cassandraCluster]: cluster,
    ...dc.spec.additionalLabels,
  };
}

/** Labels of what belongs to one datacenter. */
export function datacenterLabels(dc: AnyObject): Record<string, string> {
  return {
    ...clusterLabels(dc),
    [labels.cassandraDatacenter]: cleanLabelValue(dc.metadata.name),
  };
}

/** Labels of what belongs to one rack. */
export function rackLabels(
  dc: AnyObject,
  rack: string,
): Record<string, string> {
  return { ...datacenterLabels(dc), [labels.cassandraRack]: rack };
}

/** What finds the pods of a datacenter. */
export function datacenterSelector(dc: AnyObject): Record<string, string> {
  return {
    [labels.cassandraCluster]: cleanLabelValue(dc.spec.clusterName),
    [labels.cassandraDatacenter]: cleanLabelValue(dc.metadata.name),
  };
}

/** The owner reference of everything that goes with its owner. Items of a list carry no kind, so it is given. */
export function ownedBy(type: ResourceType, owner: AnyObject) {
  return [
    {
      apiVersion: apiVersionOf(type),
      kind: type.kind,
      name: owner.metadata.name,
      uid: owner.metadata.uid!,
      controller: true,
      blockOwnerDeletion: true,
    },
  ];
}

/** SHA-256 over JSON, in base64 as cass-operator stores it. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}

/** Adds the hash by which cass-operator knows whether an object of its own is up to date. */
export function withHash<T extends AnyObject>(object: T): T {
  const { ownerReferences: _, ...metadata } = object.metadata;
  const hash = digest({ ...object, metadata });
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations: {
        ...object.metadata.annotations,
        [annotations.cassOperatorHash]: hash,
      },
    },
  };
}

/** Whether an object carries the hash that `desired` carries. */
export function isCurrent(actual: AnyObject, desired: AnyObject): boolean {
  return (
    actual.metadata.annotations?.[annotations.cassOperatorHash] ===
    desired.metadata.annotations?.[annotations.cassOperatorHash]
  );
}
