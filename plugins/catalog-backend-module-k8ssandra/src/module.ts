import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  EVENT_TOPIC,
  K8ssandraClient,
  type ChangedEvent,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ControlPlaneProvider } from './provider';

/** Adds one entity provider per configured control plane to the catalog. */
export const catalogModuleK8ssandra = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'k8ssandra',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, discovery, events, ...rest }) {
        const { lifecycle, logger } = rest;
        const listClusters = async (signal: AbortSignal) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'k8ssandra',
          });
          // A client of its own each time: it keeps answers by token, and tokens are never used twice.
          const client = new K8ssandraClient({
            discoveryApi: discovery,
            fetchApi: { fetch },
          });
          return client.listClusters({ token, signal });
        };
        const providers = (
          config.getOptionalConfigArray('k8ssandra.controlPlanes') ?? []
        ).map(
          each =>
            new ControlPlaneProvider({
              controlPlane: each.getString('name'),
              listClusters,
              logger,
            }),
        );
        catalog.addEntityProvider(...providers);
        await events.subscribe({
          id: 'k8ssandra',
          topics: [EVENT_TOPIC],
          onEvent: async ({ eventPayload }) => {
            const event = eventPayload as ChangedEvent;
            providers.forEach(provider => provider.changed(event));
          },
        });
        lifecycle.addShutdownHook(() =>
          providers.forEach(provider => provider.close()),
        );
      },
    });
  },
});
