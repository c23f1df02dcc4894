import { forgetVolume, refOf } from '../environment';
import { datacenterSelector } from '../objects';
import { decommissionDatacenter } from './decommission';
import type { DatacenterRun, StepResult } from './run';

/** The datacenter is being deleted: pods, claims and the rest go, then every finalizer (operator-spec C.5). */
export async function remove(run: DatacenterRun): Promise<StepResult> {
  if (!run.dc.metadata.deletionTimestamp) return 'next';
  if (!run.dc.metadata.finalizers?.length) return 'wait';
  if ((await decommissionDatacenter(run)) === 'wait') return 'wait';
  const { api, network } = run.environment;
  run.status.cassandraOperatorProgress = 'Updating';
  await run.save();
  const running = run.sets().filter(set => set.spec.replicas > 0);
  for (const set of running) {
    await api.patch('StatefulSet', set, { spec: { replicas: 0 } });
  }
  const pods = run.pods();
  pods.forEach(pod => network.stop(refOf(run.environment, pod)));
  if (pods.length > 0) return 'wait';
  if (run.annotation('delete-pvc') !== 'false') await deleteClaims(run);
  await deleteOwned(run);
  await api.patch('CassandraDatacenter', run.dc, {
    metadata: { finalizers: null },
  });
  return 'wait';
}

async function deleteClaims(run: DatacenterRun): Promise<void> {
  const { api } = run.environment;
  const claims = api.select(
    'PersistentVolumeClaim',
    run.namespace,
    datacenterSelector(run.dc),
  );
  await Promise.all(
    claims.map(async claim => {
      await api.delete('PersistentVolumeClaim', claim);
      forgetVolume(run.environment, claim);
      await run.event('DeletedPvc', `Claim Name: ${claim.metadata.name}`);
    }),
  );
}

async function deleteOwned(run: DatacenterRun): Promise<void> {
  const { api } = run.environment;
  for (const kind of [
    'StatefulSet',
    'PodDisruptionBudget',
    'Service',
  ] as const) {
    const owned = api
      .list(kind, run.namespace)
      .filter(object =>
        object.metadata.ownerReferences?.some(
          owner => owner.uid === run.dc.metadata.uid,
        ),
      );
    for (const object of owned) await api.delete(kind, object);
  }
}
