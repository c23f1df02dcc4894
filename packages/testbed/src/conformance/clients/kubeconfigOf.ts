import type { Driver } from '../types';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The kubeconfig of a cluster administrator. */
export async function kubeconfigOf(driver: Driver): Promise<object> {
  const { cert, key } = await driver.clientCert('conformance', [
    'system:masters',
  ]);
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'one',
        cluster: {
          server: driver.server,
          'certificate-authority-data': base64(driver.caCert),
        },
      },
    ],
    users: [
      {
        name: 'admin',
        user: {
          'client-certificate-data': base64(cert),
          'client-key-data': base64(key),
        },
      },
    ],
    contexts: [{ name: 'one', context: { cluster: 'one', user: 'admin' } }],
    'current-context': 'one',
  };
}
