import {
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
import { asks } from './attempts';
import type { StatusFields } from './statusFields';
import { createThrottledWriter, type ThrottledWriter } from './throttledWriter';
import type { ClusterEntry, ControlPlaneLogger } from './types';

/** A status waits so long while something else is written for the cluster. */
const GATHER_MS = 25;

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

/** Makes a writer: one patch of a K8ssandraCluster's status and one of its ReplicatedSecret's, none when nothing differs. */
export function createStatusWriter(
  options: StatusWriterOptions,
): ThrottledWriter {
  const { home, entryOf, fields, clock, wallClock, signal, logger } = options;
  const wanted = (key: string) => {
    const entry = entryOf(key);
    if (!entry || fields.own === null || !entry.snapshot.home.visible) {
      return undefined;
    }
    const { snapshot, plan } = entry;
    const now = wallClock();
    const own = fields.own;
    const status = rollUp(snapshot, plan, {
      now,
      ownFields: own,
      regionFields: fields.regions,
    });
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

  /** What is under way comes first: a status that is old in a moment need not be written, nor hold it up. */
  const gatherMs = (key: string) => {
    const steps = entryOf(key)?.plan.steps ?? [];
    const isActing = steps.some(({ action }) => action && !asks(action));
    return isActing ? GATHER_MS : 0;
  };

  return createThrottledWriter({
    gatherMs,
    isWanted: key => wanted(key) !== undefined,
    write,
    clock,
    signal,
    logger,
  });
}
