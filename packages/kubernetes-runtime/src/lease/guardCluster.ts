import { KubernetesError } from '../client/errors';
import type { CallOptions, KubernetesClient } from '../client/types';
import type { Cluster } from '../cluster/types';
import type { LeaderElection } from './types';

/** What lets writes pass. */
export type WriteGuard = Pick<LeaderElection, 'permit' | 'signal'>;

const RAW = Symbol('the cluster that is not guarded');

/**
 * The same Kubernetes cluster for whoever writes of their own accord: every write is let pass, or not, at the instant at which it
 * goes out, and those in flight end with the term. Reads are nobody's business. Whoever is given this one cannot forget it.
 */
export function guardCluster(cluster: Cluster, guard: WriteGuard): Cluster {
  const client = guardClient(cluster.client, guard);
  const guarded: Cluster & { [RAW]: Cluster } = {
    [RAW]: cluster,
    name: cluster.name,
    client,
    ...(cluster.trust !== undefined && { trust: cluster.trust }),
    ...(cluster.endpoint !== undefined && { endpoint: cluster.endpoint }),
    get credential() {
      return cluster.credential;
    },
    get status() {
      return cluster.status;
    },
    latencyHistory: cluster.latencyHistory,
    cache: cluster.cache,
    onStatus: cluster.onStatus,
    onChange: cluster.onChange,
    retryNow: cluster.retryNow,
    close: cluster.close,
  };
  return guarded;
}

/** The cluster behind a guarded one: for what a person asked for, which any replica does. */
export function unguarded(cluster: Cluster): Cluster {
  return (cluster as { [RAW]?: Cluster })[RAW] ?? cluster;
}

/** The client of {@link guardCluster}. Written out in full: a new method of the interface does not compile until somebody decides whether it writes. */
export function guardClient(
  client: KubernetesClient,
  guard: WriteGuard,
): KubernetesClient {
  const write = async <O extends CallOptions, T>(
    options: O | undefined,
    send: (options: O) => Promise<T>,
  ): Promise<T> => {
    guard.permit();
    const { signal: term } = guard;
    const signals = options?.signal ? [options.signal, term] : [term];
    try {
      return await send({
        ...(options as O),
        permit: guard.permit,
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      // What the end of the term cut off is told apart from what its caller gave up.
      const isCutOff =
        term.aborted &&
        !options?.signal?.aborted &&
        KubernetesError.isAborted(error);
      throw isCutOff ? term.reason : error;
    }
  };
  return {
    get protocol() {
      return client.protocol;
    },
    get: client.get,
    list: client.list,
    watch: client.watch,
    // It stores nothing.
    review: client.review,
    getRaw: client.getRaw,
    create: (type, object, options) =>
      write(options, guarded => client.create(type, object, guarded)),
    update: (type, object, options) =>
      write(options, guarded => client.update(type, object, guarded)),
    apply: (type, object, options) =>
      write(options, guarded => client.apply(type, object, guarded)),
    mergePatch: (type, key, patch, options) =>
      write(options, guarded => client.mergePatch(type, key, patch, guarded)),
    jsonPatch: (type, key, patch, options) =>
      write(options, guarded => client.jsonPatch(type, key, patch, guarded)),
    delete: (type, key, options) =>
      write(options, guarded => client.delete(type, key, guarded)),
    podProxy: request =>
      request.method === 'GET'
        ? client.podProxy(request)
        : write(request, guarded => client.podProxy(guarded)),
    portForward: request =>
      request.reads
        ? client.portForward(request)
        : write(request, guarded => client.portForward(guarded)),
    close: client.close,
  };
}
