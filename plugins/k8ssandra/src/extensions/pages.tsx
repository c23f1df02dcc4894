import { PageBlueprint } from '@backstage/frontend-plugin-api';
import StorageIcon from '@material-ui/icons/Storage';
import { fleetRouteRef } from '../routes';

/** The fleet, with its tabs Clusters, Kubernetes clusters and Activity: each has its own path below `/cassandra`. */
export const fleetPage = PageBlueprint.make({
  params: {
    path: '/cassandra',
    routeRef: fleetRouteRef,
    title: 'Cassandra',
    icon: <StorageIcon fontSize="inherit" />,
    noHeader: true,
    loader: () => import('../components/fleet').then(m => <m.FleetPage />),
  },
});
