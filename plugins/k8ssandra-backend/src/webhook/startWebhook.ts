import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import type { Fleet } from '../fleet';
import type { ReviewOptions } from './review';
import type { WebhookConfig } from './types';
import { WebhookServer } from './WebhookServer';

/** Starts the webhook over the control planes of this backend; none where it is not configured. */
export async function startWebhook(options: {
  config: WebhookConfig | undefined;
  fleet: Fleet;
  logger: LoggerService;
}): Promise<WebhookServer | undefined> {
  const { config, fleet, logger } = options;
  if (!config) {
    return undefined;
  }
  const server = await WebhookServer.start({
    config,
    logger,
    knowledge: name => {
      const all = fleet.list();
      if (name === undefined) {
        return all.length === 1 ? knowledgeOf(all[0]) : {};
      }
      const controlPlane = fleet.find(name);
      return controlPlane && knowledgeOf(controlPlane);
    },
  });
  logger.info(`The validating webhook listens on port ${server.port}`);
  return server;
}

/** Contexts are known once the control plane has read them; before, nothing is said of them. */
function knowledgeOf(controlPlane: ControlPlane): ReviewOptions {
  if (!controlPlane.synced) {
    return {};
  }
  return {
    knownContexts: controlPlane
      .contexts()
      .filter(({ name, connection }) => name !== '' && connection !== 'missing')
      .map(({ name }) => name),
  };
}
