export { DatacenterCard } from './DatacenterCard';
export { KubernetesClusterCard } from './KubernetesClusterCard';
