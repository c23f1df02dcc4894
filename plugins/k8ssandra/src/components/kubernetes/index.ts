export { KubernetesClustersContent } from './KubernetesClustersContent';
