export {
  clustersOf,
  defaultFleet,
  parseFleetDefinition,
  type ClusterDefinition,
  type FleetDefinition,
} from './definition';
export { startFleet, type Fleet, type StartFleetOptions } from './startFleet';
export type { FleetCluster } from './fleetCluster';
export type { RequestCount } from './requestCounts';
export type { FleetReport, ClusterReport } from './adminApi';
