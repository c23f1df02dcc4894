import {
  startDataPlane,
  type DataPlane,
  type DataPlaneOptions,
} from '@k8ssandra-backstage/fleet-simulator';
import { startStandIn } from '../standIn';

/**
 * What works in a bed's clusters: `cass-operator` is the whole data plane of the simulator, cass-operator with StatefulSets, claims,
 * scheduler and kubelets; `stand-in` makes pods and statuses in one step, to measure control planes and nothing else.
 */
export type DataPlaneName = 'cass-operator' | 'stand-in';

/** How each of them is started. */
export const dataPlanes: Record<
  DataPlaneName,
  (options: DataPlaneOptions) => Promise<DataPlane>
> = {
  'cass-operator': startDataPlane,
  'stand-in': startStandIn,
};
