import { FEATURES_BY_COMMAND } from './commands';
import type { AnyObject } from '../api';
import { refOf, timestamp, type Environment } from '../environment';
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
const replaceNode: Job = async ({ environment, pod, recorded, task }) => {
  const { api } = environment;
  if (!recorded) return WAITING;
  if (recorded.jobId !== pod.metadata.uid) {
    return isReady(pod) && nodeState(pod) === 'Started' ? DONE : WAITING;
  }
  await noteReplacement(environment, task, pod);
  for (const volume of pod.spec.volumes ?? []) {
    const name = volume.persistentVolumeClaim?.claimName;
    const claim =
      name && api.get('PersistentVolumeClaim', pod.metadata.namespace, name);
    if (claim) await api.delete('PersistentVolumeClaim', claim);
  }
  await api.delete('Pod', pod);
  return WAITING;
};

/** The datacenter says whom it replaces, until it is complete again. */
async function noteReplacement(
  { api, now }: Environment,
  { spec, metadata }: AnyObject,
  pod: AnyObject,
): Promise<void> {
  const { name, namespace = metadata.namespace } = spec.datacenter;
  const dc = api.get('CassandraDatacenter', namespace, name);
  if (!dc) return;
  const conditions: any[] = dc.status?.conditions ?? [];
  const status = {
    nodeReplacements: [pod.metadata.name],
    conditions: [
      ...conditions.filter(each => each.type !== 'ReplacingNodes'),
      {
        type: 'ReplacingNodes',
        status: 'True',
        reason: '',
        message: '',
        lastTransitionTime: timestamp(now()),
      },
    ],
  };
  await api.patch('CassandraDatacenter', dc, { status }, 'status');
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
