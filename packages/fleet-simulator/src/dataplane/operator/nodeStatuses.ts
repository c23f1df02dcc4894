import { refOf } from '../environment';
import { nodeState } from '../objects';
import type { DatacenterRun, StepResult } from './run';

/** `status.nodeStatuses`: host id, address and rack of the pods that were started. */
export async function updateNodeStatuses(
  run: DatacenterRun,
): Promise<StepResult> {
  const statuses = Object.fromEntries(
    Object.entries(run.status.nodeStatuses ?? {}).filter(([pod]) =>
      isWanted(run, pod),
    ),
  );
  for (const pod of run.pods()) {
    const node = run.environment.network.nodeOf(refOf(run.environment, pod));
    if (node && nodeState(pod)?.startsWith('Started')) {
      statuses[pod.metadata.name] = {
        hostID: node.hostId,
        ip: node.ip,
        rack: node.rack,
      };
    }
  }
  if (run.status.nodeStatuses || Object.keys(statuses).length > 0) {
    run.status.nodeStatuses = statuses;
  }
  await run.checkpoint();
  return 'next';
}

/** A node that was scaled away is not listed any more; those of a stopped datacenter stay. */
function isWanted(run: DatacenterRun, pod: string): boolean {
  const dash = pod.lastIndexOf('-');
  const set = run
    .sets()
    .find(each => each.metadata.name === pod.slice(0, dash));
  return (
    run.dc.spec.stopped ||
    run.is('Stopped') ||
    (set !== undefined && Number(pod.slice(dash + 1)) < set.spec.replicas)
  );
}
