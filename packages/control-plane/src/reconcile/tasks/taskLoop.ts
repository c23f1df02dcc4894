import type { Clock, Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type CassandraTask,
  type K8ssandraTask,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, indexKey, indexNames, type Region } from '../../snapshot';
import {
  clusterOf,
  planTask,
  taskEvent,
  taskSnapshotOf,
  type TaskEventInput,
} from '../../tasks';
import { say } from '../../tasks/sentences';
import { createRuns } from '../runs';
import { createStepRunner } from '../stepRunner';
import type { Leadership } from '../leadership';
import type { ControlPlaneLogger, TaskEntry } from '../types';
import type { CacheEvent } from '../wakeUps';
import { createTaskStatusWriter } from './taskStatusWriter';

/** A plan is made from cache so often even when nothing happens: a safety net that costs no request. */
const DRIFT_CHECK_MS = 10 * 60_000;

/** What the loop works with. */
export interface TaskLoopOptions {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  home: Region & { cluster: Cluster };
  regions: () => ReadonlyMap<string, Region>;
  namespaces: string[] | undefined;
  clock: Clock;
  /** Milliseconds since 1970. */
  wallClock: () => number;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
  isClosing: () => boolean;
  leadership: Leadership;
  /** Told after each plan, with the key of the K8ssandraCluster that the task names. */
  onTask: (clusterKey: string) => void;
}

/** Carries out K8ssandraTasks. Keys are `<namespace>/<name>`. */
export interface TaskLoop {
  /** Something changed in a cache of a Kubernetes cluster. */
  changed(cacheId: string, event: CacheEvent): void;
  /** The state of some context changed. */
  contextChanged(): void;
  /** A context is back: what failed there is tried again at once. */
  retry(context: string): void;
  /** All tasks, or those of one K8ssandraCluster, as they are at this very instant. */
  entries(clusterKey?: string): TaskEntry[];
  entry(key: string): TaskEntry | undefined;
  /** A term began or ended. */
  startOver(): void;
  /** Steps that wait or run. */
  readonly size: number;
  whenIdle(): Promise<void>;
}

/** Makes the loop: caches wake the planner, plans feed the runner and the status. */
export function createTaskLoop(options: TaskLoopOptions): TaskLoop {
  const { home, clock, wallClock, signal, logger, leadership } = options;
  const cache = home.cluster.cache<K8ssandraTask>(cacheIds.clusterTasks);
  const entries = new Map<string, TaskEntry>();
  const find = (key: string) => {
    const [namespace, name] = key.split('/');
    return cache.get({ namespace, name });
  };
  const timeNow = () =>
    new Date(wallClock()).toISOString().replace(/\.\d+/, '');

  const runs = createRuns({ run, clock, signal });
  const runner = createStepRunner({
    clusterOf: context =>
      context === '' ? home.cluster : options.regions().get(context)?.cluster,
    planOf: key => entries.get(key)?.plan,
    onAttempt: (key, result, { action }) => {
      if (result && action?.type === 'create') {
        tellCreated(key, action.object as CassandraTask, action.context);
      }
      runs.runNow(key);
    },
    notesOf: leadership.notes,
    fence: leadership.fence,
    mayAct: leadership.acts,
    clock,
    signal,
    logger,
  });
  const status = createTaskStatusWriter({
    home: home.cluster,
    entryOf: key => entries.get(key),
    onInvalid: (task, message) =>
      tell(task, { type: 'Warning', reason: 'InvalidSpec', message }),
    clock,
    wallClock: timeNow,
    signal,
    logger,
  });

  function tellCreated(key: string, child: CassandraTask, context: string) {
    const task = find(key);
    if (!task) return;
    const { name, namespace = '' } = child.metadata;
    tell(task, {
      type: 'Normal',
      reason: 'CreateCassandraTask',
      message: say('task.created', {
        namespace,
        name,
        context: context || options.controlPlane,
      }).text,
    });
  }

  /** An Event that cannot be written is lost, as everywhere in Kubernetes. */
  function tell(task: K8ssandraTask, event: Omit<TaskEventInput, 'now'>) {
    home.cluster.client
      .create(
        resourceTypes.Event,
        taskEvent(task, { ...event, now: timeNow() }),
        { signal },
      )
      .catch(() =>
        logger.debug(
          `${indexKey(
            task.metadata.namespace,
            task.metadata.name,
          )}: the event ${event.reason} could not be written`,
        ),
      );
  }

  function entryOf(task: K8ssandraTask): TaskEntry {
    const { name, namespace = '', uid = '' } = task.metadata;
    const key = indexKey(namespace, name);
    const snapshot = taskSnapshotOf({
      controlPlane: options.controlPlane,
      mode: options.mode,
      task,
      home,
      regions: options.regions(),
      namespaces: options.namespaces,
      failures: context => runner.failures(key, context),
      now: clock.now(),
      wallNow: wallClock(),
    });
    const id = { controlPlane: options.controlPlane, namespace, name };
    return { id, uid, snapshot, plan: planTask(snapshot) };
  }

  function run(key: string): boolean {
    const task = find(key);
    if (!task) return false;
    const entry = entryOf(task);
    entries.set(key, entry);
    const { namespace, name } = clusterOf(task);
    options.onTask(indexKey(namespace, name));
    const { expiresAt = Infinity } = entry.plan;
    // by the time that the plan was made at: a later one may be past an end that the plan did not see
    const untilExpiry = expiresAt - entry.snapshot.now;
    runs.runIn(
      key,
      untilExpiry > 0 ? Math.min(untilExpiry, DRIFT_CHECK_MS) : DRIFT_CHECK_MS,
    );
    if (options.mode === 'observe' || options.isClosing()) return true;
    runner.offer(key, entry.plan);
    if (leadership.acts()) status.offer(key);
    return true;
  }

  function forget(key: string) {
    runs.forget(key);
    runner.forget(key);
    status.forget(key);
    entries.delete(key);
  }

  const ofCluster = (clusterKey: string) =>
    cache.byIndex(indexNames.owner, clusterKey);

  /** K8ssandraTasks that a change concerns. */
  function concerned(cacheId: string, object: KubernetesObject): string[] {
    const { name, namespace, labels: carried = {} } = object.metadata;
    const keysOf = (clusterKey: string) => ofCluster(clusterKey).map(keyOf);
    switch (cacheId) {
      case cacheIds.clusterTasks:
        return [indexKey(namespace, name)];
      case cacheIds.tasks: {
        const task = carried[labels.taskName];
        return task ? [indexKey(carried[labels.taskNamespace], task)] : [];
      }
      case cacheIds.clusters:
        return keysOf(indexKey(namespace, name));
      case cacheIds.datacenters: {
        const cluster = carried[labels.clusterName];
        return cluster
          ? keysOf(indexKey(carried[labels.clusterNamespace], cluster))
          : [];
      }
      default:
        return [];
    }
  }

  return {
    changed: (cacheId, { previous, current }) => {
      // How a datacenter is does not matter to a task, only that it is there.
      if (cacheId === cacheIds.datacenters && previous && current) return;
      const object = current ?? previous;
      if (!object) return;
      for (const key of concerned(cacheId, object)) {
        const task = find(key);
        if (task) runs.touch(key);
        else if (cacheId === cacheIds.clusterTasks) {
          forget(key);
          const { namespace, name } = clusterOf(object as K8ssandraTask);
          options.onTask(indexKey(namespace, name));
        }
      }
    },
    retry: runner.retry,
    contextChanged: () => {
      for (const task of cache.list()) {
        const { deletionTimestamp } = task.metadata;
        const isOver = task.status?.completionTime !== undefined;
        if (!isOver || deletionTimestamp) runs.touch(keyOf(task));
      }
    },
    entries: clusterKey =>
      (clusterKey === undefined ? cache.list() : ofCluster(clusterKey)).map(
        entryOf,
      ),
    entry: key => {
      const task = find(key);
      return task && entryOf(task);
    },
    startOver: runner.startOver,
    get size() {
      return runner.size;
    },
    whenIdle: () => runner.whenIdle(),
  };
}

function keyOf({ metadata }: KubernetesObject): string {
  return indexKey(metadata.namespace, metadata.name);
}
