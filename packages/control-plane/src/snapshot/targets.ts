import type {
  K8ssandraCluster,
  ReplicatedSecret,
  ReplicationTarget,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds } from './caches';

import { indexKey, indexNames } from './indexNames';
import { placesOf, type ContextPlace } from './places';
import type { Region } from './region';

/** Where secrets of a cluster go, as its ReplicatedSecret says: a trace of every datacenter that was ever made, until it is gone. */
export function targetsOf(
  home: Region,
  { metadata }: K8ssandraCluster,
): ReplicationTarget[] {
  const own = home.cluster
    ?.cache<ReplicatedSecret>(cacheIds.replicatedSecrets)
    .byIndex(indexNames.owner, indexKey(metadata.namespace, metadata.name))
    .find(each => each.metadata.name === metadata.name);
  return own?.spec.replicationTargets ?? [];
}

/**
 * Where datacenters may lie that the status tells of and the specification does not name any more. The status does not know their
 * namespaces, so each that secrets go to is one.
 */
export function formerPlaces(
  cluster: K8ssandraCluster,
  targets: ReplicationTarget[],
): ContextPlace[] {
  const wanted = new Set(placesOf(cluster).map(each => each.name));
  const home = cluster.metadata.namespace ?? '';
  return Object.entries(cluster.status?.datacenters ?? {})
    .filter(([name]) => !wanted.has(name))
    .flatMap(([name, { contextName: context = '' }]) => {
      const namespaces = targets
        .filter(each => (each.k8sContextName ?? '') === context)
        .map(each => each.namespace || home);
      return [...new Set([home, ...namespaces])].map(namespace => ({
        context,
        namespace,
        name,
      }));
    });
}
