import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { parse } from 'yaml';

/** Cluster and user of a context, as a kubeconfig has them. */
export interface Access {
  cluster: Record<string, unknown>;
  user: Record<string, string>;
}

/** One context of the administrator's kubeconfig. */
export function adminContext(path: string, context: string): Access {
  const { contexts, clusters, users } = parse(readFileSync(path, 'utf8'));
  const named = (list: any[], name: string) =>
    list.find(each => each.name === name);
  const { cluster, user } = named(contexts, context).context;
  return {
    cluster: named(clusters, cluster).cluster,
    user: named(users, user).user,
  };
}

/** `kubectl create token`: the client has no such verb, because the product asks for no token. */
export function requestToken(options: {
  /** Path of the administrator's kubeconfig. */
  kubeconfig: string;
  context: string;
  namespace: string;
  account: string;
  expirationSeconds?: number;
}): Promise<string> {
  const { kubeconfig, context, namespace, account } = options;
  const { expirationSeconds = 3600 } = options;
  const { cluster, user } = adminContext(kubeconfig, context);
  const decoded = (text: unknown) => Buffer.from(String(text), 'base64');
  return new Promise((resolve, reject) => {
    const call = request(
      `${cluster.server}/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`,
      {
        method: 'POST',
        agent: false,
        ca: decoded(cluster['certificate-authority-data']),
        cert: decoded(user['client-certificate-data']),
        key: decoded(user['client-key-data']),
        headers: { 'content-type': 'application/json' },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString('utf8'));
          const token = answer.status?.token;
          if (token) resolve(token);
          else reject(new Error(`No token for ${account}: ${answer.message}`));
        });
      },
    );
    call.on('error', reject);
    call.end(
      JSON.stringify({
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: { expirationSeconds },
      }),
    );
  });
}
