import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { KubernetesError } from '../client/errors';
import { projectObject } from '../client/readObject';
import type { KubernetesClient } from '../client/types';
import { systemClock, type Clock } from '../time';
import { startReflector, type Reflector } from './reflector';
import { createStore } from './store';
import { stripManagedFields } from './stripManagedFields';
import type {
  CacheChange,
  CacheSpec,
  KindAvailability,
  ResourceCache,
} from './types';
import { isOlder } from './versions';

/** What happened to a cache. */
export interface CacheError {
  error: KubernetesError;
  /** Absent when all namespaces are watched at once. */
  namespace?: string;
  phase: 'list' | 'watch';
}

/** How a cache is made. */
export interface ResourceCacheOptions<T extends KubernetesObject> {
  client: KubernetesClient;
  spec: CacheSpec<T>;
  /** Ends the watches. The objects stay readable, as they were. */
  signal: AbortSignal;
  clock?: Clock;
  random?: () => number;
  /** Any sign of life, with the namespace it concerns. */
  onContact?: (namespace?: string) => void;
  /** A list or watch failed; it is retried for ever. */
  onError?: (failure: CacheError) => void;
  /** {@link ResourceCache.availability} changed. */
  onAvailability?: () => void;
  /** Whether somebody calls `retryNow` as soon as a kind that is missing appears: until then it is not asked for. */
  isAnnounced?: () => boolean;
  /** A listener threw. The cache goes on. */
  onListenerError?: (error: unknown) => void;
}

/** A cache with the handles its owner needs. */
export interface ManagedResourceCache<T extends KubernetesObject>
  extends ResourceCache<T> {
  /** Begins to list and watch; does nothing the second time. */
  start(): void;
  /** Ends the back-offs now. */
  retryNow(): void;
  /** Reads everything again and accepts versions that went back: it may be another server. */
  relist(): void;
  /** Reads everything again by the schema that the server has now: what is watched keeps to the one from before for minutes. */
  reread(): void;
}

/** Makes a cache and starts it. Several namespaces are several watches into one store. */
export function createResourceCache<T extends KubernetesObject>(
  options: ResourceCacheOptions<T>,
): ManagedResourceCache<T> {
  const cache = prepareResourceCache(options);
  cache.start();
  return cache;
}

/** Makes a cache that waits for `start()`. */
export function prepareResourceCache<T extends KubernetesObject>(
  options: ResourceCacheOptions<T>,
): ManagedResourceCache<T> {
  const { client, spec, signal, clock = systemClock } = options;
  const { random = Math.random, onContact, onError, onListenerError } = options;
  const { onAvailability, isAnnounced } = options;
  const namespaces = spec.namespaces ?? [undefined];
  const project = spec.project ?? stripManagedFields;
  const store = createStore<T>(spec.indexes);
  const listeners = new Set<(change: CacheChange<T>) => void>();
  const reflectors = new Map<string | undefined, Reflector>();
  const listed = new Set<string | undefined>();
  const contacts = new Map<string | undefined, number>();
  const failing = new Map<string | undefined, number>();
  const waiters = new Set<() => void>();

  const absent = new Map<string | undefined, 'missing' | 'forbidden'>();
  let told: KindAvailability = 'unknown';

  const isSynced = () => listed.size === namespaces.length;

  const availability = (): KindAvailability => {
    const reasons = [...absent.values()];
    if (reasons.includes('missing')) return 'missing';
    if (reasons.length > 0) return 'forbidden';
    return isSynced() ? 'served' : 'unknown';
  };

  const tellAvailability = () => {
    const now = availability();
    if (now === told) return;
    told = now;
    onAvailability?.();
  };

  const noteFailure = (namespace: string | undefined, code: string) => {
    if (code === 'NotFound') absent.set(namespace, 'missing');
    else if (code === 'Forbidden') absent.set(namespace, 'forbidden');
    else return;
    tellAvailability();
  };

  const emit = (change: CacheChange<T> | undefined) => {
    if (!change) return;
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        onListenerError?.(error);
      }
    }
  };

  const start = () => {
    if (reflectors.size > 0) return;
    for (const namespace of namespaces) {
      const contact = () => {
        contacts.set(namespace, clock.now());
        failing.delete(namespace);
        // A watch that was opened is an answer too, though nothing may happen in it for long.
        if (absent.delete(namespace)) tellAvailability();
        onContact?.(namespace);
      };
      const reflector = startReflector<T>({
        client,
        spec: { ...spec, project },
        namespace,
        clock,
        random,
        signal,
        isAnnounced,
        sink: {
          onContact: contact,
          onError: (error, phase) => {
            if (!failing.has(namespace)) failing.set(namespace, clock.now());
            noteFailure(namespace, error.code);
            onError?.({ error, namespace, phase });
          },
          onList: (list, { reset, reread }) => {
            const changes = store.replace(list, {
              namespace,
              reset,
              reread,
            });
            listed.add(namespace);
            absent.delete(namespace);
            changes.forEach(emit);
            tellAvailability();
            if (isSynced()) {
              waiters.forEach(resolve => resolve());
              waiters.clear();
            }
          },
          onEvent: event => {
            if (event.type === 'BOOKMARK') return;
            const { object } = event;
            const { resourceVersion = '' } = object.metadata;
            emit(
              event.type === 'DELETED'
                ? store.remove(object.metadata, resourceVersion)
                : store.put(object),
            );
          },
        },
      });
      reflectors.set(namespace, reflector);
    }
  };

  return {
    type: spec.type,
    get synced() {
      return isSynced();
    },
    get availability() {
      return availability();
    },
    get lastContact() {
      return contacts.size === namespaces.length
        ? Math.min(...contacts.values())
        : undefined;
    },
    get failingSince() {
      return failing.size > 0 ? Math.min(...failing.values()) : undefined;
    },
    get: store.get,
    list: store.list,
    byIndex: store.byIndex,
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenSynced: waitSignal =>
      new Promise<void>((resolve, reject) => {
        if (isSynced()) {
          resolve();
          return;
        }
        const ends = [signal, waitSignal].filter(s => s !== undefined);
        const over = new AbortController();
        const onSync = () => {
          over.abort();
          resolve();
        };
        const onAbort = () => {
          over.abort();
          waiters.delete(onSync);
          reject(ends.find(end => end.aborted)?.reason);
        };
        waiters.add(onSync);
        ends.forEach(end =>
          end.addEventListener('abort', onAbort, { signal: over.signal }),
        );
        if (ends.some(end => end.aborted)) onAbort();
      }),
    observe: object => {
      const { namespace, resourceVersion = '' } = object.metadata;
      const reflector = reflectors.get(spec.namespaces ? namespace : undefined);
      const heardUpTo = reflector?.version;
      if (!reflector) return;
      // The watch has passed this version already: if the object is not here, it is gone.
      const past =
        heardUpTo !== undefined && !isOlder(heardUpTo, resourceVersion);
      if (past && !store.get(object.metadata)) return;
      emit(store.put(projectObject<T>(structuredClone(object), project)));
    },
    start,
    retryNow: () => reflectors.forEach(reflector => reflector.retryNow()),
    relist: () => reflectors.forEach(reflector => reflector.relist()),
    reread: () => reflectors.forEach(reflector => reflector.reread()),
  };
}
