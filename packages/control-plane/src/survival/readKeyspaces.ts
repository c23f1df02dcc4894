import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
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

/** How all keyspaces are replicated, whoever made them. One that was dropped since it was listed is left out. */
export async function readKeyspaces(
  api: Pick<ManagementApi, 'allKeyspaces' | 'replication'>,
): Promise<KeyspaceSettings> {
  const names = (await api.allKeyspaces())
    .filter(each => !LOCAL.has(each))
    .sort();
  const settings: KeyspaceSettings = Object.create(null);
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const answer = await replicationOf(name);
      if (answer) settings[name] = answer;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  // in their order, whichever was answered first
  return Object.fromEntries(
    names.filter(each => each in settings).map(name => [name, settings[name]]),
  );

  async function replicationOf(name: string) {
    try {
      const answer: unknown = await api.replication(name);
      // what is no answer says nothing of the strategy, and breaks nothing
      return isSettings(answer) ? answer : {};
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }
}

function isSettings(answer: unknown): answer is Record<string, string> {
  return (
    typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  );
}

/** Dropped since it was listed. */
function isGone(error: unknown): boolean {
  return (
    KubernetesError.is(error, 'NotFound') &&
    (error as KubernetesError).answeredBy === 'pod'
  );
}
