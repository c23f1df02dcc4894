import { join } from 'node:path';
import { rmSync } from 'node:fs';
import {
  clientKubeconfig,
  type FaultMode,
} from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { startBed } from '../bed';
import { fleetEndpoint } from '../bench/fleetEndpoint';
import type { RequestCount } from '../bench/requestKinds';
import { startLab } from '../support/lab';
import { newStateDir } from '../support/paths';

/** The clusters that replicas of a control plane are put on: simulated or real. */
export interface Ground {
  /** Names of the Kubernetes clusters, the control plane's first. */
  contexts: string[];
  admin(context: string): KubernetesClient;
  /** Text of a kubeconfig of a user who may do what a control plane may; its requests are counted under this name. */
  kubeconfigOf(context: string, user: string): Promise<string>;
  setFault(context: string, mode: FaultMode): Promise<void>;
  /** What users asked for since it was started. */
  requests(): Promise<RequestCount[]>;
  stop(): Promise<void>;
}

/** Group of all replicas: the roles of `deploy/` are bound to it. */
const GROUP = 'replicas';
const NAMESPACE = 'k8ssandra';
const RBAC = { group: 'rbac.authorization.k8s.io', version: 'v1' };

const rbacType = (kind: string, namespaced: boolean): ResourceType => ({
  ...RBAC,
  kind,
  plural: `${kind.toLowerCase()}s`,
  namespaced,
});

/** Binds a role of `deploy/` to the replicas, in the way in which it binds it to the portal's account. */
async function bindRole(
  client: KubernetesClient,
  kind: 'ClusterRole' | 'Role',
  name: string,
): Promise<void> {
  const isNamespaced = kind === 'Role';
  const type = rbacType(`${kind}Binding`, isNamespaced);
  const binding = {
    apiVersion: `${RBAC.group}/${RBAC.version}`,
    kind: type.kind,
    metadata: {
      name: `${name}-${GROUP}`,
      ...(isNamespaced && { namespace: NAMESPACE }),
    },
    roleRef: { apiGroup: RBAC.group, kind, name },
    subjects: [{ kind: 'Group', apiGroup: RBAC.group, name: GROUP }],
  };
  await client.create(type, binding as KubernetesObject);
}

/** The roles of `deploy/`, which is all that replicas may do. */
const EVERYWHERE = [
  'k8ssandra-backstage-data-plane',
  'k8ssandra-backstage-cluster-reader',
];
const AT_HOME = [...EVERYWHERE, 'k8ssandra-backstage-control-plane'];

async function furnish(ground: Ground): Promise<Ground> {
  const [home] = ground.contexts;
  for (const context of ground.contexts) {
    const client = ground.admin(context);
    for (const role of context === home ? AT_HOME : EVERYWHERE) {
      await bindRole(client, 'ClusterRole', role);
    }
  }
  const leases = 'k8ssandra-backstage-leader-election';
  await bindRole(ground.admin(home), 'Role', leases);
  return ground;
}

/** Simulated clusters in this process. */
export async function simulatedGround(regions: string[]): Promise<Ground> {
  const lab = await startLab({ regions });
  const clusterOf = (context: string) =>
    lab.fleet.clusters.get(context)!.cluster;
  const endpoint = fleetEndpoint(join(lab.fleet.kubeconfig, '..'));
  return furnish({
    contexts: lab.contexts,
    admin: lab.admin,
    kubeconfigOf: async (context, user) => {
      const { name, server, pki } = clusterOf(context);
      const { cert, key } = await pki.clientCert(user, [GROUP]);
      return stringify(
        clientKubeconfig({ name, server, caCert: pki.caCert }, user, {
          'client-certificate-data': Buffer.from(cert).toString('base64'),
          'client-key-data': Buffer.from(key).toString('base64'),
        }),
      );
    },
    setFault: (context, mode) => clusterOf(context).setFaults({ mode }),
    requests: () => endpoint.requests(),
    stop: () => lab.stop(),
  });
}

/** Real API servers; each zone holds so many Cassandra nodes of a datacenter, a few when absent. */
export async function realGround(
  regions: string[],
  workersPerZone?: number,
): Promise<Ground> {
  const stateDir = newStateDir();
  const bed = await startBed({ stateDir, regions, workersPerZone });
  const clusterOf = (context: string) => bed.clusters.get(context)!;
  const endpoint = fleetEndpoint(stateDir);
  return furnish({
    contexts: [...bed.clusters.keys()],
    admin: bed.admin,
    kubeconfigOf: (context, user) =>
      clusterOf(context).kubernetes.kubeconfigFor({
        commonName: user,
        organizations: [GROUP],
      }),
    setFault: async (context, mode) =>
      clusterOf(context).cluster.setFaults({ mode }),
    requests: () => endpoint.requests(),
    stop: async () => {
      await bed.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  });
}
