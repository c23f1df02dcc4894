import { isUserKeyspace } from '../../plan';
import type { ManagementApi } from './managementApi';

/** A keyspace of the user and how it is replicated, as Cassandra says it. */
export interface UserKeyspace {
  keyspace: string;
  settings: Record<string, string>;
}

/** All keyspaces that neither Cassandra nor this control plane made, by name. */
export async function userKeyspaces(
  api: ManagementApi,
  operated: string[],
): Promise<UserKeyspace[]> {
  const names = (await api.allKeyspaces())
    .filter(each => isUserKeyspace(each, operated))
    .sort();
  return Promise.all(
    names.map(async keyspace => ({
      keyspace,
      settings: await api.replication(keyspace),
    })),
  );
}
