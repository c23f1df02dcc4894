import { InputError } from '@backstage/errors';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  prepareResourceCache,
  type ManagedResourceCache,
} from '../cache/createResourceCache';
import type { ResourceCache } from '../cache/types';
import type { KubernetesConnection } from '../client/connection';
import { createKubernetesClient } from '../client/createClient';
import { KubernetesError } from '../client/errors';
import type { ClientLimits } from '../client/limits';
import type { RequestInfo } from '../client/requester';
import type { TransportHooks } from '../client/transport';
import type { KubernetesClient } from '../client/types';
import type { Resolve } from '../network';
import { systemClock, type Clock } from '../time';
import { stripManagedFields } from '../cache/stripManagedFields';
import { createByteBudget } from './byteBudget';
import { createCacheHealth } from './cacheHealth';
import { deriveState, type ClusterFacts } from './deriveState';
import { createLatency, MEASURED_VERBS } from './latency';
import { createKindWatch } from './kindWatch';
import type { RuntimeLogger } from './logger';
import { startMonitor, type Monitor } from './monitor';
import { probe } from './probe';
import { createRefusingClient } from './refusingClient';
import { trustOf } from './trust';
import { followCredential } from '../access/followCredential';
import type { CacheSpecs, Cluster, ClusterStatus, StateReason } from './types';

/** How a cluster is reached; exactly one of these. */
export type ClusterSource =
  | { connection: KubernetesConnection }
  /** Makes the client itself; must pass the hooks on to `createKubernetesClient`. */
  | { connect: (hooks: TransportHooks) => KubernetesClient }
  /** It cannot be reached, and why: shown as `auth-failed`. */
  | { problem: StateReason }
  | { disabled: StateReason };

/** What clusters have in common. */
export interface ClusterSettings {
  caches: CacheSpecs;
  signal?: AbortSignal;
  clock?: Clock;
  random?: () => number;
  logger?: RuntimeLogger;
  limits?: Partial<ClientLimits>;
  /** Name resolution; the one that the process shares when absent. */
  resolve?: Resolve;
  /** Told of every request, with the name of the cluster it went to. */
  onRequest?: (info: RequestInfo, cluster: string) => void;
  /**
   * After so much silence a probe is sent: 10 s; 75 s over HTTP/2, whose pings notice a dead server in 6 to 9 s. That is longer
   * than API servers wait between two bookmarks, so that a settled cluster is asked nothing.
   */
  heartbeat?: { http1Ms?: number; http2Ms?: number };
  /** Time limit of a probe: 3 s when absent. */
  probeTimeoutMs?: number;
  /** Above this latency the cluster is `degraded`: 1 s when absent. */
  slowMs?: number;
  /** Most bytes of JSON that are kept of all caches together; 128 MB when absent. Beyond that a kind is not read, and the state says so. */
  maxHeldBytes?: number;
  /** Oldest Kubernetes that will do; 1.22 when absent, where server-side apply became stable. */
  minimumVersion?: string;
}

/** How one cluster is made. */
export type ClusterOptions = { name: string } & ClusterSource & ClusterSettings;

const MAX_HELD_BYTES = 128 * 1024 * 1024;

/** Makes a cluster and begins to connect. Never throws for anything a server or a credential does. */
export function createCluster(options: ClusterOptions): Cluster {
  const { name, caches: specs, clock = systemClock, logger } = options;
  const { random = Math.random, probeTimeoutMs = 3000 } = options;
  const heartbeat = { http1Ms: 10_000, http2Ms: 75_000, ...options.heartbeat };
  const stop = new AbortController();
  const { signal } = stop;
  // Whoever ends the signal may have forgotten us: nothing may stay open.
  const onParentAbort = () => void close();
  if (options.signal?.aborted) stop.abort();
  options.signal?.addEventListener('abort', onParentAbort);

  const statusListeners = new Set<(status: ClusterStatus) => void>();
  const changeListeners = new Set<Parameters<Cluster['onChange']>[0]>();
  const caches = new Map<string, ManagedResourceCache<KubernetesObject>>();
  const facts: Omit<ClusterFacts, 'caches' | 'latencyMs'> & {
    clusterUid?: string;
  } = {
    ...('disabled' in options && { disabled: options.disabled }),
    ...('problem' in options && { problem: options.problem }),
    everConnected: false,
    minimumVersion: options.minimumVersion ?? '1.22',
    slowMs: options.slowMs ?? 1000,
  };
  const latency = createLatency(facts.slowMs, clock);
  const health = createCacheHealth({
    specs,
    isSynced: id => caches.get(id)?.synced ?? false,
    onChange: refresh,
  });
  const kinds = createKindWatch({ specs, caches, clock, signal });
  const budget = createByteBudget(options.maxHeldBytes ?? MAX_HELD_BYTES);
  let monitor: Monitor | undefined;
  let lastContact: number | undefined;
  let shown: Pick<ClusterStatus, 'state' | 'reason' | 'since'>;
  let shownKey = '';

  /** Names the kind of error only: its message may hold an object. */
  const reportListener = (error: unknown) => {
    const kind = error instanceof Error ? error.name : 'Error';
    logger?.warn(`A listener of Kubernetes cluster ${name} failed: ${kind}`);
  };

  const guard = (call: () => void) => {
    try {
      call();
    } catch (error) {
      reportListener(error);
    }
  };

  const status = (): ClusterStatus => ({
    ...shown,
    ...(lastContact !== undefined && { lastContact }),
    ...(latency.value !== undefined && { latencyMs: latency.value }),
    ...(facts.kubernetesVersion !== undefined && {
      kubernetesVersion: facts.kubernetesVersion,
    }),
    ...(facts.clusterUid !== undefined && { clusterUid: facts.clusterUid }),
  });

  /** Derives the state again and tells listeners when something they show has changed. */
  function refresh() {
    const { state, reason } = deriveState({
      ...facts,
      latencyMs: latency.value,
      caches: health.facts(),
    });
    const { kubernetesVersion, clusterUid } = facts;
    const key = JSON.stringify([
      state,
      reason,
      kubernetesVersion,
      clusterUid,
      kinds.absent(),
    ]);
    if (key === shownKey) return;
    const since = shown?.state === state ? shown.since : clock.now();
    const first = shownKey === '';
    if (!first && shown.state !== state) {
      const words = `Kubernetes cluster ${name} is ${state}`;
      if (reason) logger?.warn(`${words}: ${reason.message}`);
      else logger?.info(words);
    }
    shownKey = key;
    shown = { state, ...(reason && { reason }), since };
    for (const listener of [...statusListeners]) {
      guard(() => listener(status()));
    }
  }

  const isSlow = () => (latency.value ?? 0) > facts.slowMs;

  /** The state rests on the latency only where it becomes slow or ceases to be. */
  const measure = (how: 'ping' | 'answer', ms: number) => {
    const before = isSlow();
    latency[how](ms);
    if (before === isSlow()) return;
    refresh();
    // A settled cluster is asked nothing, so one slow answer would stand for ever: ask again.
    if (isSlow()) monitor?.suspect();
  };

  const heard = () => {
    lastContact = clock.now();
  };

  const credential =
    'connection' in options ? followCredential(options.connection) : undefined;

  const makeClient = (): KubernetesClient => {
    if ('disabled' in options) return createRefusingClient(options.disabled);
    if ('problem' in options) return createRefusingClient(options.problem);
    const hooks: TransportHooks = {
      onPing: latencyMs => {
        heard();
        measure('ping', latencyMs);
      },
      onLost: error =>
        monitor?.lost(error.code === 'Timeout' ? error : undefined),
    };
    if ('connect' in options) return options.connect(hooks);
    const { limits, onRequest, resolve } = options;
    return createKubernetesClient({
      ...options.connection,
      ...(credential && { token: credential.token }),
      ...hooks,
      limits,
      resolve,
      onRequest: info => {
        if (info.status > 0 && MEASURED_VERBS.has(info.verb)) {
          heard();
          measure('answer', info.durationMs);
        }
        onRequest?.(info, options.name);
      },
    });
  };

  const client = makeClient();

  const addCache = (id: string, spec: CacheSpecs[string]) => {
    const share = budget.share({
      plural: spec.type.plural,
      project: spec.project ?? stripManagedFields,
    });
    const cache = prepareResourceCache<KubernetesObject>({
      client,
      spec: { ...spec, project: share.project },
      clock,
      random,
      signal,
      onContact: namespace => {
        heard();
        share.settled();
        monitor?.heard();
        health.contact(id, namespace);
      },
      onError: failure => {
        share.settled();
        health.failed(id, failure);
        const { error } = failure;
        const doubtful =
          KubernetesError.isUnreachable(error) ||
          KubernetesError.isUnauthorized(error);
        if (doubtful) monitor?.suspect();
      },
      onListenerError: reportListener,
      onAvailability: () => {
        kinds.turned(id);
        refresh();
      },
      isAnnounced: () => kinds.announces(spec.type),
    });
    caches.set(id, cache);
    cache.onChange(change => {
      share.changed(change);
      kinds.noticed(id, change);
      for (const listener of [...changeListeners]) {
        guard(() => listener(id, change));
      }
    });
    cache.whenSynced(signal).then(refresh, () => {});
  };
  Object.entries(specs).forEach(([id, spec]) => addCache(id, spec));
  shown = { state: 'connecting', since: clock.now() };
  refresh();

  const isConnectable = !facts.disabled && !facts.problem && !signal.aborted;
  if (isConnectable) {
    monitor = startMonitor({
      clock,
      random,
      signal,
      silenceMs: () =>
        client.protocol === 'h2' && !isSlow()
          ? heartbeat.http2Ms
          : heartbeat.http1Ms,
      probe: ({ identify }) =>
        probe({ client, clock, timeoutMs: probeTimeoutMs, identify, signal }),
      onAnswer: answer => {
        const wasLost = facts.lost !== undefined;
        const { clusterUid = facts.clusterUid } = answer;
        const replaced =
          facts.clusterUid !== undefined && facts.clusterUid !== clusterUid;
        heard();
        facts.lost = undefined;
        if (wasLost) health.reconnected();
        facts.everConnected = true;
        latency.answer(answer.latencyMs);
        facts.kubernetesVersion =
          answer.kubernetesVersion ?? facts.kubernetesVersion;
        facts.clusterUid = clusterUid;
        // First say who it is: whoever finds that it is known under another name closes this one before it reads anything.
        refresh();
        if (signal.aborted) return;
        for (const cache of caches.values()) {
          cache.start();
          if (replaced) cache.relist();
          else if (wasLost) cache.retryNow();
        }
      },
      onFailure: (error, failures) => {
        facts.lost = { error, failures };
        refresh();
      },
    });
  }

  async function close() {
    options.signal?.removeEventListener('abort', onParentAbort);
    stop.abort();
    await client.close();
  }

  return {
    name,
    client,
    ...('connection' in options && {
      trust: trustOf(options.connection),
      endpoint: new URL(options.connection.server).host,
    }),
    get credential() {
      return credential?.facts;
    },
    get status() {
      return status();
    },
    latencyHistory: latency.history,
    cache: <T extends KubernetesObject>(id: string) => {
      const cache = caches.get(id);
      if (!cache) {
        throw new InputError(
          `Kubernetes cluster ${name} has no cache "${id}"; it has ${[
            ...caches.keys(),
          ].join(', ')}`,
        );
      }
      return cache as unknown as ResourceCache<T>;
    },
    onStatus: listener => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    onChange: listener => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    retryNow: () => {
      monitor?.retryNow();
      caches.forEach(cache => cache.retryNow());
    },
    close,
  };
}
