export { LastKnownViews, type KeptCluster } from './LastKnownViews';
export { absentPage } from './absent';
export { withLastKnown } from './withLastKnown';
