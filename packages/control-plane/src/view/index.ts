export { buildClusterView, type ClusterViewInput } from './clusterView';
export { usualStart, type StepTimes } from './stepTimes';
export { datacenterModels, type DatacenterModel } from './datacenterModel';
export { compactView } from './compact';
export { toSummary } from './summary';
export {
  buildContextView,
  type ContextSource,
  type ContextViewOptions,
} from './contextView';
export { viewFingerprint } from './fingerprint';
export { buildFleetHeadline } from '@k8ssandra-backstage/plugin-k8ssandra-common';
