import {
  annotations,
  type RegionFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
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
  // nobody noted which generation was carried out: then nothing says that a change of the user allows it
  const { metadata, status } = snapshot.cluster;
  const unnoted =
    status?.observedGeneration === undefined &&
    metadata.annotations?.[annotations.autoupdateSpec] === undefined;
  return waits && !access && (unnoted || !isUpdateAllowed(snapshot.cluster))
    ? { nodes: pods.length }
    : undefined;
}
