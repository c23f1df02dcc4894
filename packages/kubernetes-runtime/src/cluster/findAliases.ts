import type { Cluster } from './types';

/**
 * Which Kubernetes cluster it is; undefined while that is unknown. The UID alone would not do: a server that claims another's would be given what
 * is meant for that one.
 */
export function identityOf({
  status,
  trust = '',
}: Pick<Cluster, 'status' | 'trust'>): string | undefined {
  return status.clusterUid && JSON.stringify([status.clusterUid, trust]);
}

/**
 * Groups of names that lead to one Kubernetes cluster (same UID of kube-system, vouched for by the same authority), each in the order given.
 * Clusters whose identity is unknown are in no group: unknown is not different, but not the same either.
 */
export function findAliases(
  clusters: Iterable<Pick<Cluster, 'name' | 'status' | 'trust'>>,
): string[][] {
  const byUid = new Map<string, string[]>();
  for (const cluster of clusters) {
    const identity = identityOf(cluster);
    if (identity === undefined) continue;
    const names = byUid.get(identity);
    if (names) names.push(cluster.name);
    else byUid.set(identity, [cluster.name]);
  }
  return [...byUid.values()].filter(names => names.length > 1);
}
