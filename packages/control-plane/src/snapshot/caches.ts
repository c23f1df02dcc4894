import type {
  CacheSpec,
  CacheSpecs,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  FIELD_MANAGER,
  labels,
  resourceTypes,
  type CassandraTask,
  type K8ssandraTask,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { childCacheIds, childCaches, definitionCache } from './childCaches';
import { indexKey, indexNames } from './indexNames';
import { projectEvent, type KubernetesEvent } from './projectEvent';
import { projectNamespace } from './projectNamespace';
import { projectPod } from './projectPod';
import { projectSecret } from './projectSecret';
import { clusterKinds, namespacedKinds, regionKindIds } from './regionKinds';
import { projectSpecChange } from './projectSpecChange';

/** Ids of the caches of every Kubernetes cluster of the fleet. */
export const cacheIds = {
  datacenters: 'datacenters',
  tasks: 'tasks',
  pods: 'pods',
  copies: 'secret-copies',
  configMaps: 'config-maps',
  slices: 'endpoint-slices',
  events: 'events',
  operatorEvents: 'operator-events',
  namespaces: 'namespaces',
  definitions: 'definitions',
  ...childCacheIds,
  ...regionKindIds,
  // control-plane cluster only
  clusters: 'clusters',
  clientConfigs: 'client-configs',
  secrets: 'secrets',
  services: 'services',
  contactSlices: 'contact-point-slices',
  replicatedSecrets: 'replicated-secrets',
  clusterTasks: 'cluster-tasks',
} as const;

export { indexKey, indexNames };

const byOwner = (object: KubernetesObject): string[] => {
  const name = object.metadata.labels?.[labels.clusterName];
  const namespace = object.metadata.labels?.[labels.clusterNamespace];
  return name && namespace ? [indexKey(namespace, name)] : [];
};

const byDatacenterLabel = (object: KubernetesObject): string[] => {
  const name = object.metadata.labels?.[labels.cassandraDatacenter];
  return name ? [indexKey(object.metadata.namespace, name)] : [];
};

const owned = { [indexNames.owner]: byOwner };

/** What cass-operator tells of every object that it makes or labels (operator-spec 9.7): nobody reads on for that. */
const HOUSEKEEPING = [
  'CreatedResource',
  'LabeledRackResource',
  'LabeledPodAsSeed',
  'UnlabeledPodAsSeed',
  'LabeledPodAsDecommissioning',
];

/** Kubernetes events that a field selector picks, by the object that they are about. Our role may lack the right to read them. */
const eventCache = (fieldSelector: string): CacheSpec => ({
  type: resourceTypes.Event,
  fieldSelector,
  optional: true,
  project: projectEvent,
  indexes: {
    [indexNames.involved]: event => [
      indexKey(
        event.metadata.namespace,
        (event as KubernetesEvent).involvedObject.name,
      ),
    ],
  },
});

/** `<rs namespace>.<rs name>`: what a copy says of its ReplicatedSecret, which is named like the cluster. */
const byReplicatedSecret = (object: KubernetesObject): string[] => {
  const from = object.metadata.labels?.[labels.replicatedSecretName];
  const dot = from?.indexOf('.') ?? -1;
  return from && dot > 0
    ? [indexKey(from.slice(0, dot), from.slice(dot + 1))]
    : [];
};

const byTaskDatacenter = (task: CassandraTask): string[] => {
  const { name, namespace = task.metadata.namespace } =
    task.spec?.datacenter ?? {};
  return name ? [indexKey(namespace, name)] : [];
};

const byTask = (object: KubernetesObject): string[] => {
  const name = object.metadata.labels?.[labels.taskName];
  const namespace = object.metadata.labels?.[labels.taskNamespace];
  return name && namespace ? [indexKey(namespace, name)] : [];
};

const byTaskCluster = (task: K8ssandraTask): string[] => {
  const { name, namespace } = task.spec?.cluster ?? {};
  return name ? [indexKey(namespace || task.metadata.namespace, name)] : [];
};

/** What is watched in every Kubernetes cluster that may host datacenters (operator-spec 3.1, E-9, and pods). */
export function regionCaches(namespaces?: string[]): CacheSpecs {
  const specs = {
    [cacheIds.datacenters]: {
      type: resourceTypes.CassandraDatacenter,
      project: projectSpecChange,
      indexes: owned,
    },
    [cacheIds.tasks]: {
      type: resourceTypes.CassandraTask,
      indexes: {
        ...owned,
        [indexNames.datacenter]: byTaskDatacenter,
        [indexNames.task]: byTask,
      },
    },
    [cacheIds.pods]: {
      type: resourceTypes.Pod,
      labelSelector: labels.cassandraDatacenter,
      project: projectPod,
      indexes: { [indexNames.datacenter]: byDatacenterLabel },
    },
    [cacheIds.copies]: {
      type: resourceTypes.Secret,
      labelSelector: labels.replicatedSecretName,
      indexes: { [indexNames.owner]: byReplicatedSecret },
    },
    [cacheIds.configMaps]: {
      type: resourceTypes.ConfigMap,
      labelSelector: labels.clusterName,
      indexes: owned,
    },
    [cacheIds.slices]: {
      type: resourceTypes.EndpointSlice,
      labelSelector: labels.cassandraDatacenter,
      indexes: { [indexNames.datacenter]: byDatacenterLabel },
    },
    // What we tell ourselves is no news.
    [cacheIds.events]: eventCache(
      `type=Warning,reportingComponent!=${FIELD_MANAGER}`,
    ),
    [cacheIds.operatorEvents]: eventCache(
      [
        'type=Normal',
        'involvedObject.kind=CassandraDatacenter',
        ...HOUSEKEEPING.map(reason => `reason!=${reason}`),
      ].join(','),
    ),
    ...childCaches(owned),
    ...namespacedKinds,
  };
  return {
    ...withNamespaces(specs, namespaces),
    [cacheIds.namespaces]: {
      type: resourceTypes.Namespace,
      optional: true,
      project: projectNamespace,
    },
    [cacheIds.definitions]: definitionCache,
    ...clusterKinds,
  };
}

/** What is watched in the control-plane cluster: it may host datacenters too, and it holds what people ask for. */
export function homeCaches(namespaces?: string[]): CacheSpecs {
  const specs = {
    [cacheIds.clusters]: {
      type: resourceTypes.K8ssandraCluster,
      project: projectSpecChange,
    },
    [cacheIds.clientConfigs]: { type: resourceTypes.ClientConfig },
    [cacheIds.secrets]: {
      type: resourceTypes.Secret,
      fieldSelector: 'type=Opaque',
      project: projectSecret,
      indexes: owned,
    },
    [cacheIds.services]: {
      type: resourceTypes.Service,
      labelSelector: labels.clusterName,
      indexes: owned,
    },
    [cacheIds.contactSlices]: {
      type: resourceTypes.EndpointSlice,
      labelSelector: labels.datacenter,
      indexes: owned,
    },
    [cacheIds.replicatedSecrets]: {
      type: resourceTypes.ReplicatedSecret,
      indexes: owned,
    },
    [cacheIds.clusterTasks]: {
      type: resourceTypes.K8ssandraTask,
      optional: true,
      indexes: { [indexNames.owner]: byTaskCluster },
    },
  };
  return { ...regionCaches(namespaces), ...withNamespaces(specs, namespaces) };
}

function withNamespaces(
  specs: Record<string, CacheSpec<any>>,
  namespaces: string[] | undefined,
): CacheSpecs {
  if (!namespaces?.length) return specs;
  return Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => [id, { ...spec, namespaces }]),
  );
}
