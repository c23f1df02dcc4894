import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Action } from '../plan';
import type { SchemaFacts } from '../snapshot/types';
import { createManagementApi, type ManagementApi } from './managementApi';
import { StepError } from './types';

const TOPOLOGY_STRATEGY =
  'org.apache.cassandra.locator.NetworkTopologyStrategy';

/**
 * Makes keyspaces have the copies that are asked for (operator-spec 3.10, Ensure): reads all together, changes only what differs, one
 * after the other, and only while all nodes agree on the schema.
 * @throws StepError `SchemaDisagreement` while they do not, or whatever the management API says
 */
export async function ensureReplication(
  action: Extract<Action, { type: 'management-api' }>,
  options: { client: KubernetesClient; signal: AbortSignal },
): Promise<SchemaFacts> {
  const { madeFor, keyspaces } = action.call;
  const api = createManagementApi({ ...options, target: action });
  const found = await Promise.all(
    Object.entries(keyspaces).map(async ([keyspace, wanted]) => {
      const exists = (await api.keyspaces(keyspace)).includes(keyspace);
      const settings = exists ? await api.replication(keyspace) : undefined;
      return { keyspace, wanted, settings };
    }),
  );
  let schemaVersions: number | null = null;
  // One change at a time: the schema must be agreed on before the next.
  for (const { keyspace, wanted, settings } of found) {
    if (settings && isEqual(settings, wanted)) continue;
    schemaVersions = await agreement(api);
    if (settings) await api.alter(keyspace, wanted);
    else await api.create(keyspace, wanted);
  }
  return { madeFor, replication: { ...keyspaces }, schemaVersions };
}

/** Equal: that very class, the same datacenters, the same numbers. */
function isEqual(
  settings: Record<string, string>,
  wanted: Record<string, number>,
): boolean {
  const { class: strategy, ...copies } = settings;
  return (
    strategy === TOPOLOGY_STRATEGY &&
    Object.keys(copies).length === Object.keys(wanted).length &&
    Object.entries(wanted).every(
      ([name, count]) => Number(copies[name]) === count,
    )
  );
}

/** One schema version, unreachable nodes left out. */
async function agreement(api: ManagementApi): Promise<number> {
  const versions = await api.schemaVersions();
  if (versions.length !== 1) {
    throw new StepError(
      'SchemaDisagreement',
      `Schema versions do not agree: ${versions.length} versions now`,
    );
  }
  return versions.length;
}
