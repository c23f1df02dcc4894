export { ClusterManifests } from './ClusterManifests';
export { DatacenterManifests } from './DatacenterManifests';
