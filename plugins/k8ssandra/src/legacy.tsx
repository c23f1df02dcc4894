/**
 * The plugin for classic apps: the fleet page, the content of a cluster's entity page, and two entity cards.
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
import { fleetRouteRef, templateRouteRef } from './routes';

export { isCassandraAvailable } from './lib/annotation';

const mountPoint = convertLegacyRouteRef(fleetRouteRef);
const compatible = (Part: ComponentType) => () => compatWrapper(<Part />);
const fleet = () => import('./components/fleet');
const cluster = () => import('./components/cluster');
const cards = () => import('./components/cards');

/** The plugin of classic apps. @public */
export const k8ssandraPlugin = createPlugin({
  id: 'k8ssandra',
  routes: { fleet: mountPoint },
  externalRoutes: { template: convertLegacyRouteRef(templateRouteRef) },
  apis: [k8ssandraApiFactory],
});

const provide = (name: string, lazy: () => Promise<() => JSX.Element>) =>
  k8ssandraPlugin.provide(
    createComponentExtension({ name, component: { lazy } }),
  );

/** The fleet page, for a route such as `/cassandra`. @public */
export const CassandraPage = k8ssandraPlugin.provide(
  createRoutableExtension({
    name: 'CassandraPage',
    mountPoint,
    component: () => fleet().then(m => compatible(m.FleetPage)),
  }),
);

/** Entity components: a cluster's content, a datacenter's card, a Kubernetes cluster's card. @public */
export const EntityCassandraContent = provide('EntityCassandraContent', () =>
  cluster().then(m => compatible(m.ClusterOverview)),
);
export const EntityDatacenterCard = provide('EntityDatacenterCard', () =>
  cards().then(m => compatible(m.DatacenterCard)),
);
export const EntityKubernetesCard = provide('EntityKubernetesCard', () =>
  cards().then(m => compatible(m.KubernetesClusterCard)),
);
