import {
  plainText,
  readReplication,
  type Keyspace,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isUserKeyspace } from '../plan';
import { operatedKeyspaces } from '../plan/facts';
import type { Snapshot } from '../snapshot/types';

/** Replication in which Cassandra says copies per datacenter. */
const NETWORK = 'NetworkTopologyStrategy';

/** A keyspace of this cluster. */
export interface KnownKeyspace extends Keyspace {
  /** Cassandra's own, or of this control plane. */
  system: boolean;
}

/** What is known of keyspaces. */
export interface KnownKeyspaces {
  /** By name; those of applications first. */
  keyspaces: KnownKeyspace[];
  /** True once all of them were read; else they are those that plans ask for or write. */
  complete: boolean;
}

/** The keyspaces of a cluster: those that somebody had read, else those that steps of the plan read or wrote. */
export function knownKeyspaces(snapshot: Snapshot): KnownKeyspaces {
  const read = snapshot.keyspaces?.replication ?? null;
  const settings = read ?? notedSettings(snapshot);
  const operated = operatedKeyspaces(snapshot.cluster);
  const keyspaces = Object.entries(settings)
    .map(([name, each]) => ({
      name: plainText(name),
      replication: readReplication(each),
      system: !isUserKeyspace(name, operated),
    }))
    .sort((a, b) => Number(a.system) - Number(b.system) || order(a, b));
  return { keyspaces, complete: read !== null };
}

function order(a: Keyspace, b: Keyspace): number {
  return a.name < b.name ? -1 : 1;
}

/** Of one that has no copies per datacenter, steps note nothing. */
function notedSettings({
  schema,
}: Snapshot): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.values(schema).flatMap(({ replication }) =>
      Object.entries(replication)
        .filter(([, copies]) => Object.keys(copies).length > 0)
        .map(([name, copies]) => [name, { class: NETWORK, ...copies }]),
    ),
  );
}
