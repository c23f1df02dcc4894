export { aRollOut, aTroubledCluster } from './clusters';
export { aFleet } from './fleet';
