import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  k8ssandraListenersExtensionPoint,
  type TransitionListener,
} from '@k8ssandra-backstage/plugin-k8ssandra-node';
import { createAccessService } from './access';
import { registerActions } from './actions';
import { readConfig } from './config';
import { createDatacenterService } from './datacenters';
import { EventRecorder } from './events';
import { createConnectionService } from './connection';
import { createFleet } from './fleet';
import { createInstruments, observeFleet } from './metrics';
import { createHistory } from './history';
import { createManifestsService } from './manifests';
import type { Parts } from './parts';
import {
  Authorizer,
  registerPermissions,
  ResourceDirectory,
} from './permissions';
import { openWebsocket, publishChanges } from './push';
import { createRouter } from './router';
import { createService, SummaryCache } from './service';
import { createSurvivalService } from './survival';
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
          actionsRegistry: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          rootConfig: coreServices.rootConfig,
          database: coreServices.database,
          discovery: coreServices.discovery,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
          permissions: coreServices.permissions,
          registry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
          tracing: tracingServiceRef,
        },
        async init(deps) {
          const { lifecycle, logger, registry } = deps;
          const config = readConfig(deps.rootConfig);
          const webhookConfig = readWebhookConfig(deps.rootConfig);
          const fleet = createFleet({
            ...parts,
            config,
            logger,
            instrumentsOf: createInstruments(deps),
          });
          const stopObserving = observeFleet({ ...deps, fleet });
          const history = createHistory({ ...deps, ...parts, fleet });
          const { presenter, remembered, noteRequest } = history;
          const directory = new ResourceDirectory({
            fleet,
            remembered: id => remembered.resource(id),
          });
          registerPermissions({ registry, directory });

          const authorizer = new Authorizer(deps);
          const summaries = new SummaryCache({ fleet, presenter });
          const events = new EventRecorder({
            fleet,
            stateNow: id => summaries.now(id),
          });
          listeners.push(events);
          const given = {
            ...parts,
            presenter,
            summaries,
            remembered,
            fleet,
            resources: directory,
            authorizer,
          };
          const service = createService({ ...given, config });
          registerActions({ ...deps, service });
          const access = createAccessService(given);
          const survival = createSurvivalService(given);
          const connection = createConnectionService(given);
          const manifests = createManifestsService(given);
          const datacenters = createDatacenterService(given);
          deps.httpRouter.use(
            createRouter({
              ...deps,
              service,
              access,
              survival,
              connection,
              manifests,
              datacenters,
              noteRequest,
              history: history.service(given),
            }),
          );

          const stopping = new AbortController();
          const stopPublishing = publishChanges({
            ...deps,
            summaries,
            fleet,
            listeners,
          });
          let webhook: WebhookServer | undefined;
          lifecycle.addStartupHook(async () => {
            // Neither is awaited: the portal is up whether or not Kubernetes answers.
            history.start();
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
            stopObserving();
            events.close();
            stopPublishing();
            await webhook?.close();
            await fleet.close();
            await history.close();
          });
        },
      });
    },
  });
}
