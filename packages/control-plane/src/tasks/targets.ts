import {
  annotations,
  labels,
  regionLabel,
  type CassandraTask,
  type CassandraTaskStatus,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterNamespace } from '../desired';
import { missingContext } from '../snapshot/missingContext';
import type { TaskSnapshot, TaskTarget } from './types';

/** Whether all datacenters are worked on at once; `Replace` is accepted and means one after the other (operator-spec 1.6). */
export function isParallel(task: K8ssandraTask): boolean {
  return task.spec?.dcConcurrencyPolicy === 'Allow';
}

/** Name and namespace of the K8ssandraCluster that a task is for. */
export function clusterOf(task: K8ssandraTask): {
  namespace: string;
  name: string;
} {
  const { name = '', namespace } = task.spec?.cluster ?? {};
  return { namespace: namespace || task.metadata.namespace || '', name };
}

/** Templates of a K8ssandraCluster by object name, in the order of its specification. */
export function templatesOf(
  cluster: K8ssandraCluster | undefined,
): Map<string, DatacenterTemplate> {
  const listed = cluster?.spec?.cassandra?.datacenters;
  return new Map(
    (Array.isArray(listed) ? listed : [])
      .filter(each => typeof each?.metadata?.name === 'string')
      .map(each => [each.metadata.name, each]),
  );
}

/** Names a task gives, each once, in the order given; none means all. */
export function namedDatacenters(task: K8ssandraTask): string[] {
  return [...new Set(task.spec?.datacenters ?? [])];
}

/**
 * The datacenters a task is for: as named, or all in the order of the K8ssandraCluster (operator-spec 7.1-6; upstream works
 * through named ones backwards). Names that the cluster does not have are left out.
 */
export function targetsOf(snapshot: TaskSnapshot): TaskTarget[] {
  const { task, cluster } = snapshot;
  if (!cluster) return [];
  const templates = templatesOf(cluster);
  const named = namedDatacenters(task);
  const names = named.length > 0 ? named : [...templates.keys()];
  const targets = names.flatMap(name => {
    const template = templates.get(name);
    return template ? targetOf(snapshot, cluster, template) : [];
  });
  return isParallel(task) ? targets : withCancelled(targets);
}

function targetOf(
  snapshot: TaskSnapshot,
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): TaskTarget {
  const { task } = snapshot;
  const { name } = template.metadata;
  const contextName = template.k8sContext ?? '';
  const context =
    contextName === ''
      ? snapshot.home
      : snapshot.contexts[contextName] ?? missingContext(contextName);
  const namespace = datacenterNamespace(cluster, template);
  const childName = `${task.metadata.name}-${name}`;
  const at = (each: { metadata: { name: string; namespace?: string } }) =>
    each.metadata.namespace === namespace;
  const found = context.tasks.find(
    each => each.metadata.name === childName && at(each),
  );
  const child = found && isChildOf(task, found) ? found : undefined;
  const noted = task.status?.datacenters?.[name];
  const status = child ? child.status : keptStatus(noted, context.visible);
  return {
    name,
    namespace,
    context,
    label: regionLabel({ region: context.region, datacenter: name }),
    childName,
    exists: context.datacenters.some(
      each => each.metadata.name === name && at(each),
    ),
    child,
    foreign: child ? undefined : found,
    status,
    finished: status?.completionTime !== undefined,
    failed: isFailed(status),
    cancelled: false,
  };
}

/** What was noted stands while the region cannot be seen, and for ever once it is finished: work is not done twice. */
function keptStatus(
  noted: CassandraTaskStatus | undefined,
  visible: boolean,
): CassandraTaskStatus | undefined {
  if (noted?.completionTime !== undefined) return noted;
  return visible ? undefined : noted;
}

/** Whether a CassandraTask was made for a K8ssandraTask: its labels say so, and no other task of the same name made it. */
export function isChildOf(task: K8ssandraTask, child: CassandraTask): boolean {
  const { labels: carried, annotations: notes } = child.metadata;
  const madeFor = notes?.[annotations.taskUid];
  return (
    carried?.[labels.taskName] === task.metadata.name &&
    carried?.[labels.taskNamespace] === task.metadata.namespace &&
    (madeFor === undefined || madeFor === task.metadata.uid)
  );
}

function isFailed(status: CassandraTaskStatus | undefined): boolean {
  return (
    (status?.failed ?? 0) > 0 ||
    (status?.conditions ?? []).some(
      each => each.type === 'Failed' && each.status === 'True',
    )
  );
}

/** One after the other ends at the first that failed: what was not started by then is not started any more. */
function withCancelled(targets: TaskTarget[]): TaskTarget[] {
  const failed = targets.findIndex(each => each.finished && each.failed);
  if (failed < 0) return targets;
  return targets.map((each, index) =>
    index > failed && !each.child && each.status === undefined
      ? { ...each, cancelled: true }
      : each,
  );
}
