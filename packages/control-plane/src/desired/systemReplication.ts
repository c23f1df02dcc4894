import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraDatacenterName } from './names';

/** Copies of the system keyspaces that a datacenter holds at most. */
const MAX_COPIES = 3;

/** Copies by Cassandra datacenter name. */
export type Replication = Record<string, number>;

/**
 * Replication of the system keyspaces before the first node starts: only the first datacenter, because others do not
 * exist yet, and all external ones (operator-spec 3.10). Kept in an annotation, so that it never changes afterwards; sorted by
 * name, as Go writes maps.
 */
export function initialSystemReplication(
  cluster: K8ssandraCluster,
): Replication {
  const first = cluster.spec.cassandra?.datacenters?.slice(0, 1) ?? [];
  const copies = { ...copiesIn(first), ...externalCopies(cluster) };
  return Object.fromEntries(
    Object.keys(copies)
      .sort()
      .map(name => [name, copies[name]]),
  );
}

/**
 * Replication that the system keyspaces shall have once some datacenters are initialised (operator-spec 3.10).
 * @param initialized - object names of datacenters whose condition `Initialized` is true
 */
export function systemReplication({
  cluster,
  initialized,
}: {
  cluster: K8ssandraCluster;
  initialized: string[];
}): Replication {
  const templates = cluster.spec.cassandra?.datacenters ?? [];
  return {
    ...copiesIn(
      templates.filter(each => initialized.includes(each.metadata.name)),
    ),
    ...externalCopies(cluster),
  };
}

/** Keyspaces that hold Cassandra's own data and follow {@link systemReplication}. */
export function systemKeyspaces(cluster: K8ssandraCluster): string[] {
  const common = ['system_traces', 'system_distributed', 'system_auth'];
  return cluster.spec.cassandra?.serverType === 'dse'
    ? [...common, 'dse_leases', 'dse_perf', 'dse_security']
    : common;
}

function copiesIn(templates: DatacenterTemplate[]): Replication {
  return Object.fromEntries(
    templates.map(each => [
      cassandraDatacenterName(each),
      Math.min(MAX_COPIES, each.size),
    ]),
  );
}

function externalCopies(cluster: K8ssandraCluster): Replication {
  const external = cluster.spec.externalDatacenters ?? [];
  return Object.fromEntries(external.map(name => [name, MAX_COPIES]));
}
