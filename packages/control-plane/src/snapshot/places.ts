import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterNamespace } from '../desired';
import type { Place } from './objectsOf';

/** Where a specification puts a datacenter. */
export interface ContextPlace extends Place {
  context: string;
}

const known = new WeakMap<K8ssandraCluster, ContextPlace[]>();

/** Where a specification puts its datacenters, by context. Objects of a cache never change, so it is worked out once for each. */
export function placesOf(cluster: K8ssandraCluster): ContextPlace[] {
  let places = known.get(cluster);
  if (!places) known.set(cluster, (places = read(cluster)));
  return places;
}

function read(cluster: K8ssandraCluster): ContextPlace[] {
  const templates = cluster.spec?.cassandra?.datacenters;
  if (!Array.isArray(templates)) return [];
  return templates
    .filter(each => typeof each?.metadata?.name === 'string')
    .map(each => ({
      context: each.k8sContext ?? '',
      namespace: datacenterNamespace(cluster, each),
      name: each.metadata.name,
    }));
}
