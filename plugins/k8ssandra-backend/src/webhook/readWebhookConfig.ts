import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { WebhookConfig } from './types';

const FIELD = 'k8ssandra.webhook';
const KEYS = ['port', 'host', 'tls'];

/**
 * Reads `k8ssandra.webhook`; without it there is no webhook.
 * @throws InputError naming the field and what to write there
 */
export function readWebhookConfig(root: Config): WebhookConfig | undefined {
  const config = root.getOptionalConfig(FIELD);
  if (!config) {
    return undefined;
  }
  const unknown = config.keys().find(key => !KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `${FIELD}.${unknown}: there is no such option; use ${KEYS.join(', ')}`,
    );
  }
  const port = config.getOptionalNumber('port');
  if (
    port === undefined ||
    !Number.isInteger(port) ||
    port < 0 ||
    port > 65535
  ) {
    throw new InputError(
      `${FIELD}.port: write the number of a port, such as 9443`,
    );
  }
  const file = (name: 'certFile' | 'keyFile') => {
    const path = config.getOptionalString(`tls.${name}`);
    if (!path) {
      throw new InputError(
        `${FIELD}.tls.${name}: write the path of a PEM file; Kubernetes calls webhooks over HTTPS only`,
      );
    }
    return resolve(path);
  };
  return {
    port,
    host: config.getOptionalString('host'),
    tls: { certFile: file('certFile'), keyFile: file('keyFile') },
  };
}
