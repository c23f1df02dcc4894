import {
  KubernetesError,
  type Clock,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createManagementApi } from '../act/schema/managementApi';
import { askTarget, datacenterFacts, inAskingOrder } from '../plan/facts';
import type { KeyspacesReading, Snapshot } from '../snapshot/types';
import { readKeyspaces, type KeyspaceSettings } from './readKeyspaces';

/** A cluster is asked once in so long, however many look at it. */
export const REREAD_AFTER_MS = 60_000;

/** Nobody is asked for longer. */
export const READ_LIMIT_MS = 5_000;

/** What was read of keyspaces, for who looks at a cluster. Nothing is read while nobody looks. */
export interface KeyspaceReadings {
  /** The last reading, with its age now; undefined before the first attempt. */
  of(cluster: K8ssandraCluster): KeyspacesReading | undefined;
  /**
   * Somebody looks: reads again unless that was tried within the last minute. Never rejects, and pages do not wait for it.
   * @param snapshotOf - made only where something is to be read: that of a large cluster costs as much as its page
   */
  refresh(
    cluster: K8ssandraCluster,
    snapshotOf: () => Snapshot | undefined,
  ): Promise<void>;
  /** Replication was changed, or looked at, by a plan: what was read before says nothing of now, and who looks next reads again. */
  outdated(cluster: K8ssandraCluster | undefined): void;
}

/** How readings are made. */
export interface KeyspaceReadingsOptions {
  clock: Clock;
  signal: AbortSignal;
  /** The client of a context; empty for the control-plane cluster. Undefined while it is not connected. */
  clientOf: (context: string) => KubernetesClient | undefined;
  /** K8ssandraClusters that are there: readings of others are dropped. */
  clusters: () => K8ssandraCluster[];
  /** Told when a reading says something else than the one before. */
  onChange: (cluster: K8ssandraCluster) => void;
}

interface Known {
  replication: KeyspaceSettings | null;
  readAt: number | null;
  through: string | null;
  error?: string;
  triedAt: number;
}

/** Makes the readings of one control plane. Leader and followers read alike: it changes nothing. */
export function createKeyspaceReadings(
  options: KeyspaceReadingsOptions,
): KeyspaceReadings {
  const { clock, signal, onChange } = options;
  const known = new Map<string, Known>();

  const attempt = async (snapshot: Snapshot): Promise<Partial<Known>> => {
    const limit = new AbortController();
    const cancel = clock.setTimer(() => limit.abort(), READ_LIMIT_MS);
    const ended = AbortSignal.any([signal, limit.signal]);
    let error = 'no node is ready to answer its management API';
    try {
      for (const facts of inSight(snapshot)) {
        const target = askTarget(facts);
        const client = options.clientOf(target.context);
        if (!client) continue;
        try {
          const replication = await readKeyspaces(
            createManagementApi({ client, target, signal: ended }),
          );
          const through = facts.name;
          return { replication, readAt: clock.now(), through };
        } catch (failure) {
          error = limit.signal.aborted
            ? `no answer within ${READ_LIMIT_MS / 1000} s`
            : wordsOf(failure);
          if (ended.aborted) break;
        }
      }
    } finally {
      cancel();
    }
    return { error };
  };

  return {
    of: ({ metadata: { uid = '' } }) => {
      const found = known.get(uid);
      if (!found) return undefined;
      const { replication, readAt, through, error } = found;
      return {
        replication,
        readAgeSeconds:
          readAt === null ? null : Math.floor((clock.now() - readAt) / 1000),
        through,
        ...(error !== undefined && { error }),
      };
    },
    outdated: cluster => {
      const found = known.get(cluster?.metadata.uid ?? '');
      if (found) found.triedAt = -Infinity;
    },
    refresh: async (cluster, snapshotOf) => {
      const { uid = '' } = cluster.metadata;
      const before = known.get(uid);
      const triedAt = clock.now();
      if (before && triedAt - before.triedAt < REREAD_AFTER_MS) return;
      const snapshot = snapshotOf();
      if (!snapshot) return;
      const nothing = { replication: null, readAt: null, through: null };
      // noted before anything is asked, so that nobody asks beside us
      known.set(uid, { ...nothing, ...before, triedAt });
      forgetOthers();
      const { error: _, ...kept } = { ...nothing, ...before };
      const after = { ...kept, ...(await attempt(snapshot)), triedAt };
      if (signal.aborted) return;
      // it may have become outdated while it was read
      after.triedAt = Math.min(triedAt, known.get(uid)?.triedAt ?? triedAt);
      known.set(uid, after);
      if (saying(after) !== saying(before)) onChange(cluster);
    },
  };

  function forgetOthers() {
    const there = new Set(options.clusters().map(each => each.metadata.uid));
    for (const uid of known.keys()) {
      if (!there.has(uid)) known.delete(uid);
    }
  }
}

/** Datacenters that answer now. */
function inSight(snapshot: Snapshot) {
  return inAskingOrder(
    datacenterFacts(snapshot).filter(
      each => each.context.visible && each.initialized,
    ),
  );
}

/** All of a reading but its age. */
function saying(known: Known | undefined): string {
  return JSON.stringify([
    known?.replication ?? null,
    known?.through ?? null,
    known?.error ?? null,
  ]);
}

/** The runtime's own words hold no credential; others are not shown. */
function wordsOf(failure: unknown): string {
  if (failure instanceof KubernetesError) return failure.message;
  return failure instanceof Error && failure.name === 'StepError'
    ? failure.message
    : 'the answer could not be read';
}
