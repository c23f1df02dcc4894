import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Region } from './region';
import { placesOf } from './places';
import type { SnapshotInput } from './snapshotOf';
import type { Snapshot } from './types';

/**
 * Other K8ssandraClusters that want a datacenter of one name in one place. Contexts that are one Kubernetes cluster count as
 * one, and are told under the name that this cluster uses.
 */
export function siblingsOf(
  input: Pick<SnapshotInput, 'cluster' | 'clusters' | 'home' | 'regions'>,
): Snapshot['siblings'] {
  const { cluster, clusters, home, regions } = input;
  const uidOf = (context: string): string | undefined =>
    regionOf(context, home, regions)?.cluster?.status.clusterUid;
  const own = placesOf(cluster).map(each => ({
    ...each,
    uid: uidOf(each.context),
  }));
  const same = (a: (typeof own)[number], context: string) =>
    a.context === context || (a.uid !== undefined && a.uid === uidOf(context));

  return clusters
    .filter(each => !isSame(each, cluster))
    .flatMap(each => {
      const datacenters = placesOf(each).flatMap(place =>
        own
          .filter(
            mine =>
              mine.namespace === place.namespace &&
              mine.name === place.name &&
              same(mine, place.context),
          )
          .map(mine => ({
            context: mine.context,
            namespace: mine.namespace,
            name: mine.name,
          })),
      );
      return datacenters.length === 0
        ? []
        : {
            namespace: each.metadata.namespace ?? '',
            name: each.metadata.name,
            createdAt: each.metadata.creationTimestamp ?? '',
            datacenters,
          };
    });
}

function regionOf(
  context: string,
  home: Region,
  regions: ReadonlyMap<string, Region>,
): Region | undefined {
  return context === '' ? home : regions.get(context);
}

function isSame(a: K8ssandraCluster, b: K8ssandraCluster): boolean {
  return (
    a.metadata.name === b.metadata.name &&
    a.metadata.namespace === b.metadata.namespace
  );
}
