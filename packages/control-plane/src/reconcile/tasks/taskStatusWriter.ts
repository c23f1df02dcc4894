import {
  KubernetesError,
  type Clock,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type K8ssandraCluster,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../../act';
import { mergeDiff } from '../../status';
import { clusterOf, planTask, taskStatus, type TaskPlan } from '../../tasks';
import {
  createThrottledWriter,
  type ThrottledWriter,
} from '../throttledWriter';
import type { ControlPlaneLogger, TaskEntry } from '../types';

/** What the writer needs. */
export interface TaskStatusWriterOptions {
  home: Cluster;
  entryOf: (key: string) => TaskEntry | undefined;
  /** Told when a task was found invalid, after that was written. */
  onInvalid: (task: K8ssandraTask, message: string) => void;
  clock: Clock;
  /** RFC 3339. */
  wallClock: () => string;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
}

/** Writes the roll-up of a K8ssandraTask, by a patch of what differs. */
export function createTaskStatusWriter(
  options: TaskStatusWriterOptions,
): ThrottledWriter {
  const { home, entryOf, onInvalid, clock, wallClock, signal, logger } =
    options;

  const patchOf = ({
    snapshot,
    plan,
  }: Pick<TaskEntry, 'snapshot' | 'plan'>) => {
    const status = taskStatus(snapshot, plan, wallClock());
    const patch =
      status && mergeDiff({ ...snapshot.task.status }, { ...status });
    return patch && { task: snapshot.task, plan, patch };
  };

  const wanted = (key: string) => {
    const entry = entryOf(key);
    return entry?.snapshot.home.visible ? patchOf(entry) : undefined;
  };

  async function write(key: string) {
    const found = wanted(key);
    const turnsInvalid = found && isNewlyInvalid(found);
    const todo = turnsInvalid ? await readAgain(key) : found;
    if (!todo) return;
    const stored = await patchStatus(todo);
    const problem = todo.plan.invalid[0];
    if (stored && problem && isNewlyInvalid(todo)) {
      onInvalid(todo.task, problem.sentence.text);
    }
  }

  async function patchStatus({
    task,
    patch,
  }: {
    task: K8ssandraTask;
    patch: object;
  }) {
    const { name, namespace } = task.metadata;
    try {
      const stored = await home.client.mergePatch<K8ssandraTask>(
        resourceTypes.K8ssandraTask,
        { namespace, name },
        { status: patch },
        { subresource: 'status', signal },
      );
      observe(home, resourceTypes.K8ssandraTask, stored);
      return stored;
    } catch (error) {
      if (!KubernetesError.isNotFound(error)) throw error;
      return undefined;
    }
  }

  /** Two watches tell of a task and of its cluster, and the task may come first: nothing is refused without a live look. */
  async function readAgain(key: string) {
    const entry = entryOf(key);
    if (!entry) return undefined;
    const { snapshot } = entry;
    const { name, namespace } = clusterOf(snapshot.task);
    if (name === '') return patchOf(entry);
    const cluster = await home.client
      .get<K8ssandraCluster>(
        resourceTypes.K8ssandraCluster,
        { namespace, name },
        { signal },
      )
      .catch(error => {
        if (KubernetesError.isNotFound(error)) return undefined;
        throw error;
      });
    if (cluster) observe(home, resourceTypes.K8ssandraCluster, cluster);
    const fresh = { ...snapshot, cluster };
    return patchOf({ snapshot: fresh, plan: planTask(fresh) });
  }

  return createThrottledWriter({
    isWanted: key => wanted(key) !== undefined,
    write,
    clock,
    signal,
    logger,
  });
}

function isNewlyInvalid({
  task,
  plan,
}: {
  task: K8ssandraTask;
  plan: TaskPlan;
}): boolean {
  const [problem] = plan.invalid;
  return (
    problem !== undefined &&
    !task.status?.conditions?.some(
      each =>
        each.type === 'Invalid' &&
        each.status === 'True' &&
        each.observedGeneration === plan.generation,
    )
  );
}
