import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import type { Lab } from '../../../support/lab';
import {
  adminContext,
  requestToken,
  type Access,
} from '../../../support/requestToken';

export type { Access };

/** The role of `deploy/data-plane` that reads and writes. */
export const DATA_PLANE_ROLE = 'k8ssandra-backstage-data-plane';
/** And the one that sees namespaces and definitions. */
const READER_ROLE = 'k8ssandra-backstage-cluster-reader';
export const NAMESPACE = 'k8ssandra';

export const CLUSTER_ROLE: ResourceType = {
  group: 'rbac.authorization.k8s.io',
  version: 'v1',
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
};

const CLUSTER_ROLE_BINDING: ResourceType = {
  ...CLUSTER_ROLE,
  kind: 'ClusterRoleBinding',
  plural: 'clusterrolebindings',
};

const ACCOUNT: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  namespaced: true,
};

/** A ClusterRole as it is edited here. */
export type ClusterRole = KubernetesObject & {
  rules: Array<{ apiGroups: string[]; resources: string[]; verbs: string[] }>;
};

/** The administrator's access to a cluster. */
export function adminAccess(lab: Lab, context: string): Access {
  return adminContext(lab.kubeconfig, context);
}

/** A kubeconfig with one context. All of them name user and cluster alike, as many generated ones do. */
export function kubeconfigOf(context: string, { cluster, user }: Access) {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'kubernetes', cluster }],
    users: [{ name: 'kubernetes-admin', user }],
    contexts: [
      {
        name: context,
        context: { cluster: 'kubernetes', user: 'kubernetes-admin' },
      },
    ],
    'current-context': context,
  });
}

/** Gives a context the kubeconfig, in the Secret that its ClientConfig names. */
export async function setKubeconfig(
  lab: Lab,
  context: string,
  text: string,
): Promise<void> {
  await lab
    .admin(lab.contexts[0])
    .mergePatch(
      resourceTypes.Secret,
      { namespace: NAMESPACE, name: `${context}-kubeconfig` },
      { data: { kubeconfig: Buffer.from(text).toString('base64') } },
    );
}

/** The kubeconfig that a context has now. */
export async function kubeconfigIn(lab: Lab, context: string): Promise<string> {
  const { data } = await lab
    .admin(lab.contexts[0])
    .get<Secret>(resourceTypes.Secret, {
      namespace: NAMESPACE,
      name: `${context}-kubeconfig`,
    });
  return Buffer.from(data!.kubeconfig, 'base64').toString();
}

/** A service account with the rights of the data plane's role, whose tokens end with it. */
export interface ShortLivedAccount {
  /** Access with a new token of it (TokenRequest). */
  access(): Promise<Access>;
  /** Deletes the account: every token of it is refused from now on. */
  revoke(): Promise<void>;
}

/** Makes a service account in a cluster. */
export async function shortLivedAccount(
  lab: Lab,
  context: string,
  name: string,
): Promise<ShortLivedAccount> {
  const admin = lab.admin(context);
  const { cluster } = adminAccess(lab, context);
  const metadata = { name, namespace: NAMESPACE };
  await admin.create(ACCOUNT, {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata,
  });
  for (const role of [DATA_PLANE_ROLE, READER_ROLE]) {
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: `${name}-${role}` },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: role,
      },
      subjects: [{ kind: 'ServiceAccount', ...metadata }],
    };
    await admin.apply(CLUSTER_ROLE_BINDING, binding, { force: true });
  }
  return {
    access: async () => {
      const token = await requestToken({
        kubeconfig: lab.kubeconfig,
        context,
        namespace: NAMESPACE,
        account: name,
        expirationSeconds: 600,
      });
      return { cluster, user: { token } };
    },
    revoke: async () => {
      await admin.delete(ACCOUNT, metadata);
    },
  };
}

/** Ends every connection to a cluster, as a restart of its API server does. */
export async function cutConnections(lab: Lab, context: string): Promise<void> {
  await lab.setFault(context, 'down');
  await lab.setFault(context, 'none');
}
