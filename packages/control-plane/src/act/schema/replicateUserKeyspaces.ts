import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ManagementCall } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import { StepError } from '../types';
import type { ManagementApi } from './managementApi';
import { agreement, copiesOf, hasCopies, type Copies } from './replication';
import { userKeyspaces, type UserKeyspace } from './userKeyspaces';

/**
 * Gives the user's keyspaces their copies in a datacenter that joins (operator-spec 3.13-4). What they have elsewhere stays; 0 leaves
 * a keyspace alone. Nothing is changed unless everything that is asked for can be done.
 * @throws StepError `DcReplication` for an annotation that does not fit the keyspaces, `SchemaDisagreement`
 */
export async function replicateUserKeyspaces(
  call: Extract<ManagementCall, { operation: 'replicate-user-keyspaces' }>,
  api: ManagementApi,
): Promise<SchemaFacts> {
  const { madeFor, joining, wanted, operated } = call;
  const found = await userKeyspaces(api, operated);
  refuseMissing(wanted, found);
  const changes = found.flatMap(({ keyspace, settings }) => {
    const count = wanted[joining]?.[keyspace] ?? 0;
    return count > 0
      ? [{ keyspace, settings, copies: withCopies(settings, keyspace, count) }]
      : [];
  });
  let schemaVersions: number | null = null;
  const replication: Record<string, Copies> = {};
  for (const { keyspace, settings, copies } of changes) {
    replication[keyspace] = copies;
    if (hasCopies(settings, copies)) continue;
    schemaVersions = await agreement(api);
    await api.alter(keyspace, copies);
  }
  return { madeFor, replication, schemaVersions };

  function withCopies(
    settings: Record<string, string>,
    keyspace: string,
    count: number,
  ): Copies {
    const before = copiesOf(settings);
    if (before) return { ...before, [joining]: count };
    throw new StepError(
      'DcReplication',
      `keyspace ${keyspace} does not use NetworkTopologyStrategy, so it cannot have copies per datacenter. Alter it first`,
    );
  }
}

/** Every datacenter that the annotation names must say something about every keyspace of the user. */
function refuseMissing(
  wanted: Record<string, Record<string, number>>,
  found: UserKeyspace[],
): void {
  for (const [datacenter, copies] of Object.entries(wanted)) {
    const missing = found
      .map(each => each.keyspace)
      .filter(each => copies[each] === undefined);
    if (missing.length === 0) continue;
    throw new StepError(
      'DcReplication',
      `the ${
        annotations.dcReplication
      } annotation must include all user keyspaces for each specified DC. ${datacenter} lacks ${missing.join(
        ', ',
      )}; 0 leaves a keyspace as it is`,
    );
  }
}
