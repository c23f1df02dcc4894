import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  formatClusterId,
  type K8ssandraCluster,
  type KubernetesObject,
  type Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { plan, toPublicPlan } from '../plan';
import { indexKey, snapshotOf, type Region } from '../snapshot';
import type { Failures } from '../snapshot';
import type { KeyspacesReading, SchemaFacts, Snapshot } from '../snapshot';
import { createDroppedFields } from './droppedFields';
import type { Instruments } from './instruments';
import { createReferenceMemory, type ReferenceMemory } from './referenceMemory';
import { createRuns } from './runs';
import type { ClusterEntry, ControlPlaneLogger } from './types';

/** A plan is made from cache so often even when nothing happens: a safety net that costs no request. */
const DRIFT_CHECK_MS = 10 * 60_000;

/** What the planner reads. */
export interface PlannerOptions {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  home: () => Region;
  regions: () => ReadonlyMap<string, Region>;
  /** K8ssandraClusters by `<namespace>/<name>`. */
  cluster: (key: string) => K8ssandraCluster | undefined;
  clusters: () => K8ssandraCluster[];
  failures: (key: string) => Failures;
  /** How keyspaces are replicated, as read last for somebody who looked. */
  keyspaces?: (cluster: K8ssandraCluster) => KeyspacesReading | undefined;
  /** How this release writes objects, see `WRITER`. */
  writer?: number;
  /** Our term as the leader. */
  term?: () => number | undefined;
  clock: Clock;
  wallClock: () => number;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
  /** Told how long each plan took. */
  planned?: Instruments['planned'];
  /** Told after each plan. */
  onPlan: (key: string, entry: ClusterEntry) => void;
}

/** Makes plans when something changes. */
export interface Planner {
  /** Something changed: the first time at once, then in batches. */
  touch(key: string): void;
  /** An answer to a write of ours came: at once, unless a plan was made just now. */
  runNow(key: string): void;
  /** The latest snapshot and plan. */
  entry(key: string): ClusterEntry | undefined;
  /** A snapshot of this very instant, with the latest plan. */
  fresh(key: string): ClusterEntry | undefined;
  /** What would be planned for an object that nobody has applied. */
  preview(cluster: K8ssandraCluster): Plan;
  noteSchema(key: string, datacenter: string, facts: SchemaFacts): void;
  noteReferenced: ReferenceMemory['note'];
  noticeReferenced: ReferenceMemory['noticed'];
  /** What an API server did not keep of an object that was written: JSON paths, none when it kept all. */
  noteDropped(
    key: string,
    context: string,
    object: KubernetesObject,
    paths: string[],
  ): void;
  /** A Kubernetes cluster is connected anew: it may keep by now what it did not keep before. */
  forgetDropped(context: string): void;
  forget(key: string): void;
}

/** Makes a planner. Planning is synchronous and pure; nothing here waits for anybody. */
export function createPlanner(options: PlannerOptions): Planner {
  const { clock, signal, logger } = options;
  const entries = new Map<string, ClusterEntry>();
  const schemas = new Map<string, Record<string, SchemaFacts>>();
  const references = createReferenceMemory();
  const dropped = createDroppedFields(clock);
  const runs = createRuns({ run, clock, signal });

  const snapshot = (key: string, cluster: K8ssandraCluster): Snapshot =>
    snapshotOf({
      controlPlane: options.controlPlane,
      mode: options.mode,
      cluster,
      home: options.home(),
      regions: options.regions(),
      clusters: options.clusters(),
      schema: schemas.get(key) ?? {},
      keyspaces: options.keyspaces?.(cluster),
      referenced: references.of(key),
      outdatedReferences: outdatedOf(key, cluster),
      dropped: context => dropped.of(key, context),
      writer: options.writer,
      term: options.term?.(),
      failures: options.failures(key),
      now: clock.now(),
      wallNow: options.wallClock(),
    });

  /** A preview is made from what is known; only what is stored has anything read for it. */
  function outdatedOf(key: string, cluster: K8ssandraCluster): string[] {
    const { generation = 1 } = cluster.metadata;
    return options.cluster(key) === cluster
      ? references.outdated(key, generation)
      : [];
  }

  function run(key: string): boolean {
    const cluster = options.cluster(key);
    if (!cluster) return false;
    const began = clock.now();
    try {
      const taken = snapshot(key, cluster);
      const entry: ClusterEntry = {
        id: {
          controlPlane: options.controlPlane,
          namespace: cluster.metadata.namespace ?? '',
          name: cluster.metadata.name,
        },
        uid: cluster.metadata.uid ?? '',
        snapshot: taken,
        plan: plan(taken),
      };
      entries.set(key, entry);
      options.planned?.({ tookMs: clock.now() - began });
      options.onPlan(key, entry);
    } catch (error) {
      const kind = error instanceof Error ? error.stack : 'unknown error';
      logger.error(`${key}: no plan could be made: ${kind}`);
    }
    runs.runIn(key, DRIFT_CHECK_MS);
    return true;
  }

  return {
    touch: runs.touch,
    runNow: runs.runNow,
    entry: key => entries.get(key),
    fresh: key => {
      const entry = entries.get(key);
      const cluster = options.cluster(key);
      return entry && cluster
        ? { ...entry, snapshot: snapshot(key, cluster) }
        : undefined;
    },
    preview: cluster => {
      const { metadata } = cluster;
      const key = indexKey(metadata.namespace, metadata.name);
      const stored = options.cluster(key);
      const generation = stored?.metadata.generation ?? 0;
      return toPublicPlan(
        plan(
          snapshot(key, {
            ...stored,
            ...cluster,
            status: stored?.status,
            metadata: {
              ...stored?.metadata,
              ...metadata,
              // the answer of an apply or a dry run knows its own
              generation: metadata.generation ?? generation + 1,
              annotations: {
                ...stored?.metadata.annotations,
                ...metadata.annotations,
              },
            },
          }),
        ),
      );
    },
    noteSchema: (key, datacenter, facts) =>
      void schemas.set(key, { ...schemas.get(key), [datacenter]: facts }),
    noteReferenced: references.note,
    noticeReferenced: references.noticed,
    noteDropped: dropped.note,
    forgetDropped: dropped.forgetContext,
    forget: key => {
      runs.forget(key);
      entries.delete(key);
      schemas.delete(key);
      references.forget(key);
      dropped.forget(key);
    },
  };
}

/** `<controlPlane>/<namespace>/<name>` of a key `<namespace>/<name>`. */
export function publicKey(controlPlane: string, key: string): string {
  const [namespace, name] = key.split('/');
  return formatClusterId({ controlPlane, namespace, name });
}
