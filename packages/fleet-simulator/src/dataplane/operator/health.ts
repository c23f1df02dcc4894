import { hasLocalQuorum } from '../../managementApi';
import { refOf } from '../environment';
import { isReady } from '../objects';
import type { DatacenterRun } from './run';

/** `Healthy`: a LOCAL_QUORUM read would succeed, as the probe of the management API of a started pod says. */
export async function updateHealth(run: DatacenterRun): Promise<void> {
  const ring = run
    .pods()
    .map(pod => run.environment.network.ringOf(refOf(run.environment, pod)))
    .find(Boolean);
  const anyReady = run.pods().some(isReady);
  if (!ring || (!anyReady && !run.is('Healthy'))) return;
  const healthy =
    anyReady && hasLocalQuorum(ring, run.cassandraName, run.racks.length);
  if (!run.setCondition('Healthy', healthy)) return;
  if (!healthy) {
    await run.event(
      'UnhealthyDatacenter',
      'Datacenter cannot answer at LOCAL_QUORUM',
      true,
    );
  }
  await run.checkpoint();
}
