import type { CacheError } from '../cache/createResourceCache';
import type { CacheFacts } from './deriveState';
import type { CacheSpecs } from './types';

/** Which caches fail, and how often in a row. */
export interface CacheHealth {
  failed(id: string, failure: CacheError): void;
  contact(id: string, namespace?: string): void;
  facts(): CacheFacts[];
}

/** Keeps the failures of a cluster's caches, by namespace where there are several. */
export function createCacheHealth(options: {
  specs: CacheSpecs;
  isSynced: (id: string) => boolean;
  onChange: () => void;
}): CacheHealth {
  const { specs, isSynced, onChange } = options;
  const failing = new Map<
    string,
    Map<string | undefined, { failure: CacheError; failures: number }>
  >();
  return {
    failed: (id, failure) => {
      const scopes = failing.get(id) ?? new Map();
      const failures = (scopes.get(failure.namespace)?.failures ?? 0) + 1;
      scopes.set(failure.namespace, { failure, failures });
      failing.set(id, scopes);
      onChange();
    },
    contact: (id, namespace) => {
      const scopes = failing.get(id);
      if (!scopes?.delete(namespace)) return;
      if (scopes.size === 0) failing.delete(id);
      onChange();
    },
    facts: () =>
      Object.entries(specs).map(([id, spec]) => {
        const scopes = [...(failing.get(id)?.values() ?? [])];
        const worst = scopes.sort((a, b) => b.failures - a.failures)[0];
        return {
          type: spec.type,
          optional: spec.optional ?? false,
          synced: isSynced(id),
          failures: worst?.failures ?? 0,
          ...(worst && { failure: worst.failure }),
        };
      }),
  };
}
