import type {
  K8ssandraCluster,
  ReplicationTarget,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { generatedSecrets, sanitizedName, type Referenced } from '../desired';
import { contextHead } from './contextSnapshot';
import { missingContext } from './missingContext';
import { objectsOf } from './objectsOf';
import { placesOf, type ContextPlace } from './places';
import type { Failures, Region } from './region';
import { siblingsOf } from './siblings';
import { formerPlaces, targetsOf } from './targets';
import type {
  ContextSnapshot,
  KeyspacesReading,
  SchemaFacts,
  Snapshot,
} from './types';

/** What a snapshot is read from: caches only. */
export interface SnapshotInput {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  cluster: K8ssandraCluster;
  home: Region;
  /** By the name that `k8sContext` uses. */
  regions: ReadonlyMap<string, Region>;
  /** All K8ssandraClusters of the control plane. */
  clusters: K8ssandraCluster[];
  schema: Record<string, SchemaFacts>;
  /** See {@link Snapshot.keyspaces}. */
  keyspaces?: KeyspacesReading;
  /** What the last reads of referenced objects brought. */
  referenced: Referenced;
  /** Keys of those that are due again. */
  outdatedReferences?: string[];
  failures: Failures;
  /** What the API server of a context did not keep, see {@link ContextSnapshot.dropped}. */
  dropped?: (context: string) => ContextSnapshot['dropped'];
  /** How this release writes objects; the latest way when absent. */
  writer?: number;
  /** See {@link Snapshot.term}. */
  term?: number;
  /** Monotonic milliseconds. */
  now: number;
  /** Milliseconds since 1970. */
  wallNow: number;
}

/** Everything known about one K8ssandraCluster at this instant. Never waits, never fails because a region is away. */
export function snapshotOf(given: SnapshotInput): Snapshot {
  const input = withSpec(given);
  const { cluster } = input;
  const targets = targetsOf(input.home, cluster);
  const places = [...placesOf(cluster), ...formerPlaces(cluster, targets)];
  const home = contextOf(input, input.home, places);
  const contexts: Record<string, ContextSnapshot> = { '': home };
  for (const name of contextNames(input, targets)) {
    if (name === '') continue;
    const region = input.regions.get(name);
    contexts[name] = region
      ? contextOf(input, region, places)
      : missingContext(name);
  }
  return {
    controlPlane: input.controlPlane,
    mode: input.mode,
    cluster,
    home,
    contexts,
    siblings: siblingsOf(input),
    schema: input.schema,
    ...(input.keyspaces && { keyspaces: input.keyspaces }),
    referenced: input.referenced,
    ...(input.outdatedReferences?.length && {
      outdatedReferences: input.outdatedReferences,
    }),
    ...(input.writer !== undefined && { writer: input.writer }),
    ...(input.term !== undefined && { term: input.term }),
  };
}

/** Kubernetes lets an object come without any specification: it asks for nothing, and must be deletable like any other. */
function withSpec(input: SnapshotInput): SnapshotInput {
  const { cluster } = input;
  return cluster.spec ? input : { ...input, cluster: { ...cluster, spec: {} } };
}

/**
 * Contexts that the specification, the status or the ReplicatedSecret names. A cluster that is being deleted is looked for
 * everywhere, because nothing of it may stay.
 */
function contextNames(
  input: SnapshotInput,
  targets: ReplicationTarget[],
): Set<string> {
  const { cluster, regions } = input;
  const noted = Object.values(cluster.status?.datacenters ?? {});
  return new Set([
    ...placesOf(cluster).map(each => each.context),
    ...noted.flatMap(each => each.contextName ?? []),
    ...targets.map(each => each.k8sContextName ?? ''),
    ...(cluster.metadata.deletionTimestamp ? regions.keys() : []),
  ]);
}

function contextOf(
  input: SnapshotInput,
  region: Region,
  places: ContextPlace[],
): ContextSnapshot {
  const head = contextHead(region, input.now);
  const failures = input.failures(region.name);
  const dropped = input.dropped?.(region.name);
  if (!region.cluster) return { ...missingContext(region.name), ...head };
  const { metadata } = input.cluster;
  return {
    ...head,
    failures,
    ...(dropped && { dropped }),
    ...objectsOf({
      cluster: region.cluster,
      isHome: region.name === '',
      owner: { namespace: metadata.namespace ?? '', name: metadata.name },
      places: places.filter(each => leadsTo(input, each.context, region)),
      secretNames: generatedSecrets(input.cluster).map(each => each.name),
      formerName: formerName(input),
      wallNow: input.wallNow,
    }),
  };
}

/**
 * Older releases of the K8ssandra operator labelled ConfigMaps by Cassandra's name of the cluster instead of the object's
 * (operator-spec 3.17). Undefined where both are the same, or where another K8ssandraCluster has that name: they are its then.
 */
function formerName({ cluster, clusters }: SnapshotInput): string | undefined {
  const { name, namespace } = cluster.metadata;
  const former = sanitizedName(cluster);
  const isTaken = clusters.some(
    each =>
      each.metadata.name === former && each.metadata.namespace === namespace,
  );
  return former === name || isTaken ? undefined : former;
}

/** Whether a context is a region, by this name or another: what is there is found whatever name a datacenter goes by. */
function leadsTo(
  { home, regions }: SnapshotInput,
  context: string,
  region: Region,
): boolean {
  if (context === region.name) return true;
  const found = context === '' ? home : regions.get(context);
  return found?.cluster !== undefined && found.cluster === region.cluster;
}
