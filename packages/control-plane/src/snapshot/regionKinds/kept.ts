import type { ObjectMeta } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Metadata that every projection keeps, and of the labels those that are named. */
export function keptMetadata(metadata: any, labels: string[] = []): ObjectMeta {
  const kept = labels.flatMap(key =>
    metadata.labels?.[key] === undefined ? [] : [[key, metadata.labels[key]]],
  );
  return {
    name: metadata.name,
    ...(metadata.namespace && { namespace: metadata.namespace }),
    uid: metadata.uid,
    resourceVersion: metadata.resourceVersion,
    ...(metadata.generation !== undefined && {
      generation: metadata.generation,
    }),
    creationTimestamp: metadata.creationTimestamp,
    ...(metadata.deletionTimestamp && {
      deletionTimestamp: metadata.deletionTimestamp,
    }),
    ...(kept.length > 0 && { labels: Object.fromEntries(kept) }),
  };
}

/** Labels that say which rack something belongs to. */
export const RACK_LABELS = [
  'cassandra.datastax.com/cluster',
  'cassandra.datastax.com/datacenter',
  'cassandra.datastax.com/rack',
];
