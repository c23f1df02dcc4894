import { createSecureContext } from 'node:tls';
import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StepError } from '../types';

/** What a management API that demands a client certificate is called with. Never log it. */
export interface ClientCertificate {
  /** Names the Secret in errors. */
  secret: string;
  /** PEM of the authority that the management API's own certificate comes from. */
  ca: string;
  cert: string;
  key: string;
}

/** Machine word where there is no certificate to show. */
export const NO_CERTIFICATE = 'NoClientCertificate';

const KEYS = ['ca.crt', 'tls.crt', 'tls.key'] as const;

/**
 * Reads the client certificate of a management API live from its Secret (operator-spec D.1).
 * @throws StepError `NoClientCertificate` that names Secret and key, KubernetesError when the API server refuses or does not answer
 */
export async function readClientCertificate(
  {
    namespace,
    name,
    datacenter,
  }: { namespace: string; name: string; datacenter: string },
  { client, signal }: { client: KubernetesClient; signal: AbortSignal },
): Promise<ClientCertificate> {
  if (name === '') {
    throw refused(
      `The management API of datacenter ${datacenter} demands a client certificate, and no Secret is named: set managementApiAuth.manual.clientSecretName`,
    );
  }
  const secret = `${namespace}/${name}`;
  const data = await read();
  const value = (key: string) =>
    Buffer.from(data[key] ?? '', 'base64').toString('utf8');
  const missing = KEYS.filter(key => value(key).trim() === '');
  if (missing.length > 0) {
    throw refused(
      `The Secret ${secret} with the client certificate for the management API of datacenter ${datacenter} lacks ${missing.join(
        ' and ',
      )}`,
    );
  }
  const [ca, cert, key] = KEYS.map(value);
  try {
    createSecureContext({ ca, cert, key });
  } catch {
    // What the library says may quote the key.
    throw refused(
      `The Secret ${secret} holds no usable client certificate for the management API of datacenter ${datacenter}: tls.crt and tls.key must be a certificate and its key, ca.crt an authority, all as PEM`,
    );
  }
  return { secret, ca, cert, key };

  async function read(): Promise<Record<string, string>> {
    try {
      const found = await client.get<Secret>(
        resourceTypes.Secret,
        { namespace, name },
        { signal },
      );
      return found.data ?? {};
    } catch (error) {
      if (!KubernetesError.isNotFound(error)) throw error;
      throw refused(
        `The management API of datacenter ${datacenter} demands a client certificate, and its Secret ${secret} is not there: make it with the keys ${KEYS.join(
          ', ',
        )}`,
      );
    }
  }
}

function refused(message: string): StepError {
  return new StepError(NO_CERTIFICATE, message);
}
