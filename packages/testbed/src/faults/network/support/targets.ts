import { randomUUID } from 'node:crypto';
import {
  startCluster,
  type StartClusterOptions,
} from '@k8ssandra-backstage/fleet-simulator';
import {
  createKubernetesClient,
  type KubernetesClient,
  type KubernetesConnection,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { RealCluster } from '../../../bed';

/** An API server that a proxy stands in front of. */
export interface Target {
  /** With an administrator's credential. */
  connection: KubernetesConnection;
  /** Reaches it without the proxy. */
  admin: KubernetesClient;
  stop(): Promise<void>;
}

/** A simulated one. */
export async function simulatedTarget(
  options: Partial<StartClusterOptions> = {},
): Promise<Target> {
  const token = randomUUID();
  const cluster = await startCluster({
    name: 'target',
    tokens: [{ token, user: { name: 'tester', groups: ['system:masters'] } }],
    ...options,
  });
  const connection = {
    server: cluster.server,
    ca: cluster.pki.caCert,
    token,
  };
  const admin = createKubernetesClient(connection);
  return {
    connection,
    admin,
    stop: async () => {
      await admin.close();
      await cluster.close();
    },
  };
}

/** A real one, which somebody else ends. */
export function realTarget(cluster: RealCluster): Target {
  const { server, caPem: ca, adminCredentials } = cluster;
  return {
    connection: { server, ca, ...adminCredentials },
    admin: cluster.admin(),
    stop: async () => {},
  };
}
