import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  k8ssandraListenersExtensionPoint,
  type TransitionListener,
} from '@k8ssandra-backstage/plugin-k8ssandra-node';
import { readConfig } from './config';
import { createFleet } from './fleet';
import type { Parts } from './parts';
import {
  Authorizer,
  registerPermissions,
  ResourceDirectory,
} from './permissions';
import { openWebsocket, publishChanges } from './push';
import { createRouter } from './router';
import { createService } from './service';
import { readWebhookConfig, startWebhook, type WebhookServer } from './webhook';

/** Wires configuration, control planes, permissions, HTTP API and push to a Backstage backend. */
export function createK8ssandraPlugin(parts: Parts) {
  return createBackendPlugin({
    pluginId: 'k8ssandra',
    register(env) {
      const listeners: TransitionListener[] = [];
      env.registerExtensionPoint(k8ssandraListenersExtensionPoint, {
        addListener: (...more) => listeners.push(...more),
      });

      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          rootConfig: coreServices.rootConfig,
          discovery: coreServices.discovery,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          registry: coreServices.permissionsRegistry,
          signals: signalsServiceRef,
        },
        async init(deps) {
          const { lifecycle, logger, registry } = deps;
          const config = readConfig(deps.rootConfig);
          const webhookConfig = readWebhookConfig(deps.rootConfig);
          const fleet = createFleet({ ...parts, config, logger });
          const directory = new ResourceDirectory({ fleet });
          registerPermissions({ registry, directory });

          const service = createService({
            ...parts,
            fleet,
            config,
            resources: directory,
            authorizer: new Authorizer(deps),
          });
          deps.httpRouter.use(createRouter({ ...deps, service }));

          const stopping = new AbortController();
          const stopPublishing = publishChanges({
            ...deps,
            presenter: parts.presenter,
            fleet,
            listeners,
          });
          let webhook: WebhookServer | undefined;
          lifecycle.addStartupHook(async () => {
            // Neither is awaited: the portal is up whether or not Kubernetes answers.
            fleet.start();
            openWebsocket({ ...deps, signal: stopping.signal }).catch(() =>
              logger.debug('No websocket of our own could be opened'),
            );
            webhook = await startWebhook({
              config: webhookConfig,
              fleet,
              logger,
            });
          });
          lifecycle.addShutdownHook(async () => {
            stopping.abort();
            stopPublishing();
            await webhook?.close();
            await fleet.close();
          });
        },
      });
    },
  });
}
