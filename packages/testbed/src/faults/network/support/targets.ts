import { randomUUID } from 'node:crypto';
import {
  startCluster,
  type StartClusterOptions,
} from '@k8ssandra-backstage/fleet-simulator';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
  type KubernetesClient,
  type KubernetesConnection,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { RealCluster } from '../../../bed';

const CLUSTER_ROLE_BINDING: ResourceType = {
  group: 'rbac.authorization.k8s.io',
  version: 'v1',
  kind: 'ClusterRoleBinding',
  plural: 'clusterrolebindings',
  namespaced: false,
};

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

/**
 * A real one, as a user with all rights who is not of `system:masters`: that group is exempt from priority and fairness.
 */
export async function userTarget(
  cluster: RealCluster,
  name: string,
): Promise<Target> {
  const admin = cluster.admin();
  await admin.apply(
    CLUSTER_ROLE_BINDING,
    {
      metadata: { name },
      roleRef: {
        apiGroup: CLUSTER_ROLE_BINDING.group,
        kind: 'ClusterRole',
        name: 'cluster-admin',
      },
      subjects: [{ apiGroup: CLUSTER_ROLE_BINDING.group, kind: 'User', name }],
    } as unknown as KubernetesObject,
    { force: true },
  );
  const text = await cluster.kubeconfigFor({ commonName: name });
  const connection = connectionOf(
    readKubeconfig(text, {
      contextName: cluster.name,
      allow: { loopback: true },
    }),
  );
  return { connection, admin, stop: async () => {} };
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
