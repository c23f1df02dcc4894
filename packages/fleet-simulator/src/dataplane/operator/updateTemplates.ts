import {
  buildStatefulSet,
  cassLabels,
  isCurrent,
  revisionOf,
  withTemplateOf,
} from '../objects';
import type { DatacenterRun, StepResult } from './run';

/** Brings the racks to the pod template that the spec asks for, one rack after the other (operator-spec C.2). */
export async function updateTemplates(run: DatacenterRun): Promise<StepResult> {
  if (run.dc.spec.stopped) return 'next';
  const allowed =
    run.dc.metadata.generation !== run.status.observedGeneration ||
    run.annotation('autoupdate-spec') !== undefined;
  for (const rack of run.racks) {
    const set = run.set(rack.name);
    const desired = buildStatefulSet(run.dc, rack, rack.nodes);
    if (set && !isCurrent(set, desired) && allowed) {
      run.status.cassandraOperatorProgress = 'Updating';
      if (run.setCondition('Updating', true)) await run.save();
      await run.event('UpdatingRack', `Updating rack ${rack.name}`);
      await run.environment.api.update(
        'StatefulSet',
        withTemplateOf(set, desired),
      );
    }
    if (isRollingOut(run, rack.name)) return 'wait';
  }
  return 'next';
}

/** Whether pods of a rack still have an older template than their StatefulSet. */
export function isRollingOut(run: DatacenterRun, rack: string): boolean {
  const set = run.set(rack);
  if (!set) return false;
  const revision = revisionOf(set);
  return run
    .pods()
    .filter(pod =>
      pod.metadata.ownerReferences?.some(
        owner => owner.uid === set.metadata.uid,
      ),
    )
    .some(pod => pod.metadata.labels?.[cassLabels.revision] !== revision);
}
