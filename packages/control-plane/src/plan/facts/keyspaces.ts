import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { reaperKeyspace, systemKeyspaces } from '../../desired';
import type { TableDefinition } from '../types';

/** Where Stargate keeps the tokens of its users (operator-spec 3.10-3). */
const STARGATE_KEYSPACE = 'data_endpoint_auth';

/** What Stargate expects to find (operator-spec 3.10-3). */
const STARGATE_TABLE: TableDefinition = {
  keyspace: STARGATE_KEYSPACE,
  table: 'token',
  columns: [
    { name: 'auth_token', type: 'uuid', kind: 'PARTITION_KEY', position: 0 },
    { name: 'username', type: 'text', kind: 'REGULAR', position: 0 },
    { name: 'created_timestamp', type: 'int', kind: 'REGULAR', position: 0 },
  ],
};

/** Keyspaces that this control plane gives copies in every datacenter: those of Cassandra, Stargate and Reaper (operator-spec 3.10). */
export function operatedKeyspaces(cluster: K8ssandraCluster): string[] {
  const reaper = reaperKeyspace(cluster);
  return [
    ...systemKeyspaces(cluster),
    ...(hasStargate(cluster) ? [STARGATE_KEYSPACE] : []),
    ...(reaper ? [reaper] : []),
  ];
}

/** Tables that must be in them. */
export function operatedTables(cluster: K8ssandraCluster): TableDefinition[] {
  return hasStargate(cluster) ? [STARGATE_TABLE] : [];
}

/**
 * Whether a keyspace is the user's. Those of Cassandra and DSE begin with `system` or `dse_`; upstream takes the latter for the user's
 * (operator-spec 3.13-4, QUIRK).
 * @param operated - those that {@link operatedKeyspaces} lists
 */
export function isUserKeyspace(name: string, operated: string[]): boolean {
  return (
    name !== 'system' &&
    !name.startsWith('system_') &&
    !name.startsWith('dse_') &&
    !operated.includes(name)
  );
}

function hasStargate({ spec }: K8ssandraCluster): boolean {
  const datacenters = spec.cassandra?.datacenters ?? [];
  return Boolean(spec.stargate) || datacenters.some(each => each.stargate);
}
