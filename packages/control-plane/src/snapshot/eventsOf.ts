import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type { CassandraPod } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, indexKey, indexNames } from './caches';
import type { KubernetesEvent } from './projectEvent';
import type { RegionFacts } from './regionKinds';
import type { EventFact } from './types';

/** Events of each sort that are kept in a snapshot. */
const MAX_EVENTS = 50;

/** Names of a node's disk, by its pod (cass-operator). */
const DATA_CLAIM = 'server-data-';

/** What events are looked for. */
export interface EventsInput {
  cluster: Cluster;
  isHome: boolean;
  owner: { namespace: string; name: string };
  /** Datacenters there. */
  places: Array<{ namespace: string; name: string }>;
  pods: CassandraPod[];
  facts: RegionFacts;
  /** Epoch milliseconds. */
  wallNow: number;
}

/** Warning events about the datacenters of a cluster, their racks, pods and disks, newest first. */
export function eventsOf(input: EventsInput): EventFact[] {
  const { cluster, wallNow } = input;
  const cache = cluster.cache<KubernetesEvent>(cacheIds.events);
  const found = [...keysOf(input)].flatMap(key =>
    cache.byIndex(indexNames.involved, key),
  );
  return newestOf(found, wallNow);
}

/** What cass-operator did with the datacenters of a cluster, newest first: which node it starts, which rack it changes. */
export function operatorEventsOf({
  cluster,
  places,
  wallNow,
}: Pick<EventsInput, 'cluster' | 'places' | 'wallNow'>): EventFact[] {
  const cache = cluster.cache<KubernetesEvent>(cacheIds.operatorEvents);
  const found = places.flatMap(({ namespace, name }) =>
    cache.byIndex(indexNames.involved, indexKey(namespace, name)),
  );
  return newestOf(found, wallNow);
}

function newestOf(events: KubernetesEvent[], wallNow: number): EventFact[] {
  return [...events]
    .sort((a, b) =>
      (a.lastTimestamp ?? '') < (b.lastTimestamp ?? '') ? 1 : -1,
    )
    .slice(0, MAX_EVENTS)
    .map(each => ({
      involved: each.involvedObject,
      type: each.type,
      reason: each.reason,
      message: each.message,
      count: each.count,
      lastSeenSeconds: ageOf(each.lastTimestamp, wallNow),
    }));
}

/** A disk and a rack are told by the names of their pods where they cannot be listed. */
function keysOf({
  isHome,
  owner,
  places,
  pods,
  facts,
}: EventsInput): Set<string> {
  const ofPods = pods.flatMap(({ metadata: { namespace, name } }) => [
    indexKey(namespace, name),
    indexKey(namespace, `${DATA_CLAIM}${name}`),
    indexKey(namespace, name.slice(0, name.lastIndexOf('-'))),
  ]);
  const listed = [
    ...(facts.statefulSets ?? []),
    ...(facts.volumeClaims ?? []),
    ...(facts.backupJobs ?? []),
  ].map(({ metadata }) => indexKey(metadata.namespace, metadata.name));
  return new Set([
    ...(isHome ? [indexKey(owner.namespace, owner.name)] : []),
    ...places.map(each => indexKey(each.namespace, each.name)),
    ...ofPods,
    ...listed,
  ]);
}

function ageOf(time: string | null, now: number): number | null {
  const at = time === null ? NaN : Date.parse(time);
  return Number.isNaN(at) ? null : Math.max(0, (now - at) / 1000);
}
