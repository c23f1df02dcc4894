import type {
  Clock,
  Cluster,
  ClusterSettings,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  K8ssandraCluster,
  KubernetesObject,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  isAwaited,
  ownDifferences,
  seenVersion,
  stampAnnotations,
  WRITER,
} from '../plan';
import { cacheIds, indexKey, KUBECONFIG_KEY, type Region } from '../snapshot';
import type { KeyspaceReadings } from '../survival/keyspaceReadings';
import type { CandidateAccess } from '../access/connect/types';
import type { Changes } from './changes';
import { createContexts } from './contexts';
import type { KubeconfigReader } from './contextSource';
import { confirm } from './confirm';
import type { Instruments } from './instruments';
import { opensGate } from './opensGate';
import { createLeadership, type LeadershipOptions } from './leadership';
import { createPlanner, publicKey } from './planner';
import { refusalWords } from './refusals';
import { createStatusFields } from './statusFields';
import { createStatusWriter } from './statusWriter';
import { createStepRunner } from './stepRunner';
import { createSecretLoop } from './secrets/secretLoop';
import { createTaskLoop } from './tasks/taskLoop';
import type { ClusterEntry, ControlPlaneLogger } from './types';
import { createWakeUps, type CacheEvent } from './wakeUps';

/** Caches of kinds that specifications refer to. */
const REFERABLE: ReadonlySet<string> = new Set([
  cacheIds.secrets,
  cacheIds.copies,
  cacheIds.configMaps,
]);

/** Caches of what a datacenter is made of: events tell of these by name. */
const PARTS = [cacheIds.pods, cacheIds.statefulSets, cacheIds.volumeClaims];

/** The parts of a control plane. */
export interface AssembleOptions {
  name: string;
  mode: 'reconcile' | 'observe';
  defaultOwner: string | undefined;
  namespaces: string[] | undefined;
  clock: Clock;
  wallClock: () => number;
  /** Ends every connection and timer. */
  stop: AbortController;
  logger: ControlPlaneLogger;
  settings: Omit<ClusterSettings, 'caches'>;
  readKubeconfig: KubeconfigReader;
  /** How kubeconfigs are looked at before they are kept. */
  candidates: CandidateAccess;
  connectHome: () => Cluster;
  /** How this release writes objects, see `WRITER`. */
  writer?: number;
  leadership: LeadershipOptions | undefined;
  instruments?: Instruments;
}

/** A control plane at work. */
export type Engine = ReturnType<typeof startEngine>;

/** Connects to the control-plane cluster: from now on caches wake the planner, and plans feed the runner and the status. */
export function startEngine(
  options: AssembleOptions,
  given: {
    changes: Changes;
    readings: Pick<KeyspaceReadings, 'of' | 'outdated'>;
    isClosing: () => boolean;
  },
) {
  const { changes, isClosing } = given;
  const { name, mode, clock, wallClock, stop, logger } = options;
  const { writer = WRITER } = options;
  const { signal } = stop;
  const connected = options.connectHome();
  const leadership = createLeadership({
    controlPlane: name,
    leadership: options.leadership,
    client: connected.client,
    clock,
    wallClock,
    logger,
  });
  const { guard, fence } = leadership;
  const home = guard(connected);
  const homeRegion: Region = { name: '', label: name, cluster: home };
  const clusterCache = home.cache<K8ssandraCluster>(cacheIds.clusters);
  const wakeUps = createWakeUps();
  const keyOf = ({ metadata }: K8ssandraCluster) =>
    indexKey(metadata.namespace, metadata.name);
  const find = (key: string) => {
    const [namespace, clusterName] = key.split('/');
    return clusterCache.get({ namespace, name: clusterName });
  };

  const contexts = createContexts({
    home,
    readKubeconfig: options.readKubeconfig,
    settings: options.settings,
    guard,
    namespaces: options.namespaces,
    onCluster: (_, cluster) => follow(cluster),
    onContexts: names => {
      changes.tell({ contexts: names });
      names.forEach(touchContext);
    },
  });
  const planner = createPlanner({
    controlPlane: name,
    mode,
    home: () => homeRegion,
    regions: () => contexts.regions,
    cluster: find,
    clusters: () => clusterCache.list(),
    failures: key => context => failuresOf(key, context),
    keyspaces: given.readings.of,
    writer,
    term: () => leadership.term,
    clock,
    wallClock,
    signal,
    logger,
    planned: options.instruments?.planned,
    onPlan,
  });
  const clusterOf = (context: string) =>
    context === '' ? home : contexts.regions.get(context)?.cluster;
  const runner = createStepRunner({
    clusterOf,
    planOf: key => planner.entry(key)?.plan,
    onAttempt: (key, result, step) => {
      if (result?.schema) {
        planner.noteSchema(key, result.schema.datacenter, result.schema.facts);
        given.readings.outdated(find(key));
      }
      if (result?.referenced) {
        const { referenced, referencedFor = 1 } = result;
        planner.noteReferenced(key, referenced, referencedFor);
      }
      if (result?.stored && step.action?.type === 'apply') {
        const { context, object } = step.action;
        const lost = ownDifferences(object, result.stored);
        planner.noteDropped(key, context, object, lost);
      }
      // What nothing waits for is looked at with whatever else comes: a plan for each answer would hold up those that matter.
      const plan = planner.entry(key)?.plan;
      const isDue =
        result?.schema || result?.referenced || (plan && isAwaited(plan, step));
      if (isDue) planner.runNow(key);
      else planner.touch(key);
    },
    notesOf: key => {
      const cluster = find(key);
      const notes = cluster && stampAnnotations(name, cluster, writer);
      return notes && { ...notes, ...leadership.notes() };
    },
    confirm: async (key, action, cluster) => {
      const entry = planner.entry(key);
      if (!entry) return undefined;
      const parts = { home, cluster, clusterOf, fence, signal };
      const version = await confirm(action, entry, parts);
      return leadership.election
        ? version ?? seenVersion(entry.snapshot, action)
        : undefined;
    },
    fence,
    mayAct: leadership.acts,
    instruments: options.instruments,
    explain: (key, action, error) => {
      const cluster = find(key);
      return cluster && refusalWords(error, action, cluster);
    },
    clock,
    signal,
    logger,
  });
  function failuresOf(key: string, context: string) {
    return runner.failures(key, context);
  }
  const timeNow = () =>
    new Date(wallClock()).toISOString().replace(/\.\d+/, '');
  const fields = createStatusFields({ home, signal });
  const status = createStatusWriter({
    home,
    entryOf: key => planner.entry(key),
    fields,
    clock,
    wallClock: timeNow,
    signal,
    logger,
  });

  const tasks = createTaskLoop({
    controlPlane: name,
    mode,
    home: { ...homeRegion, cluster: home },
    regions: () => contexts.regions,
    namespaces: options.namespaces,
    clock,
    wallClock,
    signal,
    logger,
    isClosing,
    leadership,
    onTask: key =>
      find(key) && changes.tell({ clusters: [publicKey(name, key)] }),
  });

  const secrets =
    mode === 'observe'
      ? undefined
      : createSecretLoop({
          controlPlane: name,
          home: { ...homeRegion, cluster: home },
          regions: () => contexts.regions,
          clock,
          wallClock: timeNow,
          signal,
          logger,
          isClosing,
          leadership,
        });

  function onPlan(key: string, entry: ClusterEntry) {
    changes.tell({ clusters: [publicKey(name, key)] });
    if (mode === 'observe' || isClosing()) return;
    runner.offer(key, entry.plan);
    if (leadership.acts()) status.offer(key);
  }

  function touchContext(context: string) {
    wakeUps.inContext(context).forEach(planner.touch);
    tasks.contextChanged();
    secrets?.contextChanged();
  }

  const onClusterObject = ({ previous, current }: CacheEvent) => {
    const object = (current ?? previous) as K8ssandraCluster;
    const key = keyOf(object);
    const moved =
      !previous ||
      !current ||
      previous.metadata.generation !== current.metadata.generation;
    const neighbours = moved ? wakeUps.sharing(key) : new Set<string>();
    if (current) {
      wakeUps.note(key, current as K8ssandraCluster);
      planner.touch(key);
      if (moved) wakeUps.sharing(key).forEach(each => neighbours.add(each));
    } else {
      wakeUps.forget(key);
      planner.forget(key);
      runner.forget(key);
      status.forget(key);
      changes.tell({ removed: [publicKey(name, key)] });
    }
    neighbours.forEach(planner.touch);
  };

  const partOf = (cluster: Cluster) => (namespace: string, object: string) =>
    PARTS.map(id =>
      cluster.cache<KubernetesObject>(id).get({ namespace, name: object }),
    ).find(each => each !== undefined);

  function follow(cluster: Cluster) {
    cluster.onChange((cacheId, change) => {
      leadership.saw(change.current);
      tasks.changed(cacheId, change);
      secrets?.changed(cacheId, change);
      if (cacheId === cacheIds.clusters) {
        onClusterObject(change);
        return;
      }
      const isConfig =
        cacheId === cacheIds.clientConfigs ||
        (cacheId === cacheIds.secrets && holdsKubeconfig(change));
      if (isConfig) contexts.refresh();
      const names = contexts.namesOf(cluster);
      if (REFERABLE.has(cacheId)) {
        planner.noticeReferenced(names, change).forEach(planner.touch);
      }
      const wake = opensGate(cacheId, change) ? planner.runNow : planner.touch;
      wakeUps
        .concerned(names, cacheId, change, partOf(cluster))
        .forEach(key => find(key) && wake(key));
    });
    cluster.onStatus(({ state }) => {
      contexts.shareAliases();
      const names = contexts.namesOf(cluster);
      changes.tell({ contexts: names });
      for (const each of names) {
        if (state === 'ready') {
          planner.forgetDropped(each);
          runner.retry(each);
          tasks.retry(each);
          secrets?.retry(each);
        }
        touchContext(each);
      }
      if (cluster !== home || state !== 'ready') return;
      contexts.refresh();
      void fields
        .detect()
        .then(() =>
          clusterCache.list().forEach(each => planner.touch(keyOf(each))),
        );
    });
  }
  /** A new leader plans from caches that are warm; one that was it looks on. */
  function startOver() {
    [runner, tasks, secrets].forEach(each => each?.startOver());
    clusterCache.list().forEach(each => planner.touch(keyOf(each)));
    tasks.contextChanged();
    secrets?.contextChanged();
  }

  leadership.election?.onChange(({ type }) => {
    if (type !== 'changed' && !isClosing()) startOver();
    changes.tell({ contexts: [''] });
  });
  follow(home);
  leadership.election?.start();
  return {
    leadership,
    home,
    homeRegion,
    contexts,
    planner,
    runner,
    tasks,
    wakeUps,
    find,
  };
}

function holdsKubeconfig({ previous, current }: CacheEvent): boolean {
  return [previous, current].some(
    each => (each as Secret | undefined)?.data?.[KUBECONFIG_KEY] !== undefined,
  );
}
