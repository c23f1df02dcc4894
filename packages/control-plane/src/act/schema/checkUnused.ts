import type { ManagementCall } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import { StepError } from '../types';
import type { ManagementApi } from './managementApi';
import { copiesOf, type Copies } from './replication';
import { userKeyspaces } from './userKeyspaces';

/** Keyspaces that are named with the statement that frees them. */
const MAX_STATEMENTS = 5;

/**
 * Reads every keyspace of the user: none may have copies in the datacenter that is to go (operator-spec 3.14). One without copies per
 * datacenter may have them anywhere, and is in the way too.
 * @throws StepError `KeyspacesInUse`, with the statements that mend it
 */
export async function checkUnused(
  call: Extract<ManagementCall, { operation: 'check-unused' }>,
  api: ManagementApi,
): Promise<SchemaFacts> {
  const { madeFor, operated, leaving } = call;
  const { name, cassandraName } = leaving;
  const found = await userKeyspaces(api, operated);
  const copies = found.map(({ keyspace, settings }) => ({
    keyspace,
    copies: copiesOf(settings),
  }));
  const inUse = copies.filter(
    each => !each.copies || (each.copies[cassandraName] ?? 0) > 0,
  );
  if (inUse.length === 0) {
    return {
      madeFor,
      replication: Object.fromEntries(
        copies.map(each => [each.keyspace, each.copies ?? {}]),
      ),
      schemaVersions: null,
    };
  }
  const names = inUse.map(each => each.keyspace).join(', ');
  const what =
    inUse.length === 1
      ? `keyspace ${names} still has replicas on it`
      : `keyspaces ${names} still have replicas on it`;
  const shown = inUse.slice(0, MAX_STATEMENTS);
  const more = inUse.length - shown.length;
  const statements = shown.map(each => statement(each, cassandraName));
  throw new StepError(
    'KeyspacesInUse',
    `cannot decommission DC ${name}: ${what}. In cqlsh: ${statements.join(
      '; ',
    )}${more > 0 ? `, and ${more} more in the same way` : ''}`,
  );
}

/** The statement that takes the copies away and leaves the others as they are. */
function statement(
  { keyspace, copies }: { keyspace: string; copies: Copies | undefined },
  leaving: string,
): string {
  const kept = Object.entries(copies ?? {}).filter(
    ([name, count]) => name !== leaving && count > 0,
  );
  const list = kept.length
    ? kept.map(([name, count]) => `'${name}': ${count}`)
    : [`'<datacenter that stays>': 3`];
  return `ALTER KEYSPACE "${keyspace}" WITH replication = {'class': 'NetworkTopologyStrategy', ${list.join(
    ', ',
  )}}`;
}
