import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isReady } from '../plan';
import { cacheIds } from '../snapshot';
import type { CacheEvent } from './wakeUps';

/**
 * Whether a change is the one that the next datacenter waits for: a CassandraDatacenter becomes ready for what is asked of it
 * (operator-spec 3.3 q). Then there is nothing to gather: the next datacenter is due at once.
 */
export function opensGate(cacheId: string, event: CacheEvent): boolean {
  if (cacheId !== cacheIds.datacenters || !event.current) return false;
  const ready = (object: CacheEvent['current']) =>
    object !== undefined && isReady(object as CassandraDatacenter);
  return ready(event.current) && !ready(event.previous);
}
