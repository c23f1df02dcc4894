import type { Cluster } from './types';

/**
 * Groups of names that lead to one Kubernetes cluster (same UID of kube-system), each in the order given.
 * Clusters whose identity is unknown are in no group: unknown is not different, but not the same either.
 */
export function findAliases(
  clusters: Iterable<Pick<Cluster, 'name' | 'status'>>,
): string[][] {
  const byUid = new Map<string, string[]>();
  for (const { name, status } of clusters) {
    if (status.clusterUid === undefined) continue;
    const names = byUid.get(status.clusterUid);
    if (names) names.push(name);
    else byUid.set(status.clusterUid, [name]);
  }
  return [...byUid.values()].filter(names => names.length > 1);
}
