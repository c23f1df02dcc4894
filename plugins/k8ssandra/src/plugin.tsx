import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import StorageIcon from '@material-ui/icons/Storage';
import { k8ssandraApiFactory } from './api';
import { fleetRouteRef, templateRouteRef } from './routes';

const isCluster = { kind: 'resource', 'spec.type': 'cassandra-cluster' };
const isDatacenter = { kind: 'resource', 'spec.type': 'cassandra-datacenter' };
const isKubernetes = { kind: 'resource', 'spec.type': 'kubernetes-cluster' };

const k8ssandraApi = ApiBlueprint.make({
  params: define => define(k8ssandraApiFactory),
});

const fleetPage = PageBlueprint.make({
  params: {
    path: '/cassandra',
    routeRef: fleetRouteRef,
    title: 'Cassandra',
    icon: <StorageIcon fontSize="inherit" />,
    noHeader: true,
    loader: () => import('./components/fleet').then(m => <m.FleetPage />),
  },
});

/** The Overview tab of a cluster is ours, with the catalog's own cards below. */
const clusterOverview = EntityContentLayoutBlueprint.make({
  name: 'cluster',
  params: {
    filter: isCluster,
    loader: () => import('./components/cluster').then(m => m.ClusterLayout),
  },
});

/** The same as a tab of its own, for portals with another layout of the Overview: enable it by configuration. */
const clusterContent = EntityContentBlueprint.make({
  name: 'cluster',
  disabled: true,
  params: {
    path: '/cassandra',
    title: 'Cassandra',
    filter: isCluster,
    loader: () =>
      import('./components/cluster').then(m => <m.ClusterOverview />),
  },
});

const datacenterCard = EntityCardBlueprint.make({
  name: 'datacenter',
  params: {
    filter: isDatacenter,
    loader: () => import('./components/cards').then(m => <m.DatacenterCard />),
  },
});

const kubernetesClusterCard = EntityCardBlueprint.make({
  name: 'kubernetes-cluster',
  params: {
    filter: isKubernetes,
    loader: () =>
      import('./components/cards').then(m => <m.KubernetesClusterCard />),
  },
});

const controlPlaneField = FormFieldBlueprint.make({
  name: 'control-plane',
  params: {
    field: () => import('./components/order').then(m => m.controlPlaneField),
  },
});

const namespaceField = FormFieldBlueprint.make({
  name: 'namespace',
  params: {
    field: () => import('./components/order').then(m => m.namespaceField),
  },
});

const regionsField = FormFieldBlueprint.make({
  name: 'regions',
  params: {
    field: () => import('./components/order').then(m => m.regionsField),
  },
});

const manifestPreviewField = FormFieldBlueprint.make({
  name: 'manifest-preview',
  params: {
    field: () => import('./components/order').then(m => m.manifestPreviewField),
  },
});

/**
 * Cassandra clusters across regions: the fleet page, the pages and cards of catalog entities, and the template fields.
 * @public
 */
export const k8ssandraPlugin = createFrontendPlugin({
  pluginId: 'k8ssandra',
  title: 'Cassandra',
  icon: <StorageIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { fleet: fleetRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    k8ssandraApi,
    fleetPage,
    clusterOverview,
    clusterContent,
    datacenterCard,
    kubernetesClusterCard,
    controlPlaneField,
    namespaceField,
    regionsField,
    manifestPreviewField,
  ],
});
