import type { KubeConfig } from '@kubernetes/client-node';
import type { TokenSource } from '../client/connection';
import { KubernetesError } from '../client/errors';

/**
 * The only door to `@kubernetes/client-node`: credentials that come from somewhere else than the kubeconfig's own text.
 * It is loaded when it is first needed, because it costs half a second and 87 MB (research: reliability 1.1).
 */
function load(): typeof import('@kubernetes/client-node') {
  // eslint-disable-next-line global-require
  return require('@kubernetes/client-node');
}

/**
 * Runs the exec plug-in or auth provider of a user as kubectl does. Only for kubeconfigs that may do so. client-node gets
 * this one user and nothing else of the file: it would act on what other users say.
 */
export function commandTokenSource(user: {
  exec?: unknown;
  'auth-provider'?: unknown;
}): TokenSource {
  const name = 'only';
  const kubeconfig = JSON.stringify({
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: name } }],
    clusters: [{ name, cluster: { server: 'https://unused.invalid' } }],
    users: [{ name, user }],
  });
  let config: KubeConfig | undefined;
  return async () => {
    try {
      if (!config) {
        const { KubeConfig } = load();
        config = new KubeConfig();
        config.loadFromString(kubeconfig);
      }
      return await bearerOf(config);
    } catch {
      // The error of a plug-in may hold what it printed.
      throw new KubernetesError({
        code: 'CredentialFailed',
        message: 'The program that the kubeconfig names gave no token',
      });
    }
  };
}

async function bearerOf(config: KubeConfig): Promise<string> {
  const options: { headers?: Record<string, unknown> } = {};
  await config.applyToHTTPSOptions(options as never);
  const header = options.headers?.Authorization;
  const token = /^Bearer (.+)$/.exec(String(header ?? ''))?.[1];
  if (!token) throw new Error('no token');
  return token;
}

/** What client-node reads from the service account of the pod we run in. */
export interface ServiceAccount {
  server: string;
  caFile?: string;
}

/** Address and authority of the cluster we run in. */
export function inClusterAccount(root?: string): ServiceAccount {
  const { KubeConfig } = load();
  const config = new KubeConfig();
  config.loadFromCluster(root);
  const cluster = config.getCurrentCluster();
  return { server: cluster?.server ?? '', caFile: cluster?.caFile };
}
