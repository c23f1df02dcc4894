import {
  labels,
  plainText,
  type CassandraTask,
  type DatacenterTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../plan/facts';
import type { DatacenterModel } from '../view/datacenterModel';
import { secondsSince } from '../view/time';

/** A page has room for so many; those under way are shown all. */
const MOST = 10;

/** Work of cass-operator on the nodes of a datacenter: what is under way first, then the newest. */
export function datacenterTasks(
  { facts: { context, name, namespace } }: DatacenterModel,
  now: number,
): DatacenterTask[] {
  const all = context.tasks
    .filter(
      ({ metadata, spec }) =>
        spec.datacenter?.name === name &&
        (spec.datacenter.namespace ?? metadata.namespace) === namespace,
    )
    .map(each => inWords(each, now))
    .sort((a, b) => (a.createdAgeSeconds ?? 0) - (b.createdAgeSeconds ?? 0));
  const isOver = ({ state }: DatacenterTask) =>
    state === 'complete' || state === 'failed';
  const going = all.filter(each => !isOver(each));
  const over = all.filter(isOver);
  return [...going, ...over.slice(0, Math.max(0, MOST - going.length))];
}

function inWords(task: CassandraTask, now: number): DatacenterTask {
  const { metadata, spec, status = {} } = task;
  const command = spec.jobs?.[0]?.command;
  return {
    name: metadata.name,
    command: command ? plainText(String(command), 80) : null,
    state: stateOf(task),
    active: status.active ?? null,
    succeeded: status.succeeded ?? null,
    failed: status.failed ?? null,
    createdAgeSeconds: secondsSince(metadata.creationTimestamp, now),
    startedAgeSeconds: secondsSince(status.startTime, now),
    completedAgeSeconds: secondsSince(status.completionTime, now),
    partOf: metadata.labels?.[labels.taskName] ?? null,
  };
}

function stateOf({
  metadata,
  status = {},
}: CassandraTask): DatacenterTask['state'] {
  if (metadata.deletionTimestamp) return 'deleting';
  if (isTrue(status.conditions, 'Failed')) return 'failed';
  if (isTrue(status.conditions, 'Complete') || status.completionTime) {
    return 'complete';
  }
  return status.startTime ? 'running' : 'waiting';
}
