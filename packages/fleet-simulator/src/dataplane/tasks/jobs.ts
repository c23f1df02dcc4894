import { FEATURES_BY_COMMAND } from './commands';
import type { AnyObject } from '../api';
import { refOf, type Environment } from '../environment';
import { cassLabels, isReady, nodeState, revisionOf } from '../objects';

/** How a job on one pod or rack goes on. */
export type JobState =
  | { done: true }
  | { failed: string }
  /** Look again at the next change, or after this time. */
  | { waiting: true };

/** What a job works with. */
export interface JobInput {
  environment: Environment;
  task: AnyObject;
  args: Record<string, any>;
  pod: AnyObject;
  /** What the task's status already says of this pod. */
  recorded?: { jobId?: string };
  /** When this task began, RFC 3339. */
  startTime: string;
}

type Job = (input: JobInput) => Promise<JobState>;

const DONE: JobState = { done: true };
const WAITING: JobState = { waiting: true };

const onStartedNode: Job = async ({ pod }) =>
  isReady(pod) ? DONE : { failed: `pod ${pod.metadata.name} is not ready` };

const rebuild: Job = async input => {
  const { environment, pod, args } = input;
  const source = args.source_datacenter;
  const ring = environment.network.ringOf(refOf(environment, pod));
  const known = Object.values(ring?.nodes ?? {}).some(
    node => node.up && node.datacenter === source,
  );
  if (source && !known) {
    return {
      failed: `Unable to find sufficient sources for streaming: no node of datacenter ${source} is alive`,
    };
  }
  return onStartedNode(input);
};

/** Marks the pod template of the pod's StatefulSet and waits until all of its pods were replaced and are started. */
const restart: Job = async ({ environment, pod, startTime }) => {
  const { api } = environment;
  const set = setOf(environment, pod);
  if (!set) return { failed: 'its StatefulSet is gone' };
  const annotations = set.spec.template.metadata?.annotations ?? {};
  if (annotations[cassLabels.restartedAt] !== startTime) {
    await api.patch('StatefulSet', set, {
      spec: {
        template: {
          metadata: { annotations: { [cassLabels.restartedAt]: startTime } },
        },
      },
    });
    return WAITING;
  }
  const rolled =
    pod.metadata.labels?.[cassLabels.revision] === revisionOf(set) &&
    isReady(pod) &&
    nodeState(pod) === 'Started';
  return rolled ? DONE : WAITING;
};

/** Deletes the claims and the pod; the new one joins in place of the old node. The task remembers the old pod by its UID. */
const replaceNode: Job = async ({ environment, pod, recorded }) => {
  const { api } = environment;
  if (!recorded) return WAITING;
  if (recorded.jobId !== pod.metadata.uid) {
    return isReady(pod) && nodeState(pod) === 'Started' ? DONE : WAITING;
  }
  for (const volume of pod.spec.volumes ?? []) {
    const name = volume.persistentVolumeClaim?.claimName;
    const claim =
      name && api.get('PersistentVolumeClaim', pod.metadata.namespace, name);
    if (claim) await api.delete('PersistentVolumeClaim', claim);
  }
  await api.delete('Pod', pod);
  return WAITING;
};

function setOf(environment: Environment, pod: AnyObject) {
  const owner = pod.metadata.ownerReferences?.find(
    each => each.kind === 'StatefulSet',
  );
  return (
    owner &&
    environment.api.get('StatefulSet', pod.metadata.namespace, owner.name)
  );
}

const JOBS: Record<string, Job> = {
  rebuild,
  restart,
  replacenode: replaceNode,
};

/** The job of a command (operator-spec 7.2); undefined for one that nobody knows. */
export function jobOf(command: string): Job | undefined {
  if (JOBS[command]) return JOBS[command];
  return FEATURES_BY_COMMAND.has(command) ? onStartedNode : undefined;
}
