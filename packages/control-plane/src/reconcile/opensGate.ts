import {
  labels,
  type CassandraDatacenter,
  type CassandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isReady } from '../plan';
import { cacheIds } from '../snapshot';
import type { CacheEvent } from './wakeUps';

type Gate = (object: NonNullable<CacheEvent['current']>) => boolean;

const GATES: Record<string, Gate | undefined> = {
  [cacheIds.datacenters]: object => isReady(object as CassandraDatacenter),
  [cacheIds.tasks]: object => isRebuilt(object as CassandraTask),
};

/**
 * Whether a change is the one that the next datacenter waits for: a CassandraDatacenter becomes ready for what is asked of it
 * (operator-spec 3.3 q), or its rebuild ends (operator-spec 3.13-5). Then there is nothing to gather: the next datacenter is due at once.
 */
export function opensGate(cacheId: string, event: CacheEvent): boolean {
  const isOpen = GATES[cacheId];
  return (
    isOpen !== undefined &&
    event.current !== undefined &&
    isOpen(event.current) &&
    !(event.previous && isOpen(event.previous))
  );
}

/** A task of ours that has been through all its nodes. */
function isRebuilt({ metadata, status = {} }: CassandraTask): boolean {
  const nodes = metadata.labels?.[labels.rebuildNodes];
  const { succeeded = 0, failed = 0, completionTime } = status;
  return (
    nodes !== undefined &&
    (completionTime !== undefined || succeeded + failed >= Number(nodes))
  );
}
