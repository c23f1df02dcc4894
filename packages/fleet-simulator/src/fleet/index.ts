export {
  clustersOf,
  defaultFleet,
  readFleetFile,
  parseFleetDefinition,
  type ClusterDefinition,
  type FleetDefinition,
} from './definition';
export {
  inProcessUser,
  isInProcess,
  OPERATOR_ACCOUNT,
  PORTAL_ACCOUNT,
} from './accounts';
export { startAdminServer, type OperatedCluster } from './adminServer';
export { connectDataPlane } from './clientConfigs';
export { ensure, furnishCluster, installPortalAccount } from './furnish';
export { writeKubeconfigs, type KubeconfigPaths } from './kubeconfigs';
export { readDeploy, type DeployManifests } from './manifests';
export { answerOf } from './podHooks';
export { connectToPod } from './podSocket';
export { startFleet, type Fleet, type StartFleetOptions } from './startFleet';
export type { FleetCluster } from './fleetCluster';
export type { RequestCount } from './requestCounts';
export type { FleetReport, ClusterReport } from './adminApi';
