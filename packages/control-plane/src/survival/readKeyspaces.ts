import type { ManagementApi } from '../act/schema/managementApi';

/** What Cassandra says of a keyspace: strategy class and options. */
export type KeyspaceSettings = Record<string, Record<string, string>>;

/** Keyspaces that every node keeps for itself, in every version: nobody need ask how they are replicated. */
const LOCAL: ReadonlySet<string> = new Set([
  'system',
  'system_schema',
  'system_views',
  'system_virtual_schema',
  'system_metrics',
]);

/** Questions at a time: a node answers one in a few milliseconds, and is not to notice. */
const AT_ONCE = 6;

/** How all keyspaces are replicated, whoever made them. One that goes away meanwhile is left out by asking again at the next look. */
export async function readKeyspaces(
  api: Pick<ManagementApi, 'allKeyspaces' | 'replication'>,
): Promise<KeyspaceSettings> {
  const names = (await api.allKeyspaces())
    .filter(each => !LOCAL.has(each))
    .sort();
  const settings: KeyspaceSettings = {};
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      settings[name] = await api.replication(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return Object.fromEntries(names.map(name => [name, settings[name]]));
}
