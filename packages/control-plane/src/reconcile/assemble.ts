import { unguarded, type Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  ClientConfig,
  ClusterId,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { cacheIds, indexKey } from '../snapshot';
import { recordEvent } from '../events';
import { readPodLog } from '../logs';
import { readDatacenter } from '../manifests';
import { createKeyspaceReadings } from '../survival/keyspaceReadings';
import { taskView } from '../tasks';
import { adoptCluster } from './adopt/adoptCluster';
import { createChanges } from './changes';
import { applyCluster, deleteCluster } from './clusterWrites';
import { contextAccessOf } from './contextAccessOf';
import { contextFacts } from './contextFacts';
import { startEngine, type AssembleOptions, type Engine } from './engine';
import { publicKey } from './planner';
import type { ControlPlane } from './types';

/** Writes in flight get so long at the end. */
const CLOSE_LIMIT_MS = 10_000;

/** What the portal sees of a control plane: an engine that starts and ends, and what its caches and plans say. */
export function assembleControlPlane(options: AssembleOptions): ControlPlane {
  const { name, mode, clock, stop, logger } = options;
  const { signal } = stop;
  const changes = createChanges({
    clock,
    signal,
    onListenerError: error =>
      logger.warn(
        `A listener of control plane ${name} failed: ${
          error instanceof Error ? error.name : 'Error'
        }`,
      ),
  });
  let running: Engine | undefined;
  let closing = false;

  const started = () => {
    if (running) return running;
    throw new ServiceUnavailableError(`Control plane ${name} is not started`);
  };
  const keyOf = (id: ClusterId) => indexKey(id.namespace, id.name);
  const clusterCache = () =>
    running?.home.cache<K8ssandraCluster>(cacheIds.clusters);

  const clientOf = (context: string) => {
    const cluster =
      context === ''
        ? running?.home
        : running?.contexts.regions.get(context)?.cluster;
    return cluster && unguarded(cluster).client;
  };
  const readings = createKeyspaceReadings({
    clock,
    signal,
    clientOf,
    clusters: () => clusterCache()?.list() ?? [],
    onChange: ({ metadata }) =>
      changes.tell({
        clusters: [
          publicKey(name, indexKey(metadata.namespace, metadata.name)),
        ],
      }),
  });

  return {
    name,
    mode,
    defaultOwner: options.defaultOwner,
    get synced() {
      return clusterCache()?.synced ?? false;
    },
    get leadership() {
      return running?.leadership.election?.status;
    },
    start: () => {
      running ??= startEngine(options, {
        changes,
        readings,
        isClosing: () => closing,
      });
    },
    close: async () => {
      closing = true;
      if (running) {
        const idle = [running.runner.whenIdle(), running.tasks.whenIdle()];
        await withLimit(Promise.all(idle), CLOSE_LIMIT_MS, clock);
        await running.leadership.election?.stop();
      }
      stop.abort();
      await running?.contexts.close();
      await running?.home.close();
    },
    whenSynced: waitSignal =>
      started()
        .home.cache<K8ssandraCluster>(cacheIds.clusters)
        .whenSynced(waitSignal),
    clusters: () =>
      (clusterCache()?.list() ?? []).flatMap(
        each =>
          running?.planner.fresh(
            indexKey(each.metadata.namespace, each.metadata.name),
          ) ?? [],
      ),
    objects: () => clusterCache()?.list() ?? [],
    object: ({ namespace, name: clusterName }) =>
      clusterCache()?.get({ namespace, name: clusterName }),
    get: id => running?.planner.fresh(keyOf(id)),
    snapshot: id => running?.planner.fresh(keyOf(id))?.snapshot,
    plan: id => running?.planner.entry(keyOf(id))?.plan,
    tasks: () => running?.tasks.entries() ?? [],
    task: id => running?.tasks.entry(indexKey(id.namespace, id.name)),
    taskViewsOf: id =>
      (running?.tasks.entries(keyOf(id)) ?? [])
        .map(({ snapshot, plan }) => taskView(snapshot, plan))
        .sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1)),
    previewPlan: cluster => started().planner.preview(cluster),
    contexts: () => {
      if (!running) return [];
      const { home, homeRegion, contexts, wakeUps } = running;
      return contextFacts({
        controlPlane: name,
        home: homeRegion,
        regions: contexts.regions,
        clientConfigs: home.cache<ClientConfig>(cacheIds.clientConfigs).list(),
        now: clock.now(),
        dependants: context =>
          [...wakeUps.usersOf(context)].map(key => {
            const [namespace, clusterName] = key.split('/');
            return { controlPlane: name, namespace, name: clusterName };
          }),
      });
    },
    refreshReplication: async id => {
      const planner = running?.planner;
      const cluster = planner?.entry(keyOf(id))?.snapshot.cluster;
      if (!cluster) return;
      await readings.refresh(
        cluster,
        () => planner?.fresh(keyOf(id))?.snapshot,
      );
    },
    readPodLog: async request => {
      const client = clientOf(request.context);
      if (client) return readPodLog(client, request);
      throw new ServiceUnavailableError(
        `Kubernetes cluster ${request.context} is not connected`,
      );
    },
    readDatacenter: place =>
      readDatacenter(clientOf(place.context), place, signal),
    contextAccess: contextAccessOf(options, {
      changes,
      running: () => running,
      started,
    }),
    get queueDepth() {
      return {
        steps: running?.runner.size ?? 0,
        tasks: running?.tasks.size ?? 0,
      };
    },
    recordEvent: async (id, event) => {
      const cluster = clusterCache()?.get({
        namespace: id.namespace,
        name: id.name,
      });
      const writes = mode !== 'observe' && running?.leadership.acts();
      if (!running || !cluster || !writes || closing) return false;
      const now = new Date(options.wallClock()).toISOString();
      return recordEvent(running.home, cluster, event, {
        now: now.replace(/\.\d+/, ''),
        signal,
        logger,
      });
    },
    onChange: changes.onChange,
    applyCluster: async (cluster, applyOptions = {}) => {
      const { home, planner } = started();
      const result = await applyCluster(unguarded(home), cluster, applyOptions);
      return { ...result, plan: planner.preview(result.cluster) };
    },
    deleteCluster: (id, deleteOptions = {}) =>
      deleteCluster(unguarded(started().home), id, deleteOptions),
    adoptCluster: (id, adoptOptions = {}) => {
      const { planner, contexts } = started();
      const home = unguarded(started().home);
      const clusterOf = (context: string) =>
        contexts.regions.get(context)?.cluster;
      return adoptCluster(id, adoptOptions, {
        controlPlane: name,
        mode,
        home,
        clusterOf: context => {
          const cluster = context === '' ? home : clusterOf(context);
          return cluster && unguarded(cluster);
        },
        snapshot: planner.fresh(keyOf(id))?.snapshot,
        now: new Date(options.wallClock()).toISOString().replace(/\.\d+/, ''),
      });
    },
  };
}

/** Waits for something, but not for ever. */
async function withLimit(
  done: Promise<unknown>,
  ms: number,
  clock: Clock,
): Promise<void> {
  let cancel = () => {};
  const limit = new Promise<void>(resolve => {
    cancel = clock.setTimer(resolve, ms);
  });
  await Promise.race([done, limit]);
  cancel();
}
