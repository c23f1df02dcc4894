import { randomUUID } from 'node:crypto';
import { clusterRoleBindings, clusterRoles } from '../rbac/bootstrapPolicy';
import type { KubeObject } from '../storage';
import { timestamp } from './operations/context';
import type { ServerCore } from './serverCore';

const RBAC = 'rbac.authorization.k8s.io';

/** Makes what every cluster has from its first moment: namespaces, roles, the service of the API itself. */
export function bootstrap(core: ServerCore): void {
  const ensure = (
    resource: string,
    namespace: string,
    object: Omit<KubeObject, 'metadata'> & { metadata: { name: string } },
  ) => {
    const { name } = object.metadata;
    if (core.store.get({ resource, namespace, name })) return;
    core.store.put({ resource, namespace, name }, {
      ...object,
      metadata: {
        ...object.metadata,
        ...(namespace && { namespace }),
        uid: randomUUID(),
        creationTimestamp: timestamp(core.now()),
      },
    } as KubeObject);
  };
  for (const name of [
    'default',
    'kube-node-lease',
    'kube-public',
    'kube-system',
  ]) {
    ensure('namespaces', '', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name,
        labels: { 'kubernetes.io/metadata.name': name },
      } as any,
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  }
  ensure('services', 'default', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'kubernetes',
      labels: { component: 'apiserver', provider: 'kubernetes' },
    } as any,
    spec: {
      type: 'ClusterIP',
      clusterIP: '10.96.0.1',
      clusterIPs: ['10.96.0.1'],
      ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: 443 }],
      sessionAffinity: 'None',
    },
    status: { loadBalancer: {} },
  });
  const labels = { 'kubernetes.io/bootstrapping': 'rbac-defaults' };
  for (const [name, rules] of Object.entries(clusterRoles)) {
    ensure(`clusterroles.${RBAC}`, '', {
      apiVersion: `${RBAC}/v1`,
      kind: 'ClusterRole',
      metadata: { name, labels } as any,
      rules,
    });
  }
  for (const [name, groups] of Object.entries(clusterRoleBindings)) {
    ensure(`clusterrolebindings.${RBAC}`, '', {
      apiVersion: `${RBAC}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name, labels } as any,
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name },
      subjects: groups.map(group => ({
        apiGroup: RBAC,
        kind: 'Group',
        name: group,
      })),
    });
  }
}
