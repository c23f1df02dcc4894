import {
  annotations as names,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

type Built = Map<string, unknown>;

/** Specifications whose objects are remembered; the oldest go first. */
const LIMIT = 1000;

/** Notes that come and go while a cluster is brought up, and that no builder reads. */
const UNREAD: ReadonlySet<string> = new Set([names.claim, names.rebuildDc]);

const byObject = new WeakMap<K8ssandraCluster, Built>();
const byContent = new Map<string, Built>();

/**
 * Remembers what was built for a specification. Builders are pure and read no status, so neither an event in a region nor a
 * status of ours costs a merge or a hash. Found by content, because each version of an object is a new one.
 */
export function memo<T>(
  cluster: K8ssandraCluster,
  key: string,
  build: () => T,
): T {
  const built = builtFor(cluster);
  if (!built.has(key)) built.set(key, build());
  return built.get(key) as T;
}

function builtFor(cluster: K8ssandraCluster): Built {
  const known = byObject.get(cluster);
  if (known) return known;
  const { apiVersion, kind, metadata, spec } = cluster;
  const { name, namespace, uid, labels, annotations } = metadata;
  const content = JSON.stringify([
    apiVersion,
    kind,
    name,
    namespace,
    uid,
    labels,
    Object.entries(annotations ?? {}).filter(([key]) => !UNREAD.has(key)),
    spec,
  ]);
  const built: Built = byContent.get(content) ?? new Map();
  byContent.delete(content);
  byContent.set(content, built);
  if (byContent.size > LIMIT) {
    const [oldest] = byContent.keys();
    byContent.delete(oldest);
  }
  byObject.set(cluster, built);
  return built;
}
