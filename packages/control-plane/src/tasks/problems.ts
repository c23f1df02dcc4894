import {
  validateK8ssandraTask,
  type Condition,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './sentences';
import { clusterOf, namedDatacenters, templatesOf } from './targets';
import type { TaskProblem, TaskSnapshot } from './types';

/** Longest value of a label. */
const MAX_LABEL = 63;

/** How the condition of a specification that only an edit mends begins. */
const TERMINAL = 'invalid spec: ';

/**
 * Why a task cannot be carried out as it is written (operator-spec 7.1-5). A K8ssandraCluster that is not there may come; a
 * wrong specification is not looked at again before it changes, so that an old task never starts by surprise.
 */
export function problemsOf(snapshot: TaskSnapshot): TaskProblem[] {
  const before = refusedBefore(snapshot);
  if (before) return [before];
  const own = ownProblems(snapshot);
  if (own.length > 0) return own;
  return snapshot.clusterKnown ? clusterProblems(snapshot) : [];
}

function refusedBefore({ task }: TaskSnapshot): TaskProblem | undefined {
  const { generation } = task.metadata;
  const told = invalidCondition(task.status?.conditions);
  if (
    told?.status !== 'True' ||
    told.observedGeneration !== generation ||
    !told.message?.startsWith(TERMINAL)
  ) {
    return undefined;
  }
  const sentence = say('task.refusedBefore', { message: told.message });
  return { sentence, terminal: true };
}

/** The condition `Invalid` of a task. */
export function invalidCondition(
  conditions: Condition[] | undefined,
): Condition | undefined {
  return conditions?.find(each => each.type === 'Invalid');
}

/** What is wrong whatever the cluster. A command that we do not know may be one of a newer cass-operator, which is to judge it. */
function ownProblems({ task }: TaskSnapshot): TaskProblem[] {
  const { length } = task.metadata.name;
  const causes = validateK8ssandraTask({ task }).filter(
    each => each.reason !== 'FieldValueNotSupported',
  );
  const found = causes.map(({ field, message }) =>
    say('task.invalid', { field, message }),
  );
  if (length > MAX_LABEL) found.push(say('task.longName', { length }));
  return found.map(sentence => ({ sentence, terminal: true }));
}

function clusterProblems({ task, cluster }: TaskSnapshot): TaskProblem[] {
  const named = clusterOf(task);
  if (!cluster) {
    return [{ sentence: say('task.unknownCluster', named), terminal: false }];
  }
  const known = [...templatesOf(cluster).keys()];
  if (known.length === 0) {
    return [{ sentence: say('task.noDatacenters', named), terminal: false }];
  }
  const unknown = namedDatacenters(task).filter(each => !known.includes(each));
  if (unknown.length === 0) return [];
  const sentence = say('task.unknownDatacenters', {
    names: unknown.join(', '),
    cluster: `${named.namespace}.${named.name}`,
    known: known.join(', '),
  });
  return [{ sentence, terminal: true }];
}
