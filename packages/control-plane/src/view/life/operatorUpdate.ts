import type { RegionFacts } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import { isUpdateAllowed } from '../../plan/steps/change';
import type { DatacenterModel } from '../datacenterModel';
import type { LifeInput } from './lifeFacts';

/** Nodes that cass-operator, after an upgrade of its own, would restart, while nobody allowed it (operator-spec 3.16). */
export function operatorUpdate(
  { snapshot }: LifeInput,
  { facts, access }: DatacenterModel,
): RegionFacts['operatorUpdate'] {
  const { live, pods } = facts;
  const waits = isTrue(live?.status?.conditions, 'RequiresUpdate');
  return waits && !access && !isUpdateAllowed(snapshot.cluster)
    ? { nodes: pods.length }
    : undefined;
}
