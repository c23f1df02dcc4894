import {
  formatDuration,
  type ContextView,
  type CredentialView,
  type DefinitionView,
  type PermissionRow,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** When a credential ends, in few words; pages put the key into words. */
export type CredentialEnd =
  | { key: 'left'; duration: string }
  | { key: 'ended' | 'never' | 'renewed' | 'unknown' };

/** How long a credential is good for. */
export function credentialEnd({
  end,
  endsInSeconds,
}: CredentialView): CredentialEnd {
  if (end !== 'at') return { key: end };
  if (endsInSeconds === null) return { key: 'unknown' };
  return endsInSeconds === 0
    ? { key: 'ended' }
    : { key: 'left', duration: formatDuration(endsInSeconds) };
}

/** Whether what is granted is enough: rows that nothing of Cassandra needs do not count as trouble. */
export function permissionsState(missing: PermissionRow[]): StateKey {
  return missing.some(({ optional }) => !optional) ? 'attention' : 'healthy';
}

/** `pods/proxy`, `discovery.k8s.io/endpointslices`. */
export function resourceName({ group, resource }: PermissionRow): string {
  return group === '' ? resource : `${group}/${resource}`;
}

/** Rows of which something is missing: what every datacenter needs first. */
export function splitPermissions(rows: PermissionRow[]): {
  missing: PermissionRow[];
  fine: PermissionRow[];
} {
  const missing = rows.filter(row => row.missing.length > 0);
  return {
    missing: [
      ...missing.filter(({ optional }) => !optional),
      ...missing.filter(({ optional }) => optional),
    ],
    fine: rows.filter(row => row.missing.length === 0),
  };
}

/** What stands in the column of definitions. */
export interface DefinitionsFacts {
  state: StateKey;
  /** Kind of the worst one; null while all are well. */
  worst: DefinitionView | null;
  served: number;
  needed: number;
}

const ORDER: StateKey[] = ['incompatible', 'attention', 'unknown'];

/** The definitions of a Kubernetes cluster in short: the worst by name, else how many are served. */
export function definitionsFacts(
  definitions: DefinitionView[],
): DefinitionsFacts {
  const [worst = null] = ORDER.flatMap(state =>
    definitions.filter(
      each => each.state === state && !(each.optional && state === 'unknown'),
    ),
  );
  const needed = definitions.filter(({ optional }) => !optional);
  return {
    state: worst?.state ?? 'healthy',
    worst,
    served: needed.filter(({ state }) => state === 'healthy').length,
    needed: needed.length,
  };
}

/** Two minor versions behind the others is where upgrades begin to be skipped. */
const BEHIND = 2;

/** The state of a version of Kubernetes; undefined where nothing can be said of it. */
export function versionState({ versions }: ContextView): StateKey | undefined {
  const known = versions?.value;
  if (!known) return undefined;
  if (known.sentence?.key === 'versions.old') return 'incompatible';
  if (known.minorsBehind === null) return undefined;
  return known.minorsBehind >= BEHIND ? 'attention' : 'healthy';
}

/** `v1.34.1-eks-1` as `1.34`: what a column has room for. */
export function shortVersion(version: string): string {
  return /^v?(\d+\.\d+)/.exec(version)?.[1] ?? version;
}
