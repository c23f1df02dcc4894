export { ClusterLayout } from './ClusterLayout';
export { ClusterOverview } from './ClusterOverview';
