import type { CassandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';

/** Commands that take nodes away and bring them back, one after the other (operator-spec 7.2). */
const COMMANDS: ReadonlySet<string> = new Set([
  'restart',
  'replacenode',
  'refresh',
]);

/** Whether a task that restarts nodes is at work in a datacenter: a node that is away may then be away on purpose. */
export function isBeingRestarted({
  context,
  name,
  namespace,
}: Pick<DatacenterFacts, 'context' | 'name' | 'namespace'>): boolean {
  return context.tasks.some(
    task =>
      task.metadata.namespace === namespace &&
      task.spec.datacenter.name === name &&
      isAtWork(task) &&
      task.spec.jobs.some(({ command }) => COMMANDS.has(command)),
  );
}

function isAtWork({ metadata, status }: CassandraTask): boolean {
  return (
    metadata.deletionTimestamp === undefined &&
    status?.startTime !== undefined &&
    status.completionTime === undefined
  );
}
