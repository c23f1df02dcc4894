import type { DatacenterActivity } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import type { DatacenterModel } from '../datacenterModel';
import { isBeingRestarted } from '../restartTasks';

/** Conditions of cass-operator (operator-spec 5.2) in the order in which they tell most. */
const CONDITIONS: Array<[string, DatacenterActivity]> = [
  ['ScalingUp', 'scaling-up'],
  ['ScalingDown', 'scaling-down'],
  ['Resuming', 'resuming'],
  // seen before cass-operator has begun: the specification says that it runs
  ['Stopped', 'resuming'],
];

/** What is done to a datacenter now; undefined for nothing, and for what cannot be seen. */
export function activityOf(
  model: Pick<
    DatacenterModel,
    'facts' | 'asked' | 'access' | 'state' | 'starting' | 'rebuilding'
  >,
): DatacenterActivity | undefined {
  const { facts, asked, access, state, starting, rebuilding } = model;
  const { live } = facts;
  if (!live || access) {
    return undefined;
  }
  if (!asked && state === 'deleting') {
    return 'leaving';
  }
  if (state !== 'progressing') {
    return undefined;
  }
  if (live.spec.stopped) {
    return 'stopping';
  }
  const found = CONDITIONS.find(([type]) =>
    isTrue(live.status?.conditions, type),
  );
  if (found) {
    return found[1];
  }
  if (starting) {
    return 'starting';
  }
  if (isBeingRestarted(facts)) {
    return 'restarting';
  }
  return rebuilding ? 'rebuilding' : 'updating';
}
