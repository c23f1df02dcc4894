import { FEATURES_BY_COMMAND } from './commands';
import { refOf } from '../environment';
import { isReady, nodeState } from '../objects';
import { DONE, WAITING, type Job } from './job';
import { restart } from './restart';

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
