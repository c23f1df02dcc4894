export { LastKnownViews, type KeptCluster } from './LastKnownViews';
export { absentPage } from './absent';
export { RememberedClusters, type Remembered } from './RememberedClusters';
export { withLastKnown } from './withLastKnown';
