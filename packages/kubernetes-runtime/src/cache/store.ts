import { isDeepStrictEqual } from 'node:util';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectKey } from '../client/types';
import { createIndexes } from './indexes';
import type { CacheChange } from './types';
import { isOlder } from './versions';

/** The objects of one kind. Versions of an object only go forward. */
export interface Store<T extends KubernetesObject> {
  get(key: ObjectKey): T | undefined;
  list(namespace?: string): T[];
  byIndex(index: string, key: string): T[];
  /** Puts an object in; undefined when what is there is as new or newer. */
  put(object: T): CacheChange<T> | undefined;
  /** Takes an object out; undefined when it is not there, or there in a newer version than `version`. */
  remove(key: ObjectKey, version: string): CacheChange<T> | undefined;
  /**
   * Makes a scope equal to a complete list. What the list lacks is removed, unless it is newer than the list.
   * `reset` accepts older versions too: the server's history was replaced. `reread` accepts another content of the same version: the
   * server shows it by another schema than before.
   */
  replace(
    list: { items: T[]; resourceVersion: string },
    scope: { namespace?: string; reset?: boolean; reread?: boolean },
  ): CacheChange<T>[];
}

const versionOf = (object: KubernetesObject) =>
  object.metadata.resourceVersion ?? '';

/** Makes an empty store. */
export function createStore<T extends KubernetesObject>(
  indexers: Record<string, (object: T) => string[]> = {},
): Store<T> {
  const namespaces = new Map<string, Map<string, T>>();
  const indexes = createIndexes(indexers);

  const get = ({ namespace = '', name }: ObjectKey) =>
    namespaces.get(namespace)?.get(name);

  const swap = (
    { namespace = '', name }: ObjectKey,
    current: T | undefined,
  ): CacheChange<T> => {
    let objects = namespaces.get(namespace);
    const previous = objects?.get(name);
    if (previous) indexes.remove(previous);
    if (current) {
      if (!objects) namespaces.set(namespace, (objects = new Map()));
      objects.set(name, current);
      indexes.add(current);
    } else if (objects?.delete(name) && objects.size === 0) {
      namespaces.delete(namespace);
    }
    return {
      ...(previous && { previous }),
      ...(current && { current }),
    };
  };

  const put = (object: T, { reset = false, reread = false } = {}) => {
    const known = get(object.metadata);
    if (known && versionOf(object) === versionOf(known)) {
      const same = !reread || isDeepStrictEqual(object, known);
      return same ? undefined : swap(object.metadata, object);
    }
    const older = known && isOlder(versionOf(object), versionOf(known));
    return older && !reset ? undefined : swap(object.metadata, object);
  };

  const list = (namespace?: string): T[] =>
    namespace === undefined
      ? [...namespaces.values()].flatMap(objects => [...objects.values()])
      : [...(namespaces.get(namespace)?.values() ?? [])];

  return {
    get,
    list,
    byIndex: (index, key) => indexes.find(index, key),
    put: object => put(object),
    remove: (key, version) => {
      const known = get(key);
      const gone = known && !isOlder(version, versionOf(known));
      return gone ? swap(key, undefined) : undefined;
    },
    replace: ({ items, resourceVersion }, { namespace, reset, reread }) => {
      const changes: CacheChange<T>[] = [];
      const listed = new Map<string, Set<string>>();
      for (const item of items) {
        const { namespace: where = '', name } = item.metadata;
        let names = listed.get(where);
        if (!names) listed.set(where, (names = new Set()));
        names.add(name);
      }
      for (const object of list(namespace)) {
        const { namespace: where = '', name } = object.metadata;
        if (listed.get(where)?.has(name)) continue;
        // written after the list was made: the watch will tell
        if (!reset && isOlder(resourceVersion, versionOf(object))) continue;
        changes.push(swap(object.metadata, undefined));
      }
      for (const item of items) {
        const change = put(item, { reset, reread });
        if (change) changes.push(change);
      }
      return changes;
    },
  };
}
