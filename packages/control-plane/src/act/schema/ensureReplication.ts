import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ManagementCall, TableDefinition } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import type { ManagementApi } from './managementApi';
import { StepError } from '../types';
import { agreement, hasCopies, type Copies } from './replication';

/**
 * Makes keyspaces have the copies that are asked for (operator-spec 3.10, Ensure): reads all together, changes only what differs, one
 * after the other, and only while all nodes agree on the schema.
 * @throws StepError `SchemaDisagreement` while they do not, `KeyspaceRefused`, or whatever the management API says
 */
export async function ensureReplication(
  call: Extract<ManagementCall, { operation: 'ensure-replication' }>,
  api: ManagementApi,
): Promise<SchemaFacts> {
  const { madeFor, keyspaces, tables = [] } = call;
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
    if (settings && hasCopies(settings, wanted)) continue;
    schemaVersions = await agreement(api);
    try {
      if (settings) await api.alter(keyspace, wanted);
      else await api.create(keyspace, wanted);
    } catch (error) {
      throw refused(error, keyspace, wanted);
    }
  }
  for (const each of tables) {
    if (await isThere(each)) continue;
    schemaVersions = await agreement(api);
    await api.createTable(each);
  }
  return { madeFor, replication: { ...keyspaces }, schemaVersions };

  /** A keyspace that has any table has been set up by somebody (operator-spec 3.10-3). */
  async function isThere({ keyspace }: TableDefinition): Promise<boolean> {
    return (await api.tables(keyspace)).length > 0;
  }
}

/** What Cassandra refuses is most often a datacenter that is not in its ring; its own words stay in its log. */
function refused(error: unknown, keyspace: string, wanted: Copies): unknown {
  if (!(error instanceof KubernetesError) || error.answeredBy !== 'pod') {
    return error;
  }
  const copies = Object.entries(wanted).map(([name, n]) => `${name}: ${n}`);
  return new StepError(
    'KeyspaceRefused',
    `Cassandra refuses copies of keyspace ${keyspace} in ${copies.join(
      ', ',
    )} (${
      error.explanation
    }). Each must be the name of a datacenter that has joined: check externalDatacenters and additionalSeeds, and the log of Cassandra`,
  );
}
