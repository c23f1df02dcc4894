import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectKey } from '../client/types';

/** What a cache holds. */
export interface CacheSpec<T extends KubernetesObject = KubernetesObject> {
  type: ResourceType;
  /** Namespaces to watch; all when absent. */
  namespaces?: string[];
  labelSelector?: string;
  fieldSelector?: string;
  /** Applied while parsing, so that what is not kept never stays in memory. */
  project?: (object: any) => T;
  /** The kind may be missing or forbidden in a cluster without making it `incompatible` or `degraded`; see {@link ResourceCache.availability}. */
  optional?: boolean;
  /** Asks the server for metadata only, which spares both sides the bodies of large objects; a server that cannot sends them whole. */
  metadataOnly?: boolean;
  /** Named indexes: each maps an object to the keys it is found by. */
  indexes?: Record<string, (object: T) => string[]>;
}

/**
 * Whether a server has a kind: `missing` when it says that there is no such kind, `forbidden` when it does not let us look, `unknown`
 * before its first answer. Only while it is `served` does an empty list mean that there is nothing.
 */
export type KindAvailability = 'unknown' | 'served' | 'missing' | 'forbidden';

/** What changed in a store. `previous` is absent for an object that is new, `current` for one that is gone. */
export interface CacheChange<T extends KubernetesObject> {
  previous?: T;
  current?: T;
}

/** A read-only view of the objects of one kind in one Kubernetes cluster, kept fresh by a watch. */
export interface ResourceCache<T extends KubernetesObject> {
  readonly type: ResourceType;
  /** True once a complete list was read; stays true while the watch reconnects. */
  readonly synced: boolean;
  /** What the server said last about the kind itself. */
  readonly availability: KindAvailability;
  /** Monotonic milliseconds of the last sign of life (event, bookmark or answered list); undefined when never. */
  readonly lastContact: number | undefined;
  /** Monotonic milliseconds since when it cannot be refreshed: what it holds may be outdated. Undefined while all is well. */
  readonly failingSince: number | undefined;
  get(key: ObjectKey): T | undefined;
  list(namespace?: string): T[];
  byIndex(index: string, key: string): T[];
  onChange(listener: (change: CacheChange<T>) => void): () => void;
  /** Resolves at the first sync; rejects when the signal ends. */
  whenSynced(signal?: AbortSignal): Promise<void>;
  /** Lets a writer put the answer of its own write in at once, so that the next read sees it; older versions are ignored. */
  observe(object: T): void;
}
