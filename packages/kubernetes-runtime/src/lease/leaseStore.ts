import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createResourceCache } from '../cache';
import { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import type { Clock } from '../time';
import {
  newLease,
  readLease,
  type Lease,
  type LeaseRecord,
} from './leaseRecord';

/** Which lease. */
export interface LeaseKey {
  namespace: string;
  name: string;
}

/** Reads and writes one lease. Every call throws a KubernetesError. */
export interface LeaseStore {
  /** Null when there is none. */
  read(): Promise<LeaseRecord | null>;
  /** Makes the lease where `before` is null, else changes exactly what was read. */
  write(
    before: LeaseRecord | null,
    spec: NonNullable<Lease['spec']>,
  ): Promise<LeaseRecord>;
}

/** How a lease is reached. */
export interface LeaseStoreOptions {
  client: KubernetesClient;
  key: LeaseKey;
  timeoutMs: number;
  signal?: AbortSignal;
}

const type = resourceTypes.Lease;

/** Makes the store of a lease. */
export function createLeaseStore(options: LeaseStoreOptions): LeaseStore {
  const { client, key, timeoutMs, signal } = options;
  const call = { timeoutMs, signal, purpose: 'lease' as const };
  return {
    read: async () => {
      try {
        return readLease(await client.get<Lease>(type, key, call));
      } catch (error) {
        if (KubernetesError.isNotFound(error)) return null;
        throw error;
      }
    },
    write: async (before, spec) => {
      if (before === null) {
        return readLease(await client.create(type, newLease(key, spec), call));
      }
      const { uid, resourceVersion } = before;
      const patch = { metadata: { uid, resourceVersion }, spec };
      return readLease(await client.mergePatch<Lease>(type, key, patch, call));
    },
  };
}

/** Tells of every change of a lease; null when it is deleted. What cannot be watched is looked at instead, so failures are no matter. */
export function watchLease(options: {
  client: KubernetesClient;
  key: LeaseKey;
  clock: Clock;
  signal: AbortSignal;
  onLease: (lease: LeaseRecord | null, uid: string) => void;
}): void {
  const { client, key, clock, signal, onLease } = options;
  const cache = createResourceCache<Lease>({
    client,
    spec: {
      type,
      namespaces: [key.namespace],
      fieldSelector: `metadata.name=${key.name}`,
    },
    clock,
    signal,
  });
  cache.onChange(({ previous, current }) => {
    const { metadata } = (current ?? previous) as Lease;
    onLease(current ? readLease(current) : null, metadata.uid ?? '');
  });
}
