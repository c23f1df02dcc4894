/** A kubeconfig as an object; JSON of it is a valid file. */
export interface Kubeconfig {
  apiVersion: 'v1';
  kind: 'Config';
  clusters: {
    name: string;
    cluster: { server: string; 'certificate-authority-data': string };
  }[];
  users: { name: string; user: Record<string, string> }[];
  contexts: {
    name: string;
    context: { cluster: string; user: string; namespace?: string };
  }[];
  'current-context': string;
}

/** A kubeconfig with one context, named like its cluster. */
export function clientKubeconfig(
  cluster: { name: string; server: string; caCert: string },
  userName: string,
  user: Record<string, string>,
): Kubeconfig {
  const { name, server, caCert } = cluster;
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server,
          'certificate-authority-data': Buffer.from(caCert).toString('base64'),
        },
      },
    ],
    users: [{ name: userName, user }],
    contexts: [{ name, context: { cluster: name, user: userName } }],
    'current-context': name,
  };
}
