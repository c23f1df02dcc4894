import type {
  ClusterTasks,
  ClusterTaskView,
  TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secondsSince } from './time';

/** A page has room for so many; those under way are shown all. */
const MOST = 20;

const OVER: ReadonlySet<TaskView['state']> = new Set(['complete', 'failed']);

/** Tasks of a cluster as its page shows them, without their plans: those under way first, then the newest. */
export function clusterTasks(tasks: TaskView[], now: number): ClusterTasks {
  const newest = [...tasks].sort((a, b) =>
    (a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1,
  );
  const going = newest.filter(each => !OVER.has(each.state));
  const over = newest.filter(each => OVER.has(each.state));
  const room = Math.max(0, MOST - going.length);
  return {
    items: [...going, ...over.slice(0, room)].map(each => withAges(each, now)),
    more: Math.max(0, over.length - room),
  };
}

function withAges(
  { plan: _, ...task }: TaskView,
  now: number,
): ClusterTaskView {
  return {
    ...task,
    createdAgeSeconds: secondsSince(task.createdAt, now),
    startedAgeSeconds: secondsSince(task.startedAt, now),
    completedAgeSeconds: secondsSince(task.completedAt, now),
  };
}
