import {
  resourceTypes,
  type K8ssandraDatacenterStatus,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  datacenterFacts,
  isStillThere,
  removedDatacenters,
  type ActionPlan,
  type RemovedDatacenter,
} from '../plan';
import type { Snapshot } from '../snapshot';
import { childStatuses } from './children';

type Entries = Record<string, K8ssandraDatacenterStatus>;

/**
 * One entry per datacenter whose CassandraDatacenter was found, with a full copy of its status (operator-spec 5.1). A region out
 * of sight keeps its last entry; an entry goes when the datacenter is no longer asked for, its object is seen to be gone and what
 * was left of it is cleaned up.
 */
export function datacenterEntries(
  snapshot: Snapshot,
  plan: ActionPlan,
): Entries {
  const { cluster } = snapshot;
  const before = cluster.status?.datacenters ?? {};
  const entries: Entries = {};
  const removed = removedDatacenters(snapshot);
  const first = removed.find(isStillThere);
  const asked = datacenterFacts(snapshot);
  for (const [name, entry] of Object.entries(before)) {
    const facts = removed.find(each => each.name === name);
    if (!facts) entries[name] = withoutProgress(entry);
    else if (stays(facts, plan)) {
      entries[name] = {
        ...withoutChildren(removedEntry(facts, entry, facts === first)),
        ...childStatuses(cluster, facts, entry),
      };
    }
  }
  for (const each of asked) {
    const { name, live, context } = each;
    // Until cass-operator has said something there is nothing to copy.
    if (!live?.status || !context.visible) continue;
    entries[name] = {
      ...withoutChildren(withoutProgress(before[name] ?? {})),
      ...childStatuses(cluster, each, before[name]),
      ...(context.name && { contextName: context.name }),
      cassandra: live.status,
    };
  }
  return entries;
}

/** One that is asked for again does not leave any more. */
function withoutProgress(
  entry: K8ssandraDatacenterStatus,
): K8ssandraDatacenterStatus {
  const { decommissionProgress: _, ...rest } = entry;
  return rest;
}

function withoutChildren(
  entry: K8ssandraDatacenterStatus,
): K8ssandraDatacenterStatus {
  const { stargate: _, reaper: __, ...rest } = entry;
  return rest;
}

/** Whether something of it is there, or may be, that the plan has to do with. */
function stays(facts: RemovedDatacenter, plan: ActionPlan): boolean {
  return (
    isStillThere(facts) ||
    plan.steps.some(
      each =>
        each.state !== 'done' &&
        (each.datacenter === facts.name ||
          each.target?.kind === resourceTypes.ReplicatedSecret.kind),
    )
  );
}

/** What is told of one that goes (operator-spec 3.14). The plan itself notes that it hands over its data. */
function removedEntry(
  { live, stage }: RemovedDatacenter,
  before: K8ssandraDatacenterStatus,
  isNext: boolean,
): K8ssandraDatacenterStatus {
  const known = before.decommissionProgress;
  const isLeaving = stage === 'leaving' || known === 'Decommissioning';
  const progress = isLeaving ? 'Decommissioning' : 'UpdatingReplication';
  return {
    ...before,
    ...(live?.status && stage !== 'unseen' && { cassandra: live.status }),
    ...((isNext || known) && { decommissionProgress: progress }),
  };
}
