import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  createResourceCache,
  type CacheError,
} from '../cache/createResourceCache';
import type { CacheSpec } from '../cache/types';
import { createManualClock } from '../time';
import { createScriptedClient } from './scriptedClient';

export const version = (object?: { metadata: { resourceVersion?: string } }) =>
  object?.metadata.resourceVersion ?? '-';

export const key = (name: string, namespace = 'x') => ({ namespace, name });

/** A cache of config maps over a scripted client and a manual clock, and what it told. */
export function createCacheHarness() {
  const client = createScriptedClient();
  const clock = createManualClock(1000);
  const stop = new AbortController();
  const errors: CacheError[] = [];
  /** `name old>new`. */
  const changes: string[] = [];
  return {
    client,
    clock,
    stop,
    errors,
    changes,
    start: (spec: Partial<CacheSpec> = {}) => {
      const cache = createResourceCache({
        client,
        spec: { type: resourceTypes.ConfigMap, ...spec },
        signal: stop.signal,
        clock,
        random: () => 1,
        onError: failure => errors.push(failure),
        onListenerError: error => changes.push(`thrown ${error}`),
      });
      cache.onChange(({ previous, current }) =>
        changes.push(
          `${(current ?? previous)?.metadata.name} ${version(
            previous,
          )}>${version(current)}`,
        ),
      );
      return cache;
    },
  };
}

/** What the harness is. */
export type CacheHarness = ReturnType<typeof createCacheHarness>;
