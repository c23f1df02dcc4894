import { refOf } from '../environment';
import type { DatacenterRun, StepResult } from './run';

/** `spec.stopped`: drains every node, scales all racks to zero and keeps the volumes (operator-spec 3.15). */
export async function stop(run: DatacenterRun): Promise<StepResult> {
  if (!run.dc.spec.stopped) return 'next';
  const running = run.sets().filter(set => set.spec.replicas > 0);
  if (running.length > 0) {
    if (run.setCondition('Stopped', true)) {
      run.setCondition('Ready', false);
      await run.event('StoppingDatacenter', 'Stopping datacenter');
    }
    run.status.cassandraOperatorProgress = 'Updating';
    await run.save();
    for (const pod of run.pods()) {
      run.environment.network.stop(refOf(run.environment, pod));
    }
    for (const set of running) {
      await run.environment.api.patch('StatefulSet', set, {
        spec: { replicas: 0 },
      });
    }
    return 'wait';
  }
  return run.pods().length > 0 ? 'wait' : 'next';
}
