import {
  createCluster,
  type CacheSpecs,
  type ClientLimits,
  type Cluster,
  type ClusterStatus,
  type RequestInfo,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { watchProcess } from '../../invariants/processHealth';
import { startFaultProxy, type FaultProxy } from '../../proxy';
import { createFastClock } from './fastClock';
import { simulatedTarget, type Target } from './targets';
import { waitUntil } from './waitUntil';
import { watchGuarantees, type WatchGuarantees } from './watchGuarantees';

/** Limits of the client that differ from those in life in their length only. */
export const SHORT: Partial<ClientLimits> = {
  timeoutMs: 1_500,
  connectTimeoutMs: 700,
  pingIntervalMs: 150,
  pingDeadlineMs: 600,
};

/** Two kinds, of which faults may meet only one. */
export const TWO_KINDS: CacheSpecs = {
  configMaps: { type: resourceTypes.ConfigMap, namespaces: ['default'] },
  secrets: { type: resourceTypes.Secret, namespaces: ['default'] },
};

/** One request of the runtime, and when it ended in milliseconds of the rig's clock. */
export type TimedRequest = RequestInfo & { at: number };

/** A cluster of the runtime whose connection goes through a fault proxy. */
export interface Rig {
  target: Target;
  proxy: FaultProxy;
  cluster: Cluster;
  /** Every state it was in, with its reason's code. */
  states: string[];
  /** When it was in a state first, in milliseconds of its clock. */
  since(state: ClusterStatus['state']): number;
  requests: TimedRequest[];
  guarantees: WatchGuarantees;
  /** Milliseconds of its clock. */
  now(): number;
  /** Applies a ConfigMap (or a Secret) past the proxy, and expects its version to be heard. */
  write(
    name: string,
    cache?: 'configMaps' | 'secrets',
  ): Promise<KubernetesObject>;
  state(wanted: ClusterStatus['state']): Promise<void>;
  /** Waits until everything that was written was heard. */
  heard(): Promise<void>;
  /** Ends what was started. @throws Error when something in the process went wrong meanwhile, or stays behind (I9) */
  stop(): Promise<void>;
}

/** Starts one and waits until it is ready. */
export async function startRig(
  options: {
    target?: Target;
    caches?: CacheSpecs;
    limits?: Partial<ClientLimits>;
    speed?: number;
    protocols?: Array<'h2' | 'http/1.1'>;
    probeTimeoutMs?: number;
    slowMs?: number;
    heartbeat?: { http1Ms?: number; http2Ms?: number };
    lists?: () => number;
    /** Faults are switched on before anything connects. */
    before?: (proxy: FaultProxy, target: Target) => Promise<unknown>;
    /** Does not wait. */
    unready?: boolean;
  } = {},
): Promise<Rig> {
  const health = watchProcess();
  const before = health.holdings();
  const { caches = TWO_KINDS, speed = 100 } = options;
  const target = options.target ?? (await simulatedTarget());
  const proxy = await startFaultProxy({
    upstream: target.connection,
    protocols: options.protocols,
  });
  await options.before?.(proxy, target);
  const clock = createFastClock(speed);
  const requests: TimedRequest[] = [];
  const { probeTimeoutMs, slowMs, heartbeat } = options;
  const cluster = createCluster({
    name: 'rig',
    connection: proxy.connection,
    caches,
    clock,
    limits: { ...SHORT, ...options.limits },
    ...(probeTimeoutMs !== undefined && { probeTimeoutMs }),
    // Probes are measured by the clock.
    slowMs: slowMs ?? 1_000 * speed,
    ...(heartbeat && { heartbeat }),
    onRequest: info => requests.push({ ...info, at: clock.now() }),
  });
  const states: string[] = [];
  const first = new Map<string, number>();
  const note = ({ state, reason }: ClusterStatus) => {
    states.push(reason ? `${state} ${reason.code}` : state);
    if (!first.has(state)) first.set(state, clock.now());
  };
  note(cluster.status);
  cluster.onStatus(note);
  const guarantees = watchGuarantees({
    cluster,
    proxy,
    plurals: Object.fromEntries(
      Object.entries(caches).map(([id, { type }]) => [id, type.plural]),
    ),
    lists: options.lists,
  });
  let count = 0;
  const rig: Rig = {
    target,
    proxy,
    cluster,
    states,
    since: state => first.get(state) ?? NaN,
    requests,
    guarantees,
    now: clock.now,
    write: async (name, cache = 'configMaps') => {
      const { type } = TWO_KINDS[cache];
      const text = String(++count);
      const written = await target.admin.apply(
        type,
        {
          metadata: { name, namespace: 'default' },
          ...(cache === 'secrets'
            ? { stringData: { text } }
            : { data: { text } }),
        } as unknown as KubernetesObject,
        { force: true },
      );
      guarantees.wrote(cache, written);
      return written;
    },
    state: wanted =>
      waitUntil(
        `the cluster is ${wanted}`,
        () => cluster.status.state === wanted,
        () => states,
      ),
    heard: () =>
      waitUntil('everything is heard', guarantees.complete, () =>
        guarantees.violations(),
      ),
    stop: async () => {
      await cluster.close();
      await proxy.close();
      await target.stop();
      health.stop();
      const grown = () => {
        const now = health.holdings();
        return (
          now.sockets > before.sockets + 1 || now.timers > before.timers + 3
        );
      };
      await waitUntil(
        'sockets and timers are gone (I9)',
        () => !grown(),
        () => ({ before, now: health.holdings() }),
      );
      if (health.incidents.length > 0) {
        throw new Error(`I9: ${health.incidents.join('\n')}`);
      }
    },
  };
  if (!options.unready) await rig.state('ready');
  return rig;
}
