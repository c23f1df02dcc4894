import type { AnyObject } from '../api';
import { ordinalOf, rackOf } from '../objects';

/** Commands that only call the management API of each node (operator-spec 7.2). */
export const FEATURES_BY_COMMAND = new Set([
  'cleanup',
  'upgradesstables',
  'compact',
  'scrub',
  'move',
  'garbagecollect',
  'flush',
  'tsreload',
]);

/** Commands that wait for pods to be replaced: their time is that of the nodes. */
export const ROLLING_COMMANDS = new Set(['restart', 'replacenode']);

/** Why a task cannot run; undefined when it can. */
export function problemOf(
  task: AnyObject,
  known: boolean,
  podNames: string[],
): string | undefined {
  const jobs = task.spec.jobs ?? [];
  if (jobs.length !== 1) return 'only one job per task is supported';
  const { command, args = {} } = jobs[0];
  if (!known) return `unknown job command: ${command}`;
  if (command === 'replacenode' && !args.pod_name && !args.rack) {
    return 'valid pod_name or rack to replace is required';
  }
  if (command === 'move' && !args.new_tokens) {
    return 'missing required new_tokens argument';
  }
  const names = new Set(podNames);
  const missing = [args.pod_name, ...Object.keys(args.new_tokens ?? {})].filter(
    name => name && !names.has(name),
  );
  return missing.length > 0
    ? `pod ${missing.join(', ')} does not exist in this datacenter`
    : undefined;
}

/** The pods that a job works on, rack by rack. */
export function targetsOf(task: AnyObject, pods: AnyObject[]): AnyObject[] {
  const { command, args = {} } = task.spec.jobs[0];
  return pods
    .filter(pod => !args.rack || rackOf(pod) === args.rack)
    .filter(pod => !args.pod_name || pod.metadata.name === args.pod_name)
    .filter(
      pod =>
        command !== 'move' || args.new_tokens[pod.metadata.name] !== undefined,
    )
    .sort(
      (a, b) =>
        rackOf(a).localeCompare(rackOf(b)) || ordinalOf(a) - ordinalOf(b),
    );
}
