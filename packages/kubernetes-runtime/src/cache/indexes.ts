import { InputError } from '@backstage/errors';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The named indexes of a store. */
export interface Indexes<T> {
  add(object: T): void;
  remove(object: T): void;
  /** @throws InputError when there is no such index */
  find(index: string, key: string): T[];
}

/** Makes the indexes. An object is removed under the keys it was added with, whatever its indexer says later. */
export function createIndexes<T extends KubernetesObject>(
  indexers: Record<string, (object: T) => string[]>,
): Indexes<T> {
  const indexes = Object.entries(indexers).map(([name, keysOf]) => ({
    name,
    keysOf,
    objects: new Map<string, Set<T>>(),
    keys: new WeakMap<T, string[]>(),
  }));
  return {
    add: object => {
      for (const index of indexes) {
        const keys = index.keysOf(object);
        if (keys.length === 0) continue;
        index.keys.set(object, keys);
        for (const key of keys) {
          const found = index.objects.get(key);
          if (found) found.add(object);
          else index.objects.set(key, new Set([object]));
        }
      }
    },
    remove: object => {
      for (const index of indexes) {
        for (const key of index.keys.get(object) ?? []) {
          const found = index.objects.get(key);
          found?.delete(object);
          if (found?.size === 0) index.objects.delete(key);
        }
      }
    },
    find: (name, key) => {
      const index = indexes.find(candidate => candidate.name === name);
      if (!index) {
        throw new InputError(
          `Cannot look up "${key}": the cache has no index "${name}"`,
        );
      }
      return [...(index.objects.get(key) ?? [])];
    },
  };
}
