import type {
  CacheSpec,
  CacheSpecs,
  Cluster,
  ClusterStatus,
  ResourceCache,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { homeCaches } from '../../snapshot';
import type { ObjectStore } from './objectStore';
import { matchesFields, matchesLabels } from './selectors';

/** Connected since the beginning of time, and heard of just now. */
const STATUS = {
  state: 'ready',
  since: 0,
  lastContact: 0,
  latencyMs: 0,
  kubernetesVersion: 'v1.35.0',
} as const;

/** What a snapshot reads of a Kubernetes cluster. */
type Readable = Pick<Cluster, 'name' | 'status' | 'cache'>;

/** What is known of a Kubernetes cluster that is not ideal. */
export interface CachedClusterOptions {
  /** Connected, and heard of just now, when absent. */
  status?: ClusterStatus;
  /** Whether a kind was ever read; every kind when absent. What was not read is unknown, never "none". */
  isKnown?: (spec: CacheSpec) => boolean;
}

/**
 * A store as a snapshot reads it: the very caches of a live control plane, with their selectors, projections and indexes, always up to
 * date. It has no client; nothing that waits can be asked of it.
 */
export function cachedCluster(
  name: string,
  store: Pick<ObjectStore, 'uid' | 'list'>,
  options: CachedClusterOptions = {},
): Cluster {
  const { isKnown = () => true } = options;
  const specs: CacheSpecs = homeCaches();
  const views = new Map<string, View>();
  const cluster: Readable = {
    name,
    status: options.status ?? { ...STATUS, clusterUid: store.uid },
    cache: <T extends KubernetesObject>(id: string) => {
      let view = views.get(id);
      if (!view) {
        view = viewOf(specs[id], store, isKnown(specs[id]));
        views.set(id, view);
      }
      return view as unknown as ResourceCache<T>;
    },
  };
  return cluster as Cluster;
}

type View = Pick<
  ResourceCache<KubernetesObject>,
  | 'type'
  | 'synced'
  | 'availability'
  | 'lastContact'
  | 'get'
  | 'list'
  | 'byIndex'
>;

function viewOf(
  spec: CacheSpec,
  store: Pick<ObjectStore, 'list'>,
  known: boolean,
): View {
  const projected = new WeakMap<KubernetesObject, KubernetesObject>();
  const project = (object: KubernetesObject) => {
    if (!spec.project) return object;
    let kept = projected.get(object);
    if (!kept) projected.set(object, (kept = spec.project(object)));
    return kept;
  };
  let held: Held | undefined;
  /** What the selectors let through; a store that gives the same list again is not looked through again. */
  const current = (): Held => {
    const all = store.list(spec.type.kind);
    if (held?.of !== all) {
      const kept = all.filter(
        each =>
          matchesLabels(each, spec.labelSelector) &&
          matchesFields(each, spec.fieldSelector),
      );
      held = { of: all, kept: kept.map(project), indexes: new Map() };
    }
    return held;
  };
  const list = (namespace?: string) =>
    current().kept.filter(
      each => namespace === undefined || each.metadata.namespace === namespace,
    );
  const indexOf = (name: string): Map<string, KubernetesObject[]> => {
    const { kept, indexes } = current();
    let index = indexes.get(name);
    if (!index)
      indexes.set(name, (index = indexed(kept, spec.indexes?.[name])));
    return index;
  };
  return {
    type: spec.type,
    synced: known,
    availability: known ? 'served' : 'unknown',
    lastContact: 0,
    list,
    get: ({ namespace, name }) =>
      list(namespace).find(each => each.metadata.name === name),
    byIndex: (index, key) => [...(indexOf(index).get(key) ?? [])],
  };
}

/** What a view made of a list of its store. */
interface Held {
  of: KubernetesObject[];
  kept: KubernetesObject[];
  indexes: Map<string, Map<string, KubernetesObject[]>>;
}

function indexed(
  objects: KubernetesObject[],
  keysOf: (object: any) => string[] = () => [],
): Map<string, KubernetesObject[]> {
  const index = new Map<string, KubernetesObject[]>();
  for (const object of objects) {
    for (const key of new Set(keysOf(object))) {
      const alike = index.get(key);
      if (alike) alike.push(object);
      else index.set(key, [object]);
    }
  }
  return index;
}
