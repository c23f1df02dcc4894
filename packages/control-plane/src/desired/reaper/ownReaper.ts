import type {
  DatacenterTemplate,
  K8ssandraCluster,
  ReaperClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The keyspace of a Reaper that names none. */
export const DEFAULT_REAPER_KEYSPACE = 'reaper_db';

/** What the cluster says of its own Reapers; undefined without any, and where it refers to one that somebody else keeps. */
export function ownReaper(
  cluster: K8ssandraCluster,
): ReaperClusterTemplate | undefined {
  const reaper = cluster.spec.reaper;
  return reaper && !reaper.reaperRef?.name ? reaper : undefined;
}

/** The Reaper that somebody else keeps for this cluster; it lies in the namespace of the cluster unless the reference says otherwise. */
export function referredReaper(
  cluster: K8ssandraCluster,
): { name: string; namespace: string } | undefined {
  const { name, namespace } = cluster.spec.reaper?.reaperRef ?? {};
  return name
    ? {
        name,
        namespace: namespace || cluster.metadata.namespace || 'default',
      }
    : undefined;
}

/**
 * Whether a datacenter has a Reaper (operator-spec 8.2.1, 3.15): not while it is stopped, and as SINGLE only the first that runs.
 */
export function runsReaper(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): boolean {
  const reaper = ownReaper(cluster);
  if (!reaper || template.stopped) return false;
  if (reaper.deploymentMode !== 'SINGLE') return true;
  const all = cluster.spec.cassandra?.datacenters ?? [];
  const first = all.find(each => !each.stopped);
  return first?.metadata.name === template.metadata.name;
}

/** Whether a Reaper of this cluster works over JMX and not over the management API (operator-spec 3.8). */
export function usesJmx(cluster: K8ssandraCluster): boolean {
  return ownReaper(cluster)?.httpManagement?.enabled === false;
}

/** The keyspace that Reaper needs before it starts; undefined where it needs none (operator-spec 3.10 step 4). */
export function reaperKeyspace(cluster: K8ssandraCluster): string | undefined {
  const reaper = ownReaper(cluster);
  return reaper && reaper.storageType !== 'local'
    ? reaper.keyspace || DEFAULT_REAPER_KEYSPACE
    : undefined;
}
