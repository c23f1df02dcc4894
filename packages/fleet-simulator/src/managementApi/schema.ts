import { randomUUID } from 'crypto';
import { ManagementApiError } from './errors';
import type { ColumnDefinition, Keyspace, Replication, Ring } from './types';

/** The only replication class that the management API creates. */
export const NETWORK_TOPOLOGY =
  'org.apache.cassandra.locator.NetworkTopologyStrategy';
const SIMPLE = 'org.apache.cassandra.locator.SimpleStrategy';
const LOCAL = 'org.apache.cassandra.locator.LocalStrategy';

/** One entry of `replication_settings` in a create or alter call (operator-spec D.1). */
export interface ReplicationSetting {
  dc_name: string;
  replication_factor: string | number;
}

/** True for 4.0 and later, the release line that checks datacenter names in replication options. */
export function isVersion4(serverVersion: string): boolean {
  return Number.parseInt(serverVersion, 10) >= 4;
}

/** The keyspaces of a ring that was just founded. */
export function initialKeyspaces(
  serverVersion: string,
  systemReplication: Record<string, number> | undefined,
): Record<string, Keyspace> {
  const distributed = (factor: number): Replication =>
    systemReplication
      ? {
          class: NETWORK_TOPOLOGY,
          ...Object.fromEntries(
            Object.entries(systemReplication).map(([dc, rf]) => [
              dc,
              String(rf),
            ]),
          ),
        }
      : { class: SIMPLE, replication_factor: String(factor) };
  const keyspace = (
    replication: Replication,
    ...tables: string[]
  ): Keyspace => ({
    replication,
    tables: Object.fromEntries(tables.map(name => [name, { columns: [] }])),
  });
  const local = { class: LOCAL };
  return {
    system: keyspace(local, 'local', 'peers', 'compaction_history'),
    system_schema: keyspace(local, 'keyspaces', 'tables', 'columns'),
    system_auth: keyspace(
      distributed(1),
      'roles',
      'role_members',
      'role_permissions',
    ),
    system_distributed: keyspace(
      distributed(3),
      'repair_history',
      'parent_repair_history',
      'view_build_status',
    ),
    system_traces: keyspace(distributed(2), 'sessions', 'events'),
    ...(isVersion4(serverVersion)
      ? {
          system_views: keyspace(local, 'settings', 'clients'),
          system_virtual_schema: keyspace(local, 'keyspaces', 'tables'),
        }
      : {}),
  };
}

function toReplication(
  ring: Ring,
  keyspace: string,
  settings: unknown,
): Replication {
  if (!Array.isArray(settings) || settings.length === 0) {
    throw new ManagementApiError(
      400,
      'replication_settings must name at least one datacenter',
    );
  }
  const known = new Set(Object.values(ring.nodes).map(node => node.datacenter));
  const strict = Object.values(ring.nodes).every(node =>
    isVersion4(node.serverVersion),
  );
  const replication: Replication = { class: NETWORK_TOPOLOGY };
  for (const { dc_name: dc, replication_factor: rf } of settings) {
    if (!dc || !/^\d+$/.test(String(rf))) {
      throw new ManagementApiError(
        400,
        'replication_settings: each entry needs dc_name and a whole replication_factor',
      );
    }
    if (strict && !known.has(dc)) {
      throw new ManagementApiError(
        500,
        `Unrecognized strategy option {${dc}} passed to NetworkTopologyStrategy for keyspace ${keyspace}`,
      );
    }
    replication[dc] = String(rf);
  }
  return replication;
}

/** Any change of the schema gives all live nodes a new version. */
export function touchSchema(ring: Ring): void {
  ring.schemaVersion = randomUUID();
}

/**
 * The keyspace, which must exist.
 * @throws ManagementApiError 404
 */
export function requireKeyspace(ring: Ring, name: string): Keyspace {
  const keyspace = ring.keyspaces[name];
  if (!keyspace) {
    throw new ManagementApiError(404, `Keyspace '${name}' does not exist`);
  }
  return keyspace;
}

/** `CREATE KEYSPACE IF NOT EXISTS`: an existing keyspace stays as it is. Returns whether the schema changed. */
export function createKeyspace(
  ring: Ring,
  name: string,
  settings: unknown,
): boolean {
  const replication = toReplication(ring, name, settings);
  if (ring.keyspaces[name]) return false;
  ring.keyspaces[name] = { replication, tables: {} };
  touchSchema(ring);
  return true;
}

/** `ALTER KEYSPACE`: replaces all replication options. */
export function alterKeyspace(
  ring: Ring,
  name: string,
  settings: unknown,
): void {
  const keyspace = requireKeyspace(ring, name);
  keyspace.replication = toReplication(ring, name, settings);
  touchSchema(ring);
}

/** `CREATE TABLE IF NOT EXISTS`. Returns whether the schema changed. */
export function createTable(
  ring: Ring,
  keyspaceName: string,
  table: string,
  columns: ColumnDefinition[],
): boolean {
  const keyspace = requireKeyspace(ring, keyspaceName);
  if (!columns.some(column => column.kind === 'PARTITION_KEY')) {
    throw new ManagementApiError(
      400,
      'columns: a table needs at least one PARTITION_KEY column',
    );
  }
  if (keyspace.tables[table]) return false;
  keyspace.tables[table] = { columns };
  touchSchema(ring);
  return true;
}
