import { refOf } from '../environment';
import { nodeState } from '../objects';
import type { DatacenterRun, StepResult } from './run';

/** `status.nodeStatuses`: host id, address and rack of the pods that were started. */
export async function updateNodeStatuses(
  run: DatacenterRun,
): Promise<StepResult> {
  const statuses = { ...run.status.nodeStatuses };
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
  if (Object.keys(statuses).length > 0) run.status.nodeStatuses = statuses;
  await run.checkpoint();
  return 'next';
}
