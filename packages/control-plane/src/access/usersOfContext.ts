import type {
  DependantView,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placesOf } from '../snapshot';

/** Datacenters that specifications put into a context, and those that a status says are there still. */
export function usersOfContext(
  clusters: K8ssandraCluster[],
  context: string,
): DependantView[] {
  return clusters.flatMap(cluster => {
    const { namespace = 'default', name } = cluster.metadata;
    const id = `${namespace}/${name}`;
    const asked = placesOf(cluster)
      .filter(each => each.context === context)
      .map(each => ({
        cluster: id,
        datacenter: each.name,
        namespace: each.namespace,
      }));
    const noted = Object.entries(cluster.status?.datacenters ?? {})
      .filter(
        ([datacenter, { contextName }]) =>
          contextName === context &&
          !asked.some(each => each.datacenter === datacenter),
      )
      .map(([datacenter]) => ({
        cluster: id,
        datacenter,
        namespace,
      }));
    return [...asked, ...noted];
  });
}
