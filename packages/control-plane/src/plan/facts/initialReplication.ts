import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import { initialSystemReplication, type Replication } from '../../desired';

/**
 * How the system keyspaces begin: what the annotation says, in its newer or older form, else what it will say (operator-spec 3.10).
 * @throws InputError when somebody wrote something else there
 */
export function notedReplication(cluster: K8ssandraCluster): Replication {
  const text =
    cluster.metadata.annotations?.[annotations.initialSystemReplication];
  if (text === undefined) return initialSystemReplication(cluster);
  const value = parse(text);
  const older = olderForm(value);
  if (older) return older;
  for (const copies of Object.values(value)) {
    if (typeof copies !== 'number') throw unreadable();
  }
  return value as Replication;
}

/**
 * What the annotation shall say where it does not say it yet: a first note, or the newer form of an older one (operator-spec 3.10).
 * A note that cannot be read is the user's to correct.
 */
export function missingReplicationNote(
  cluster: K8ssandraCluster,
): string | undefined {
  const text =
    cluster.metadata.annotations?.[annotations.initialSystemReplication];
  if (text === undefined) {
    return JSON.stringify(initialSystemReplication(cluster));
  }
  const value = read(text);
  const older = value && olderForm(value);
  return older && JSON.stringify(older);
}

/** One number of copies for several datacenters, by name. */
function olderForm({
  datacenters,
  replicationFactor,
}: Record<string, unknown>): Replication | undefined {
  return Array.isArray(datacenters) && typeof replicationFactor === 'number'
    ? Object.fromEntries(
        datacenters
          .map(String)
          .sort()
          .map(name => [name, replicationFactor]),
      )
    : undefined;
}

function parse(text: string): Record<string, unknown> {
  const value = read(text);
  if (!value) throw unreadable();
  return value;
}

function read(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    const isObject =
      typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(): InputError {
  return new InputError(
    `metadata.annotations[${annotations.initialSystemReplication}]: write copies by datacenter, such as {"dc1":3}`,
  );
}
