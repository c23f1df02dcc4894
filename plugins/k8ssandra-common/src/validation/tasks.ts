import { readManifest, refuse } from './context';
import { asList, asObject, asText, at } from './read';
import type { Cause } from './types';

/** The work that cass-operator can do (operator-spec 7.2). */
export const TASK_COMMANDS = [
  'cleanup',
  'rebuild',
  'restart',
  'upgradesstables',
  'replacenode',
  'compact',
  'scrub',
  'move',
  'garbagecollect',
  'flush',
  'refresh',
  'tsreload',
] as const;

/** What is judged. */
export interface TaskValidationInput {
  /** A K8ssandraTask; any JSON value is judged without an error. */
  task: unknown;
  /** The K8ssandraCluster that it names; left out while it is not known. */
  cluster?: unknown;
}

/**
 * Judges a K8ssandraTask: what its controller would report later as invalid (operator-spec 7.1-5), and what cass-operator would
 * (7.2). Never throws.
 */
export function validateK8ssandraTask({
  task,
  cluster,
}: TaskValidationInput): Cause[] {
  const spec = asObject(at(task, 'spec'));
  const jobs = asList(at(spec.template, 'jobs'));
  const known = cluster
    ? readManifest(cluster).datacenters.map(each => each.name)
    : undefined;
  const unknown = asList(spec.datacenters)
    .map(String)
    .filter(each => known && !known.includes(each));
  return [
    ...(asText(at(spec.cluster, 'name'))
      ? []
      : [
          refuse.required(
            'spec.cluster.name',
            'names the K8ssandraCluster to work on',
          ),
        ]),
    ...(unknown.length > 0
      ? [
          refuse.invalid(
            'spec.datacenters',
            `unknown datacenters: ${unknown.join(
              ', ',
            )}; the cluster has ${known?.join(', ')}`,
          ),
        ]
      : []),
    ...(jobs.length === 1
      ? jobs.flatMap(jobCauses)
      : [
          refuse.invalid(
            'spec.template.jobs',
            `must hold exactly one job, not ${jobs.length}; make a task for each`,
          ),
        ]),
  ];
}

function jobCauses(job: unknown): Cause[] {
  const field = 'spec.template.jobs[0]';
  const command = asText(at(job, 'command')) ?? '';
  if (!(TASK_COMMANDS as readonly string[]).includes(command)) {
    return [
      refuse.notSupported(
        `${field}.command`,
        `"${command}" is not known; use one of ${TASK_COMMANDS.join(', ')}`,
      ),
    ];
  }
  const args = asObject(at(job, 'args'));
  if (command === 'replacenode' && !args.pod_name && !args.rack) {
    return [
      refuse.required(
        `${field}.args`,
        'replacenode needs pod_name or rack, so that it knows which nodes to replace',
      ),
    ];
  }
  if (
    command === 'move' &&
    Object.keys(asObject(args.new_tokens)).length === 0
  ) {
    return [
      refuse.required(
        `${field}.args.new_tokens`,
        'move needs the new token of each pod',
      ),
    ];
  }
  return [];
}
