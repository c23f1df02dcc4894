import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isCluster, isDatacenter } from './filters';

/** The tabs of a cluster and of a datacenter beside their Overview, in the order they stand in (ux 2). */
export const entityContents = [
  EntityContentBlueprint.make({
    name: 'cluster-datacenters',
    params: {
      path: '/datacenters',
      title: 'Datacenters',
      filter: isCluster,
      loader: () =>
        import('../components/datacenters').then(m => <m.ClusterDatacenters />),
    },
  }),
  EntityContentBlueprint.make({
    name: 'cluster-connect',
    params: {
      path: '/connect',
      title: 'Connect',
      filter: isCluster,
      loader: () =>
        import('../components/connect').then(m => <m.ClusterConnect />),
    },
  }),
  EntityContentBlueprint.make({
    name: 'cluster-timeline',
    params: {
      path: '/timeline',
      title: 'Timeline',
      filter: isCluster,
      loader: () =>
        import('../components/timeline').then(m => <m.ClusterTimeline />),
    },
  }),
  EntityContentBlueprint.make({
    name: 'cluster-manifests',
    params: {
      path: '/manifests',
      title: 'Manifests',
      filter: isCluster,
      loader: () =>
        import('../components/manifests').then(m => <m.ClusterManifests />),
    },
  }),
  EntityContentBlueprint.make({
    name: 'datacenter-timeline',
    params: {
      path: '/timeline',
      title: 'Timeline',
      filter: isDatacenter,
      loader: () =>
        import('../components/timeline').then(m => <m.DatacenterTimeline />),
    },
  }),
  EntityContentBlueprint.make({
    name: 'datacenter-manifests',
    params: {
      path: '/manifests',
      title: 'Manifests',
      filter: isDatacenter,
      loader: () =>
        import('../components/manifests').then(m => <m.DatacenterManifests />),
    },
  }),
];
