export { aRollOut, aTroubledCluster } from './clusters';
export { aFleet } from './fleet';
export { aBusyCluster } from './tasks';
export { aDepartingRegion } from './departing';
