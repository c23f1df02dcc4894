import type {
  CacheSpecs,
  Cluster,
  ClusterStatus,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A Kubernetes cluster whose caches hold these objects, by cache id, found through the indexes of the specs. */
export function cachedCluster(
  specs: CacheSpecs,
  objects: Record<string, KubernetesObject[]> = {},
  options: { status?: Partial<ClusterStatus>; unsynced?: string[] } = {},
): Cluster {
  return {
    name: 'cached',
    status: { state: 'ready', since: 0, lastContact: 0, ...options.status },
    cache: (id: string) => {
      const spec = specs[id];
      if (!spec) throw new Error(`no cache ${id}`);
      const all = objects[id] ?? [];
      return {
        synced: !options.unsynced?.includes(id),
        get: (key: { namespace?: string; name: string }) =>
          all.find(
            each =>
              each.metadata.name === key.name &&
              each.metadata.namespace === key.namespace,
          ),
        list: () => all,
        byIndex: (index: string, key: string) =>
          all.filter(each => spec.indexes?.[index](each).includes(key)),
      };
    },
  } as unknown as Cluster;
}
