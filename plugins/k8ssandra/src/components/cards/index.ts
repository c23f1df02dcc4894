export { ClusterCard } from './ClusterCard';
export { DatacenterCard } from './DatacenterCard';
export { HomeCard, HomeCardContent } from './HomeCard';
export { KubernetesClusterCard } from './KubernetesClusterCard';
export { OwnedClustersCard } from './OwnedClustersCard';
