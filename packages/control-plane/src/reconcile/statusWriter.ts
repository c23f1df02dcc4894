import {
  createWorkQueue,
  KubernetesError,
  type Clock,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type K8ssandraCluster,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../act';
import { mergeDiff, replicatedSecretStatus, rollUp } from '../status';
import type { StatusFields } from './statusFields';
import type { ClusterEntry, ControlPlaneLogger } from './types';

/** Writes of one status are at least so far apart; the first goes out at once. */
const THROTTLE_MS = 140;

/** What the writer needs. */
export interface StatusWriterOptions {
  home: Cluster;
  entryOf: (key: string) => ClusterEntry | undefined;
  fields: StatusFields;
  clock: Clock;
  /** RFC 3339. */
  wallClock: () => string;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
}

/** Writes the roll-up into the control-plane cluster where it differs. */
export interface StatusWriter {
  /** Looks at the latest snapshot and plan of a cluster and writes what differs, now or when the throttle allows. */
  offer(key: string): void;
  forget(key: string): void;
}

/** Makes a writer: one patch of a K8ssandraCluster's status and one of its ReplicatedSecret's, none when nothing differs. */
export function createStatusWriter(options: StatusWriterOptions): StatusWriter {
  const { home, entryOf, fields, clock, wallClock, signal, logger } = options;
  const lastWrite = new Map<string, number>();
  const timers = new Map<string, () => void>();

  const queue = createWorkQueue({
    signal,
    clock,
    backoff: { firstMs: 200, maxMs: 60_000 },
    run: key => write(key),
    onError: (key, error, { failures }) => {
      if (failures > 1) return;
      const words =
        error instanceof KubernetesError ? error.message : 'unknown error';
      logger.warn(`${key}: its status could not be written: ${words}`);
    },
  });

  const wanted = (key: string) => {
    const entry = entryOf(key);
    if (!entry || fields.own === null || !entry.snapshot.home.visible) {
      return undefined;
    }
    const { snapshot, plan } = entry;
    const now = wallClock();
    const own = fields.own;
    const status = rollUp(snapshot, plan, { now, ownFields: own });
    const patch =
      status && mergeDiff({ ...snapshot.cluster.status }, { ...status });
    const replicated = replicatedSecretStatus(snapshot, plan, now);
    return patch || replicated
      ? { cluster: snapshot.cluster, patch, own, replicated }
      : undefined;
  };

  async function write(key: string) {
    const todo = wanted(key);
    if (!todo) return;
    lastWrite.set(key, clock.now());
    const { cluster, patch, own, replicated } = todo;
    const { name, namespace } = cluster.metadata;
    await Promise.all([
      patch && patchStatus(),
      replicated && patchReplicated(replicated),
    ]);

    async function patchStatus() {
      try {
        const stored = await home.client.mergePatch<K8ssandraCluster>(
          resourceTypes.K8ssandraCluster,
          { namespace, name },
          { status: patch },
          { subresource: 'status', signal },
        );
        fields.learn(own && patch?.summary !== undefined, stored);
        observe(home, resourceTypes.K8ssandraCluster, stored);
      } catch (error) {
        if (!KubernetesError.isNotFound(error)) throw error;
      }
    }

    async function patchReplicated({
      live,
      status,
    }: NonNullable<typeof replicated>) {
      try {
        const stored = await home.client.mergePatch<ReplicatedSecret>(
          resourceTypes.ReplicatedSecret,
          live.metadata,
          { status },
          { subresource: 'status', signal },
        );
        observe(home, resourceTypes.ReplicatedSecret, stored);
      } catch (error) {
        if (!KubernetesError.isNotFound(error)) throw error;
      }
    }
  }

  signal.addEventListener('abort', () => timers.forEach(cancel => cancel()));

  return {
    offer: key => {
      if (timers.has(key)) return;
      const last = lastWrite.get(key);
      const wait = last === undefined ? 0 : last + THROTTLE_MS - clock.now();
      if (wait <= 0) {
        if (wanted(key)) queue.add(key);
        return;
      }
      timers.set(
        key,
        clock.setTimer(() => {
          timers.delete(key);
          if (wanted(key)) queue.add(key);
        }, wait),
      );
    },
    forget: key => {
      timers.get(key)?.();
      timers.delete(key);
      lastWrite.delete(key);
    },
  };
}
