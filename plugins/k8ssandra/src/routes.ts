import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The fleet page. */
export const fleetRouteRef = createRouteRef();

/** The Kubernetes clusters of the fleet, a tab of the fleet page. */
export const kubernetesClustersRouteRef = createSubRouteRef({
  path: '/kubernetes-clusters',
  parent: fleetRouteRef,
});

/** What happened in the fleet, a tab of the fleet page. */
export const activityRouteRef = createSubRouteRef({
  path: '/activity',
  parent: fleetRouteRef,
});

/** The form of a software template. Unbound where there is no scaffolder: the buttons that lead there are absent then. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
