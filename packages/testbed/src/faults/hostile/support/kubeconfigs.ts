import { stringify } from 'yaml';
import { authority } from './hostileServer';

/** Stands for every secret of a kubeconfig; must appear nowhere but in the header of requests. */
export const TOKEN = 'canary-token-d41d8cd98f';

/** A kubeconfig with one context `it`. All of them call their user alike, as generated ones do. */
export async function kubeconfigOf(
  cluster: Record<string, unknown> = {},
  user: Record<string, unknown> = {},
): Promise<string> {
  const ca = (await authority()).caCert;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'it',
    contexts: [
      { name: 'it', context: { cluster: 'kubernetes', user: 'admin' } },
    ],
    clusters: [
      {
        name: 'kubernetes',
        cluster: {
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
          'tls-server-name': 'localhost',
          ...cluster,
        },
      },
    ],
    users: [{ name: 'admin', user: { token: TOKEN, ...user } }],
  });
}
