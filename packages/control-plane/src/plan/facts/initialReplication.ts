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
  const { datacenters, replicationFactor } = value;
  if (Array.isArray(datacenters) && typeof replicationFactor === 'number') {
    return Object.fromEntries(
      datacenters.map(name => [String(name), replicationFactor]),
    );
  }
  for (const copies of Object.values(value)) {
    if (typeof copies !== 'number') throw unreadable();
  }
  return value as Replication;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value;
    }
  } catch {
    // told below, with the form that is expected
  }
  throw unreadable();
}

function unreadable(): InputError {
  return new InputError(
    `metadata.annotations[${annotations.initialSystemReplication}]: write copies by datacenter, such as {"dc1":3}`,
  );
}
