import type {
  CassandraTaskStatus,
  Condition,
  K8ssandraTaskStatus,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { invalidCondition } from './problems';
import type { TaskPlan, TaskSnapshot, TaskTarget } from './types';
import { isOnlyWatched } from './planTask';

/**
 * The status of a K8ssandraTask (operator-spec 7.1-8): what the datacenters say, each and together. Undefined when it is not
 * ours to write or does not change any more. Nothing in it depends on the time but when a condition changed.
 * @param now - RFC 3339
 */
export function taskStatus(
  snapshot: TaskSnapshot,
  plan: TaskPlan,
  now: string,
): K8ssandraTaskStatus | undefined {
  const { task } = snapshot;
  const before = task.status ?? {};
  const isOver =
    before.completionTime !== undefined ||
    task.metadata.deletionTimestamp !== undefined ||
    isOnlyWatched(snapshot);
  if (isOver) return undefined;
  const { targets } = plan;
  const reported = targets.flatMap((each): CassandraTaskStatus[] =>
    each.status ? [each.status] : [],
  );
  const started = targets.filter(each => each.child || each.status);
  const invalid = wantedInvalid(snapshot, plan);
  const isComplete =
    plan.invalid.length === 0 &&
    targets.length > 0 &&
    targets.every(each => each.finished || each.cancelled);
  const wanted: Wanted[] = [
    ...(invalid ? [invalid] : []),
    ...(reported.length > 0 ? runningAndFailed(targets, plan) : []),
    ...(isComplete ? [{ type: 'Complete', on: true }] : []),
  ];
  const status: K8ssandraTaskStatus = {
    ...before,
    ...times(reported, isComplete),
    ...sums(reported),
  };
  const conditions = setConditions(before.conditions ?? [], wanted, now);
  if (conditions.length > 0) status.conditions = conditions;
  if (started.length > 0) {
    status.datacenters = Object.fromEntries(
      started.map(each => [each.name, each.status ?? {}]),
    );
  }
  return status;
}

interface Wanted {
  type: string;
  on: boolean;
  message?: string;
  observedGeneration?: number;
}

/** `Invalid` is only there where it was once true. */
function wantedInvalid(
  { task }: TaskSnapshot,
  { invalid, generation }: TaskPlan,
): Wanted | undefined {
  const observedGeneration = generation;
  if (invalid.length > 0) {
    const message = invalid.map(each => each.sentence.text).join('. ');
    return { type: 'Invalid', on: true, message, observedGeneration };
  }
  const told = invalidCondition(task.status?.conditions);
  return told && { type: 'Invalid', on: false, observedGeneration };
}

function runningAndFailed(targets: TaskTarget[], plan: TaskPlan): Wanted[] {
  const any = (type: string) =>
    targets.some(each =>
      each.status?.conditions?.some(
        one => one.type === type && one.status === 'True',
      ),
    );
  return [
    { type: 'Running', on: any('Running') },
    {
      type: 'Failed',
      on: any('Failed'),
      message: any('Failed')
        ? plan.attention.map(each => each.text).join('. ')
        : '',
    },
  ];
}

function times(
  reported: CassandraTaskStatus[],
  isComplete: boolean,
): K8ssandraTaskStatus {
  const sorted = (pick: (each: CassandraTaskStatus) => string | undefined) =>
    reported
      .flatMap(each => pick(each) ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b));
  const startTime = sorted(each => each.startTime)[0];
  const completionTime = sorted(each => each.completionTime).at(-1);
  return {
    ...(startTime && { startTime }),
    ...(isComplete && completionTime && { completionTime }),
  };
}

/** Sums of what was told; what nobody told is not zero but absent. */
function sums(reported: CassandraTaskStatus[]): K8ssandraTaskStatus {
  const result: K8ssandraTaskStatus = {};
  for (const field of ['active', 'succeeded', 'failed'] as const) {
    const told = reported.flatMap(each => each[field] ?? []);
    if (told.length > 0) result[field] = told.reduce((sum, n) => sum + n, 0);
  }
  return result;
}

/** Reason is the type, as upstream writes it; the time stays while the value does. */
function setConditions(
  before: Condition[],
  wanted: Wanted[],
  now: string,
): Condition[] {
  const made = wanted.map(
    ({ type, on, message = '', observedGeneration }): Condition => {
      const known = before.find(each => each.type === type);
      const status = on ? 'True' : 'False';
      return {
        type,
        status,
        reason: type,
        message,
        lastTransitionTime:
          known?.status === status && known.lastTransitionTime
            ? known.lastTransitionTime
            : now,
        ...(observedGeneration !== undefined && { observedGeneration }),
      };
    },
  );
  const others = before.filter(
    each => !wanted.some(one => one.type === each.type),
  );
  return [...others, ...made];
}
