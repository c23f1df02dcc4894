import type {
  CacheSpecs,
  Cluster,
  ClusterStatus,
  KindAvailability,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A Kubernetes cluster whose caches hold these objects, by cache id, found through the indexes of the specs. */
export function cachedCluster(
  specs: CacheSpecs,
  objects: Record<string, KubernetesObject[]> = {},
  options: {
    status?: Partial<ClusterStatus>;
    unsynced?: string[];
    /** Since when kinds cannot be refreshed, by cache id. */
    failingSince?: Record<string, number>;
    /** Kinds that the server lacks or forbids, by cache id. */
    absent?: Record<string, KindAvailability>;
  } = {},
): Cluster {
  return {
    name: 'cached',
    status: { state: 'ready', since: 0, lastContact: 0, ...options.status },
    cache: (id: string) => {
      const spec = specs[id];
      if (!spec) throw new Error(`no cache ${id}`);
      const all = objects[id] ?? [];
      const unsynced = options.unsynced?.includes(id);
      return {
        availability: options.absent?.[id] ?? (unsynced ? 'unknown' : 'served'),
        failingSince: options.failingSince?.[id],
        synced: !options.unsynced?.includes(id),
        get: (key: { namespace?: string; name: string }) =>
          all.find(
            each =>
              each.metadata.name === key.name &&
              each.metadata.namespace === key.namespace,
          ),
        list: (namespace?: string) =>
          all.filter(
            each =>
              namespace === undefined || each.metadata.namespace === namespace,
          ),
        byIndex: (index: string, key: string) =>
          all.filter(each => spec.indexes?.[index](each).includes(key)),
      };
    },
  } as unknown as Cluster;
}
