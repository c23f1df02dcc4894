export { ClusterDatacenters } from './ClusterDatacenters';
