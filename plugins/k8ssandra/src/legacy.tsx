/**
 * The plugin for classic apps: the fleet page, the tabs and cards of catalog entities, a card of the home page, and the
 * fields of software templates.
 *
 * @packageDocumentation
 */
import type { ComponentType } from 'react';
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { k8ssandraApiFactory } from './api';
import { k8ssandraFields } from './legacyFields';
import { fleetRouteRef, templateRouteRef } from './routes';

export {
  isCassandraAvailable,
  isCassandraCluster,
  isCassandraDatacenter,
} from './lib/annotation';

const mountPoint = convertLegacyRouteRef(fleetRouteRef);
const compatible = (Part: ComponentType) => () => compatWrapper(<Part />);
const cards = () => import('./components/cards');
const manifests = () => import('./components/manifests');
const timeline = () => import('./components/timeline');

/** The plugin of classic apps. @public */
export const k8ssandraPlugin = createPlugin({
  id: 'k8ssandra',
  routes: { fleet: mountPoint },
  externalRoutes: { template: convertLegacyRouteRef(templateRouteRef) },
  apis: [k8ssandraApiFactory],
});

const provide = (name: string, lazy: () => Promise<ComponentType>) =>
  k8ssandraPlugin.provide(
    createComponentExtension({
      name,
      component: { lazy: () => lazy().then(compatible) },
    }),
  );

/** The fleet page with its tabs, for a route such as `/cassandra`. @public */
export const CassandraPage = k8ssandraPlugin.provide(
  createRoutableExtension({
    name: 'CassandraPage',
    mountPoint,
    component: () =>
      import('./components/fleet').then(m => compatible(m.FleetPage)),
  }),
);

/** Overview of a cluster. @public */
export const EntityCassandraContent = provide('EntityCassandraContent', () =>
  import('./components/cluster').then(m => m.ClusterOverview),
);

/** Tab of a cluster: its datacenters. @public */
export const EntityCassandraDatacentersContent = provide(
  'EntityCassandraDatacentersContent',
  () => import('./components/datacenters').then(m => m.ClusterDatacenters),
);

/** Tab of a cluster: how a service connects. @public */
export const EntityCassandraConnectContent = provide(
  'EntityCassandraConnectContent',
  () => import('./components/connect').then(m => m.ClusterConnect),
);

/** Tab of a cluster: what happened. @public */
export const EntityCassandraTimelineContent = provide(
  'EntityCassandraTimelineContent',
  () => timeline().then(m => m.ClusterTimeline),
);

/** Tab of a cluster: what was asked for and what each region has. @public */
export const EntityCassandraManifestsContent = provide(
  'EntityCassandraManifestsContent',
  () => manifests().then(m => m.ClusterManifests),
);

/** Overview of a datacenter. @public */
export const EntityDatacenterContent = provide('EntityDatacenterContent', () =>
  import('./components/datacenter').then(m => m.DatacenterOverview),
);

/** Tab of a datacenter: what happened. @public */
export const EntityDatacenterTimelineContent = provide(
  'EntityDatacenterTimelineContent',
  () => timeline().then(m => m.DatacenterTimeline),
);

/** Tab of a datacenter: what was asked for and what it has. @public */
export const EntityDatacenterManifestsContent = provide(
  'EntityDatacenterManifestsContent',
  () => manifests().then(m => m.DatacenterManifests),
);

/** Card of a cluster. @public */
export const EntityCassandraCard = provide('EntityCassandraCard', () =>
  cards().then(m => m.ClusterCard),
);

/** Card of a datacenter. @public */
export const EntityDatacenterCard = provide('EntityDatacenterCard', () =>
  cards().then(m => m.DatacenterCard),
);

/** Card of a Kubernetes cluster: which datacenters run there. @public */
export const EntityKubernetesCard = provide('EntityKubernetesCard', () =>
  cards().then(m => m.KubernetesClusterCard),
);

/** Card of a group or a user: the clusters they own. @public */
export const EntityOwnedCassandraCard = provide(
  'EntityOwnedCassandraCard',
  () => cards().then(m => m.OwnedClustersCard),
);

/** Card of the home page: the clusters of whoever looks. @public */
export const CassandraHomeCard = provide('CassandraHomeCard', () =>
  cards().then(m => m.HomeCard),
);

/**
 * The fields of the template that orders a cluster, for `<ScaffolderFieldExtensions>`. They are loaded with the form.
 * @public
 */
export const CassandraOrderFields = Object.entries(k8ssandraFields).map(
  ([name, field]) => {
    const Field = k8ssandraPlugin.provide(field);
    return <Field key={name} />;
  },
);
