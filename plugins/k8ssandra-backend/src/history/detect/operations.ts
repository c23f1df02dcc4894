import type { TaskView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';
import type { ClusterSubject, HistoryWrite } from '../types';
import { cut, keptSentence } from './cut';
import type { Detector, ObservedCluster } from './types';

/** K8ssandraTasks from their creation to their end; one entry each, which follows it. */
export const operations: Detector<ObservedCluster> = change => {
  const { before, after, at } = change;
  const { subject } = (after ?? before)!;
  const former = new Map(before?.tasks.map(each => [each.uid, each]));
  const writes = (after?.tasks ?? []).flatMap((task): HistoryWrite[] => {
    const known = former.get(task.uid);
    former.delete(task.uid);
    return known && essenceOf(known) === essenceOf(task)
      ? []
      : [toWrite(subject, task, task.state, timeOf(task.completedAt), at)];
  });
  const gone = [...former.values()]
    .filter(each => timeOf(each.completedAt) === null)
    .map(each => toWrite(subject, each, 'removed', at, at));
  return [...writes, ...gone];
};

function essenceOf(task: TaskView): string {
  const { state, startedAt, completedAt, succeeded, failed } = task;
  return JSON.stringify([state, startedAt, completedAt, succeeded, failed]);
}

function toWrite(
  subject: ClusterSubject,
  task: TaskView,
  state: TaskView['state'] | 'removed',
  until: number | null,
  at: number,
): HistoryWrite {
  const command = task.command && cut(task.command, 128);
  const { succeeded, failed } = task;
  return {
    type: 'entry',
    subject,
    entry: {
      key: `operation/${task.uid}`,
      kind: 'operation',
      context: null,
      datacenter: null,
      at: timeOf(task.startedAt) ?? timeOf(task.createdAt) ?? at,
      until,
      body: {
        task: task.id.name,
        command,
        state,
        succeeded,
        failed,
        sentence: keptSentence(
          say('history.operation', {
            command: command ?? '?',
            task: task.id.name,
            state,
          }),
        ),
      },
      again: 'newest',
    },
  };
}

function timeOf(text: string | null): number | null {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
