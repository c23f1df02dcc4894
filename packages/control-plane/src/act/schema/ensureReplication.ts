import {
  KubernetesError,
  type KubernetesErrorCode,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { ManagementCall, TableDefinition } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import type { ManagementApi } from './managementApi';
import { StepError } from '../types';
import { agreement, hasCopies, sameCopies, type Copies } from './replication';

/** Cassandra makes these itself, so nobody need ask whether they are there. */
const ALWAYS_THERE: ReadonlySet<string> = new Set([
  'system_auth',
  'system_distributed',
  'system_traces',
]);

/**
 * Makes keyspaces have the copies that are asked for (operator-spec 3.10, Ensure): reads all together, changes only what differs, one
 * after the other, and only while all nodes agree on the schema. What the last answer tells to differ is not read again: the next
 * datacenter waits for all of it.
 * @throws StepError `SchemaDisagreement` while they do not, `KeyspaceRefused`, or whatever the management API says
 */
export async function ensureReplication(
  call: Extract<ManagementCall, { operation: 'ensure-replication' }>,
  api: ManagementApi,
): Promise<SchemaFacts> {
  const { madeFor, keyspaces, tables = [] } = call;
  let first = expectsChange(call) ? settled(agreement(api)) : undefined;
  const found = await Promise.all(
    Object.entries(keyspaces).map(async ([keyspace, wanted]) => ({
      keyspace,
      wanted,
      how: differed(call, keyspace)
        ? ('differs' as const)
        : await howOf(keyspace, wanted, api),
    })),
  );
  /** Asked anew before each change. */
  const agreed = async () => {
    const asked = first ?? settled(agreement(api));
    first = undefined;
    return (await asked)();
  };
  let schemaVersions: number | null = null;
  // One change at a time: the schema must be agreed on before the next.
  for (const { keyspace, wanted, how } of found) {
    if (how === 'same') continue;
    schemaVersions = await agreed();
    try {
      if (how === 'differs') await alter(keyspace, wanted);
      else await api.create(keyspace, wanted);
    } catch (error) {
      throw refused(error, keyspace, wanted);
    }
  }
  for (const each of tables) {
    if (await isThere(each)) continue;
    schemaVersions = await agreed();
    await api.createTable(each);
  }
  return { madeFor, replication: { ...keyspaces }, schemaVersions };

  async function alter(keyspace: string, wanted: Copies) {
    try {
      await api.alter(keyspace, wanted);
    } catch (error) {
      if (!differed(call, keyspace)) throw error;
      // It may have changed since: somebody dropped it, or the replica that leads was here before us.
      const how = await howOf(keyspace, wanted, api).catch(() => 'differs');
      if (how === 'differs') throw error;
      if (how === 'absent') await api.create(keyspace, wanted);
    }
  }

  /** A keyspace that has any table has been set up by somebody (operator-spec 3.10-3). */
  async function isThere({ keyspace }: TableDefinition): Promise<boolean> {
    return (await api.tables(keyspace)).length > 0;
  }
}

/** Whether some keyspace had other copies when it was last looked at. */
function expectsChange(
  call: Extract<ManagementCall, { operation: 'ensure-replication' }>,
): boolean {
  return Object.keys(call.keyspaces).some(each => differed(call, each));
}

/** Whether a keyspace was there with other copies when it was last looked at. */
function differed(
  {
    keyspaces,
    known,
  }: Extract<ManagementCall, { operation: 'ensure-replication' }>,
  keyspace: string,
): boolean {
  const before = known?.replication[keyspace];
  return before !== undefined && !sameCopies(before, keyspaces[keyspace]);
}

/** How a keyspace is beside what is asked for. */
async function howOf(
  keyspace: string,
  wanted: Copies,
  api: ManagementApi,
): Promise<'same' | 'differs' | 'absent'> {
  const settings = await settingsOf(keyspace, api);
  if (!settings) return 'absent';
  return hasCopies(settings, wanted) ? 'same' : 'differs';
}

/** How a keyspace is replicated; undefined while there is none. */
async function settingsOf(
  keyspace: string,
  api: ManagementApi,
): Promise<Record<string, string> | undefined> {
  if (ALWAYS_THERE.has(keyspace)) {
    try {
      return await api.replication(keyspace);
    } catch (error) {
      if (isAnswer(error, 'NotFound')) return undefined;
      throw error;
    }
  }
  const exists = (await api.keyspaces(keyspace)).includes(keyspace);
  return exists ? api.replication(keyspace) : undefined;
}

/** Its outcome for whoever wants it later: a failure that nobody asks for is none. */
function settled<T>(promise: Promise<T>): Promise<() => T> {
  return promise.then(
    value => () => value,
    error => () => {
      throw error;
    },
  );
}

/** What Cassandra refuses is most often a datacenter that is not in its ring; its own words stay in its log. */
function refused(error: unknown, keyspace: string, wanted: Copies): unknown {
  if (!isAnswer(error)) return error;
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

/** What the management API itself answered, and not the API server on the way to it. */
function isAnswer(
  error: unknown,
  code?: KubernetesErrorCode,
): error is KubernetesError {
  return (
    error instanceof KubernetesError &&
    error.answeredBy === 'pod' &&
    (code === undefined || error.code === code)
  );
}
