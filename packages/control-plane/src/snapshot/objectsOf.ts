import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  CassandraDatacenter,
  CassandraPod,
  CassandraTask,
  ConfigMap,
  EndpointSlice,
  K8ssandraTask,
  KubernetesObject,
  ReplicatedSecret,
  Secret,
  Service,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, indexKey, indexNames } from './caches';
import { childrenOf } from './childrenOf';
import { eventsOf, operatorEventsOf } from './eventsOf';
import { regionFactsOf } from './regionKinds';
import type { ClusterLists, ContextSnapshot } from './types';

/** A place where a datacenter is, or shall be. */
export interface Place {
  namespace: string;
  name: string;
}

/** What concerns one K8ssandraCluster in one Kubernetes cluster. */
export type ContextObjects = Pick<ContextSnapshot, ClusterLists>;

/** What to look for. */
export interface ObjectsInput {
  cluster: Cluster;
  isHome: boolean;
  /** Namespace and name of the K8ssandraCluster. */
  owner: Place;
  /** Where its specification puts datacenters here; others are found by their labels. */
  places: Place[];
  /** Names of secrets in the namespace of the owner that are used without being marked. */
  secretNames: string[];
  /** Another name in the namespace of the owner that labels of its ConfigMaps may hold (operator-spec 3.17). */
  formerName?: string;
  /** Wall clock, for the age of events. */
  wallNow: number;
}

/** Reads the objects of one K8ssandraCluster from the caches of one Kubernetes cluster, by index. */
export function objectsOf(input: ObjectsInput): ContextObjects {
  const { cluster, isHome, owner, places, secretNames } = input;
  const ownerKey = indexKey(owner.namespace, owner.name);
  const owned = <T extends KubernetesObject>(id: string): T[] =>
    cluster.cache<T>(id).byIndex(indexNames.owner, ownerKey);

  const datacenters = distinct([
    ...owned<CassandraDatacenter>(cacheIds.datacenters),
    ...places.flatMap(
      each =>
        cluster.cache<CassandraDatacenter>(cacheIds.datacenters).get(each) ??
        [],
    ),
  ]);
  const here = distinctPlaces([
    ...places,
    ...datacenters.map(each => ({
      namespace: each.metadata.namespace ?? '',
      name: each.metadata.name,
    })),
  ]);
  const ofDatacenters = <T extends KubernetesObject>(id: string): T[] =>
    here.flatMap(each =>
      cluster
        .cache<T>(id)
        .byIndex(indexNames.datacenter, indexKey(each.namespace, each.name)),
    );
  const pods = ofDatacenters<CassandraPod>(cacheIds.pods);
  const facts = regionFactsOf(cluster, here);
  const sources = isHome
    ? [
        ...owned<Secret>(cacheIds.secrets),
        ...secretNames.flatMap(
          name =>
            cluster
              .cache<Secret>(cacheIds.secrets)
              .get({ namespace: owner.namespace, name }) ?? [],
        ),
      ]
    : [];
  return {
    datacenters,
    pods,
    tasks: distinct([
      ...owned<CassandraTask>(cacheIds.tasks),
      ...ofDatacenters<CassandraTask>(cacheIds.tasks),
    ]),
    secrets: distinct([...sources, ...owned<Secret>(cacheIds.copies)]),
    configMaps: distinct([
      ...owned<ConfigMap>(cacheIds.configMaps),
      ...formerConfigMaps(input),
    ]),
    services: isHome ? owned<Service>(cacheIds.services) : [],
    endpointSlices: distinct([
      ...ofDatacenters<EndpointSlice>(cacheIds.slices),
      ...(isHome ? owned<EndpointSlice>(cacheIds.contactSlices) : []),
    ]),
    replicatedSecrets: isHome
      ? owned<ReplicatedSecret>(cacheIds.replicatedSecrets)
      : [],
    ...(isHome && {
      clusterTasks: owned<K8ssandraTask>(cacheIds.clusterTasks),
    }),
    ...childrenOf({
      cluster,
      owner: ownerKey,
      namespaces: [...new Set(here.map(each => each.namespace))],
    }),
    ...facts,
    events: eventsOf({ ...input, places: here, pods, facts }),
    operatorEvents: operatorEventsOf({ ...input, places: here }),
  };
}

function formerConfigMaps({
  cluster,
  owner,
  formerName,
}: ObjectsInput): ConfigMap[] {
  if (formerName === undefined) return [];
  return cluster
    .cache<ConfigMap>(cacheIds.configMaps)
    .byIndex(indexNames.owner, indexKey(owner.namespace, formerName));
}

function distinct<T extends KubernetesObject>(objects: T[]): T[] {
  return [...new Set(objects)];
}

function distinctPlaces(places: Place[]): Place[] {
  return [
    ...new Map(
      places.map(each => [indexKey(each.namespace, each.name), each]),
    ).values(),
  ];
}
