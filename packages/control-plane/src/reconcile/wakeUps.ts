import { isDeepStrictEqual } from 'node:util';
import {
  labels,
  type CassandraTask,
  type K8ssandraCluster,
  type KubernetesObject,
  type Reaper,
  type Stargate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { generatedSecrets, sanitizedName } from '../desired';
import { cacheIds, indexKey, placesOf } from '../snapshot';
import type { BackupFact } from '../snapshot';
import type { KubernetesEvent } from '../snapshot/projectEvent';

/** What changed in a cache. */
export interface CacheEvent {
  previous?: KubernetesObject;
  current?: KubernetesObject;
}

/** Finds out which K8ssandraClusters a change concerns. Keys are `<namespace>/<name>`. */
export interface WakeUps {
  /** Notes where a cluster's datacenters and secrets lie; called whenever its object changes. */
  note(key: string, cluster: K8ssandraCluster): void;
  forget(key: string): void;
  /**
   * Clusters that a change of an object in a context concerns; the context under all its names. `partOf` finds the pod, rack or disk of
   * a name, whose labels tell the datacenter.
   */
  concerned(
    contexts: string[],
    cacheId: string,
    event: CacheEvent,
    partOf: (namespace: string, name: string) => KubernetesObject | undefined,
  ): Set<string>;
  /** Clusters that a context matters to; the control-plane cluster matters to all. */
  inContext(context: string): Set<string>;
  /** Clusters with a datacenter in a context. */
  usersOf(context: string): string[];
  /** Other clusters that want a datacenter in the same place. */
  sharing(key: string): Set<string>;
}

interface Noted {
  places: string[];
  names: string[];
  contexts: string[];
  secrets: string[];
  /** Cassandra's name of the cluster, which labels of older releases hold. */
  former: string;
}

/** Makes an empty register. */
export function createWakeUps(): WakeUps {
  const noted = new Map<string, Noted>();
  const byPlace = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const byContext = new Map<string, Set<string>>();
  const bySecret = new Map<string, Set<string>>();
  const byFormer = new Map<string, Set<string>>();

  const forget = (key: string) => {
    const entry = noted.get(key);
    if (!entry) return;
    entry.places.forEach(each => drop(byPlace, each, key));
    entry.names.forEach(each => drop(byName, each, key));
    entry.contexts.forEach(each => drop(byContext, each, key));
    entry.secrets.forEach(each => drop(bySecret, each, key));
    drop(byFormer, entry.former, key);
    noted.delete(key);
  };

  const keysOf = (
    contexts: string[],
    cacheId: string,
    object: KubernetesObject | undefined,
    partOf: (namespace: string, name: string) => KubernetesObject | undefined,
  ): string[] => {
    if (!object) return [];
    const { metadata } = object;
    const found: string[] = [];
    const owner = metadata.labels?.[labels.clusterName];
    if (owner) {
      found.push(indexKey(metadata.labels?.[labels.clusterNamespace], owner));
    }
    const atPlace = (namespace: string | undefined, name: string) =>
      contexts.flatMap(context => [
        ...(byPlace.get(`${context} ${indexKey(namespace, name)}`) ?? []),
        ...(byPlace.get(formerPlace(context, name)) ?? []),
      ]);
    switch (cacheId) {
      case cacheIds.datacenters:
        return [...found, ...atPlace(metadata.namespace, metadata.name)];
      case cacheIds.tasks: {
        const { datacenter } = (object as CassandraTask).spec ?? {};
        return datacenter
          ? [
              ...found,
              ...atPlace(
                datacenter.namespace ?? metadata.namespace,
                datacenter.name,
              ),
            ]
          : found;
      }
      case cacheIds.pods:
      case cacheIds.statefulSets:
      case cacheIds.volumeClaims:
      case cacheIds.slices: {
        const name = metadata.labels?.[labels.cassandraDatacenter];
        return name ? [...found, ...atPlace(metadata.namespace, name)] : found;
      }
      case cacheIds.backupJobs:
      case cacheIds.backups: {
        const { datacenter } = object as BackupFact;
        return atPlace(metadata.namespace, datacenter);
      }
      case cacheIds.operatorEvents:
      case cacheIds.events: {
        const { involvedObject } = object as KubernetesEvent;
        const { namespace = '' } = metadata;
        const part = partOf(namespace, involvedObject.name);
        const name =
          part?.metadata.labels?.[labels.cassandraDatacenter] ??
          involvedObject.name;
        return atPlace(namespace, name);
      }
      case cacheIds.secrets:
        return [
          ...found,
          ...(bySecret.get(indexKey(metadata.namespace, metadata.name)) ?? []),
        ];
      case cacheIds.configMaps:
        return found.flatMap(each => [each, ...(byFormer.get(each) ?? [])]);
      case cacheIds.reapers:
      case cacheIds.stargates: {
        const { datacenterRef } = (object as Reaper | Stargate).spec ?? {};
        return datacenterRef?.name
          ? [...found, ...atPlace(metadata.namespace, datacenterRef.name)]
          : found;
      }
      case cacheIds.namespaces:
      case cacheIds.workers:
      case cacheIds.storageClasses:
        return contexts.flatMap(each => [...(byContext.get(each) ?? [])]);
      default:
        return found;
    }
  };

  return {
    note: (key, given) => {
      forget(key);
      const cluster = given.spec ? given : { ...given, spec: {} };
      const places = placesOf(cluster);
      const inStatus = Object.entries(cluster.status?.datacenters ?? {}).map(
        ([name, { contextName = '' }]) => ({ name, context: contextName }),
      );
      const entry: Noted = {
        places: [
          ...places.map(
            each => `${each.context} ${indexKey(each.namespace, each.name)}`,
          ),
          ...inStatus
            .filter(each => !places.some(place => place.name === each.name))
            .map(each => formerPlace(each.context, each.name)),
        ],
        names: places.map(each => indexKey(each.namespace, each.name)),
        contexts: [
          ...new Set([
            '',
            ...places.map(each => each.context),
            ...inStatus.map(each => each.context),
          ]),
        ],
        secrets: generatedSecrets(cluster).map(each =>
          indexKey(cluster.metadata.namespace, each.name),
        ),
        former: indexKey(cluster.metadata.namespace, sanitizedName(cluster)),
      };
      noted.set(key, entry);
      entry.places.forEach(each => put(byPlace, each, key));
      entry.names.forEach(each => put(byName, each, key));
      entry.contexts.forEach(each => put(byContext, each, key));
      entry.secrets.forEach(each => put(bySecret, each, key));
      put(byFormer, entry.former, key);
    },
    forget,
    concerned: (contexts, cacheId, { previous, current }, partOf) =>
      isHeartbeat(cacheId, previous, current)
        ? new Set()
        : new Set([
            ...keysOf(contexts, cacheId, previous, partOf),
            ...keysOf(contexts, cacheId, current, partOf),
          ]),
    usersOf: context =>
      [...noted]
        .filter(([, entry]) =>
          entry.places.some(each => each.startsWith(`${context} `)),
        )
        .map(([key]) => key),
    inContext: context => new Set(byContext.get(context) ?? []),
    sharing: key =>
      new Set(
        (noted.get(key)?.names ?? [])
          .flatMap(name => [...(byName.get(name) ?? [])])
          .filter(each => each !== key),
      ),
  };
}

/** Workers report every few minutes that nothing changed. */
function isHeartbeat(
  cacheId: string,
  previous: KubernetesObject | undefined,
  current: KubernetesObject | undefined,
): boolean {
  if (cacheId !== cacheIds.workers || !previous || !current) return false;
  const [a, b] = [previous, current].map(({ metadata, ...rest }) => ({
    ...rest,
    metadata: { ...metadata, resourceVersion: undefined },
  }));
  return isDeepStrictEqual(a, b);
}

/** Where a datacenter lies that only the status tells of: it does not know the namespace. */
function formerPlace(context: string, name: string): string {
  return `${context} ${indexKey('*', name)}`;
}

function put(map: Map<string, Set<string>>, at: string, key: string) {
  const there = map.get(at);
  if (there) there.add(key);
  else map.set(at, new Set([key]));
}

function drop(map: Map<string, Set<string>>, at: string, key: string) {
  const there = map.get(at);
  there?.delete(key);
  if (there?.size === 0) map.delete(at);
}
