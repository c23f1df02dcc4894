import type { Plan } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';

/** What the way of a change is read from. */
export interface PropagationInput {
  snapshot: Snapshot;
  /** Without actions: `toPublicPlan`. */
  plan: Plan;
  models: DatacenterModel[];
  /** Another control plane is in charge; we only look. */
  observed: boolean;
  /** Epoch milliseconds. */
  now: number;
}
