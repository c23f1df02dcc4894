import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ManagedResourceCache } from '../cache/createResourceCache';
import type { CacheChange } from '../cache/types';
import type { Clock } from '../time';
import type { CacheSpecs } from './types';

/** What one cluster knows of the kinds that its server has. */
export interface KindWatch {
  /** Whether {@link KindWatch.noticed} will tell when a missing kind appears, so that nobody has to ask for it again and again. */
  announces(type: ResourceType): boolean;
  /**
   * A cached object changed: a definition that is new or completed ends the wait for its kind, and one that says something else makes
   * its kind be read again.
   */
  noticed(cacheId: string, change: CacheChange<KubernetesObject>): void;
  /** The availability of a kind changed: when definitions can no longer be read, whoever waits for one must ask again. */
  turned(cacheId: string): void;
  /** What is known of the optional kinds: the ids of those that are missing or forbidden, once all have been asked for. */
  absent(): string[] | undefined;
}

/**
 * An API server takes up a changed definition a moment after it told of it. A watch that was open goes on with the schema from before,
 * for up to two minutes, and drops what only the new one knows.
 */
const TAKEN_UP_MS = 1_000;

/**
 * Follows the CustomResourceDefinitions of a cluster, where one of its caches holds them and may read them. Without that, a kind
 * that is missing is asked for with back-off.
 */
export function createKindWatch(options: {
  specs: CacheSpecs;
  caches: ReadonlyMap<string, ManagedResourceCache<KubernetesObject>>;
  clock: Clock;
  signal: AbortSignal;
}): KindWatch {
  const { specs, caches, clock, signal } = options;
  const definitionKind = resourceTypes.CustomResourceDefinition.kind;
  const definitions = Object.entries(specs).find(
    ([, spec]) => spec.type.kind === definitionKind,
  )?.[0];
  const nameOf = ({ plural, group }: ResourceType) => `${plural}.${group}`;
  const idsOf = (definition: string) =>
    Object.keys(specs).filter(id => nameOf(specs[id].type) === definition);

  const pending = new Map<string, () => void>();
  const rereadSoon = (id: string) => {
    if (signal.aborted) return;
    pending.get(id)?.();
    const cancel = clock.setTimer(() => {
      pending.delete(id);
      caches.get(id)?.reread();
    }, TAKEN_UP_MS);
    pending.set(id, cancel);
  };
  signal.addEventListener('abort', () => pending.forEach(cancel => cancel()));

  return {
    announces: type => {
      const cache = definitions ? caches.get(definitions) : undefined;
      if (cache?.availability !== 'served') return false;
      // One that is there already is only not ready yet: asking again is right.
      return cache.get({ name: nameOf(type) }) === undefined;
    },
    noticed: (cacheId, { previous, current }) => {
      if (cacheId !== definitions || !current) return;
      const { name, generation } = current.metadata;
      const changed = previous && previous.metadata.generation !== generation;
      for (const id of idsOf(name)) {
        const cache = caches.get(id);
        if (cache?.availability === 'missing') cache.retryNow();
        else if (changed) rereadSoon(id);
      }
    },
    turned: cacheId => {
      if (cacheId !== definitions) return;
      if (caches.get(cacheId)?.availability === 'served') return;
      for (const cache of caches.values()) {
        if (cache.availability === 'missing') cache.retryNow();
      }
    },
    absent: () => {
      const known = Object.keys(specs)
        .filter(id => specs[id].optional)
        .map(id => ({ id, is: caches.get(id)?.availability ?? 'unknown' }));
      return known.some(({ is }) => is === 'unknown')
        ? undefined
        : known.filter(({ is }) => is !== 'served').map(({ id }) => id);
    },
  };
}
