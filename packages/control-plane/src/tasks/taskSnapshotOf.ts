import type {
  CassandraDatacenter,
  CassandraTask,
  K8ssandraCluster,
  K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cacheIds,
  contextHead,
  indexKey,
  indexNames,
  missingContext,
  placesOf,
  type ContextPlace,
  type Failures,
  type Region,
} from '../snapshot';
import type { ContextSnapshot } from '../snapshot/types';
import { clusterOf } from './targets';
import type { TaskSnapshot } from './types';

/** What the snapshot of a task is read from: caches only. */
export interface TaskSnapshotInput {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  task: K8ssandraTask;
  home: Region;
  /** By the name that `k8sContext` uses. */
  regions: ReadonlyMap<string, Region>;
  /** Namespaces that are watched; all when absent. */
  namespaces?: string[];
  failures: Failures;
  /** Monotonic milliseconds. */
  now: number;
  /** Milliseconds since 1970. */
  wallNow: number;
}

/** Everything known about one K8ssandraTask at this instant. Never waits, never fails because a region is away. */
export function taskSnapshotOf(input: TaskSnapshotInput): TaskSnapshot {
  const { task, home, regions, namespaces } = input;
  const named = clusterOf(task);
  const clusters = home.cluster?.cache<K8ssandraCluster>(cacheIds.clusters);
  const cluster = clusters?.get(named);
  const isWatched = !namespaces?.length || namespaces.includes(named.namespace);
  const places = cluster ? placesOf(cluster) : [];
  const names = new Set([
    ...places.map(each => each.context),
    ...(task.metadata.deletionTimestamp ? regions.keys() : []),
  ]);
  const contexts: Record<string, ContextSnapshot> = {};
  for (const name of names) {
    const region = regions.get(name);
    if (name === '') continue;
    contexts[name] = region
      ? contextOf(input, region, places)
      : missingContext(name);
  }
  return {
    controlPlane: input.controlPlane,
    mode: input.mode,
    task,
    ...(cluster && { cluster }),
    clusterKnown: Boolean(clusters?.synced) && isWatched,
    home: contextOf(input, home, places),
    contexts,
    now: input.wallNow,
  };
}

function contextOf(
  input: TaskSnapshotInput,
  region: Region,
  places: ContextPlace[],
): ContextSnapshot {
  const head = contextHead(region, input.now);
  const empty = { ...missingContext(region.name), ...head };
  if (!region.cluster) return empty;
  const { name, namespace } = input.task.metadata;
  const here = places.filter(each => each.context === region.name);
  const tasks = region.cluster.cache<CassandraTask>(cacheIds.tasks);
  const datacenters = region.cluster.cache<CassandraDatacenter>(
    cacheIds.datacenters,
  );
  return {
    ...empty,
    failures: input.failures(region.name),
    datacenters: here.flatMap(each => datacenters.get(each) ?? []),
    tasks: [
      ...new Set([
        ...tasks.byIndex(indexNames.task, indexKey(namespace, name)),
        ...here.flatMap(
          each =>
            tasks.get({
              namespace: each.namespace,
              name: `${name}-${each.name}`,
            }) ?? [],
        ),
      ]),
    ],
  };
}
