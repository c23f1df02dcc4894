import type { CacheError } from '../cache/createResourceCache';
import { KubernetesError } from '../client/errors';
import type { CacheFacts } from './deriveState';
import type { CacheSpecs } from './types';

/** Which caches fail, and how often in a row. */
export interface CacheHealth {
  failed(id: string, failure: CacheError): void;
  contact(id: string, namespace?: string): void;
  /** The connection works again: failures that came from it say nothing any more. */
  reconnected(): void;
  facts(): CacheFacts[];
}

const cameFromConnection = ({ error }: CacheError) =>
  KubernetesError.isUnreachable(error) || KubernetesError.isUnauthorized(error);

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
    reconnected: () => {
      for (const [id, scopes] of failing) {
        for (const [namespace, { failure }] of scopes) {
          if (cameFromConnection(failure)) scopes.delete(namespace);
        }
        if (scopes.size === 0) failing.delete(id);
      }
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
