import type { K8ssandraDatacenterStatus } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf, datacenterFacts } from '../plan';
import type { Snapshot } from '../snapshot';

type Entries = Record<string, K8ssandraDatacenterStatus>;

/**
 * One entry per datacenter whose CassandraDatacenter was found, with a full copy of its status (operator-spec 5.1). A region out
 * of sight keeps its last entry; an entry goes when the datacenter is no longer asked for and its object is seen to be gone.
 */
export function datacenterEntries(snapshot: Snapshot): Entries {
  const { cluster } = snapshot;
  const before = cluster.status?.datacenters ?? {};
  const facts = datacenterFacts(snapshot);
  const entries: Entries = {};
  for (const [name, entry] of Object.entries(before)) {
    if (facts.some(each => each.name === name)) {
      entries[name] = entry;
      continue;
    }
    const context = contextOf(snapshot, entry.contextName ?? '');
    const live = context.datacenters.find(each => each.metadata.name === name);
    if (live) entries[name] = { ...entry, cassandra: live.status ?? {} };
    else if (!context.visible) entries[name] = entry;
  }
  for (const { name, live, context } of facts) {
    // Until cass-operator has said something there is nothing to copy.
    if (!live?.status || !context.visible) continue;
    entries[name] = {
      ...before[name],
      ...(context.name && { contextName: context.name }),
      cassandra: live.status,
    };
  }
  return entries;
}
