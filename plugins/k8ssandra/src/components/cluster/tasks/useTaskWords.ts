import type {
  ClusterTaskView,
  TaskDatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';

/** What is said of a task, the same in the list and in its table. */
export function useTaskWords() {
  const t = useText();
  return { scope, nodes };

  function scope({ datacenters, parallel }: ClusterTaskView): string {
    const count = datacenters.length;
    if (count === 0) {
      return t('tasks.scope.none');
    }
    if (count === 1) {
      return t('tasks.scope.one', { region: datacenters[0].label });
    }
    return parallel
      ? t('tasks.scope.parallel', { count })
      : t('tasks.scope.inOrder', { count });
  }

  /** A number that nobody told is never 0. */
  function nodes(
    { succeeded, failed, state }: TaskDatacenterView,
    size: number | null,
  ): string {
    const waits = state === 'waiting' || state === 'cancelled';
    if (succeeded === null) {
      return waits ? '–' : t('tasks.nobodyTold');
    }
    const done =
      size === null
        ? t('tasks.done', { count: succeeded })
        : t('tasks.doneOf', { done: succeeded, size });
    return failed ? `${done} · ${t('tasks.failed', { count: failed })}` : done;
  }
}
