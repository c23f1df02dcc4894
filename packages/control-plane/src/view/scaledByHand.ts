import {
  labels,
  type RegionFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanLabelValue } from '../desired';
import { isTrue } from '../plan/facts';
import type { DatacenterModel } from './datacenterModel';
import { isBeingRestarted } from './restartTasks';

/** Conditions under which cass-operator itself sets the number of pods of a rack. */
const CHANGES = [
  'ScalingUp',
  'ScalingDown',
  'Updating',
  'Stopped',
  'Resuming',
  'ReplacingNodes',
  'Decommission',
];

type Rack = DatacenterModel['racks'][number];

/**
 * A rack with another number of pods than the specification asks for, while cass-operator says that nothing changes: by its
 * StatefulSet where those are listed, else by pods beyond what is asked for.
 */
export function scaledByHand(
  model: DatacenterModel,
): RegionFacts['scaledByHand'] {
  const { facts, racks, size } = model;
  const { live } = facts;
  if (!live || !facts.initialized || live.spec.size !== size) {
    return undefined;
  }
  for (const rack of racks) {
    const asked = rack.nodes.filter(node => node.asked).length;
    const runs = isAtRest(model) ? replicasOf(model, rack) : undefined;
    if (runs !== undefined && runs !== asked) {
      return { rack: rack.name, runs, asked };
    }
    const extra = rack.nodes.some(node => !node.asked && node.phase === 'up');
    if (extra && facts.ready) {
      const pods = rack.nodes.filter(node => node.object).length;
      return { rack: rack.name, runs: pods, asked };
    }
  }
  return undefined;
}

/** cass-operator is through with what is stored, and says that nothing is under way. */
function isAtRest({ facts }: DatacenterModel): boolean {
  const { metadata, spec, status } = facts.live!;
  return (
    !spec.stopped &&
    !metadata.deletionTimestamp &&
    !isBeingRestarted(facts) &&
    !CHANGES.some(type => isTrue(status?.conditions, type)) &&
    (status?.observedGeneration === undefined ||
      status.observedGeneration === metadata.generation)
  );
}

/** What the StatefulSet of a rack asks for; undefined while that is unknown, or while it is being made. */
function replicasOf({ facts }: DatacenterModel, rack: Rack) {
  const set = facts.context.statefulSets?.find(
    ({ metadata }) =>
      metadata.namespace === facts.namespace &&
      metadata.labels?.[labels.cassandraDatacenter] ===
        cleanLabelValue(facts.name) &&
      metadata.labels[labels.cassandraRack] === rack.name,
  );
  return set?.metadata.deletionTimestamp ? undefined : set?.spec.replicas;
}
