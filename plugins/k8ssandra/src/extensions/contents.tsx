import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isCluster } from './filters';

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
];
