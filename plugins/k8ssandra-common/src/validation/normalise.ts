import type { K8ssandraCluster } from '../resources';
import type { Sentence } from '../sentences/sentence';
import { asText } from './read';
import { say } from './sentences';

/** A manifest in today's spelling, and what was read in another way than it was written. */
export interface Normalised {
  cluster: K8ssandraCluster;
  notes: Sentence[];
}

/**
 * Reads older spellings of a K8ssandraCluster: `spec.cassandra.cluster` is `clusterName`.
 * Pure; everything else, unknown fields too, stays as it is.
 */
export function normaliseK8ssandraCluster(
  object: K8ssandraCluster,
): Normalised {
  const cassandra = object?.spec?.cassandra;
  const older = asText(cassandra?.cluster);
  if (!cassandra || older === undefined) {
    return { cluster: object, notes: [] };
  }
  const { cluster: _older, ...rest } = cassandra;
  const name = asText(cassandra.clusterName);
  return {
    cluster: {
      ...object,
      spec: {
        ...object.spec,
        cassandra: { ...rest, clusterName: name ?? older },
      },
    },
    notes: [noteFor(older, name)],
  };
}

function noteFor(cluster: string, name: string | undefined): Sentence {
  return name !== undefined && name !== cluster
    ? say('normalise.clusterIgnored', { cluster, name })
    : say('normalise.cluster', { name: cluster });
}
