import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { K8ssandraClient } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createClusterAction } from './actions';

/** Adds the template actions of this product to the scaffolder. */
export const scaffolderModuleK8ssandra = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'k8ssandra',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, catalog, discovery }) {
        const api = new K8ssandraClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        actions.addActions(createClusterAction({ api, auth, catalog }));
      },
    });
  },
});
