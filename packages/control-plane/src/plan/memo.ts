import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const built = new WeakMap<K8ssandraCluster, Map<string, unknown>>();

/**
 * Remembers what was built for one version of a K8ssandraCluster. A cache hands out the same object until it changes,
 * and builders are pure, so an event in a region costs no merge and no hash.
 */
export function memo<T>(
  cluster: K8ssandraCluster,
  key: string,
  build: () => T,
): T {
  let values = built.get(cluster);
  if (!values) {
    values = new Map();
    built.set(cluster, values);
  }
  if (!values.has(key)) values.set(key, build());
  return values.get(key) as T;
}
