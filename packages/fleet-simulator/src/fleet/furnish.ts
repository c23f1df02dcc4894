import {
  resourceTypes,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, statusOf, type AnyObject, type ApiClient } from '../dataplane';
import type { ClusterDefinition } from './definition';
import { PORTAL_ACCOUNT } from './accounts';

const RBAC = 'rbac.authorization.k8s.io';
const clusterRole: ResourceType = {
  group: RBAC,
  version: 'v1',
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
};
const types: Record<string, ResourceType> = {
  CustomResourceDefinition: resourceTypes.CustomResourceDefinition,
  Namespace: resourceTypes.Namespace,
  Secret: resourceTypes.Secret,
  ConfigMap: resourceTypes.ConfigMap,
  ClientConfig: resourceTypes.ClientConfig,
  Deployment: resourceTypes.Deployment,
  Node: kinds.Node,
  StorageClass: kinds.StorageClass,
  ServiceAccount: {
    group: '',
    version: 'v1',
    kind: 'ServiceAccount',
    plural: 'serviceaccounts',
    namespaced: true,
  },
  ClusterRole: clusterRole,
  ClusterRoleBinding: {
    ...clusterRole,
    kind: 'ClusterRoleBinding',
    plural: 'clusterrolebindings',
  },
  Role: { ...clusterRole, kind: 'Role', plural: 'roles', namespaced: true },
  RoleBinding: {
    ...clusterRole,
    kind: 'RoleBinding',
    plural: 'rolebindings',
    namespaced: true,
  },
};

/** Creates an object, or brings one that is there to what a manifest says. */
export async function ensure(
  client: ApiClient,
  object: AnyObject,
): Promise<void> {
  const type = types[object.kind];
  if (!type) {
    throw new Error(
      `${object.kind} ${object.metadata.name}: the fleet cannot install this kind`,
    );
  }
  try {
    await client.create(type, object);
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    const { name, namespace } = object.metadata;
    await client.mergePatch(type, { name, namespace }, object);
  }
}

/** The worker machines of a cluster, the namespaces and storage classes. */
export async function furnishCluster(
  client: ApiClient,
  cluster: ClusterDefinition,
  workersPerZone: number,
): Promise<void> {
  for (const name of cluster.namespaces) {
    await ensure(client, newObject('v1', 'Namespace', { name }));
  }
  for (const [index, name] of cluster.storageClasses.entries()) {
    await ensure(client, {
      ...newObject('storage.k8s.io/v1', 'StorageClass', {
        name,
        annotations: {
          'storageclass.kubernetes.io/is-default-class': String(index === 0),
        },
      }),
      provisioner: 'fleet-simulator.k8ssandra.io/volumes',
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
    });
  }
  await Promise.all(
    cluster.zones.flatMap((zone, zoneIndex) =>
      Array.from({ length: workersPerZone }, (_, index) =>
        makeWorker(client, cluster, zone, zoneIndex, index + 1),
      ),
    ),
  );
}

async function makeWorker(
  client: ApiClient,
  cluster: ClusterDefinition,
  zone: string,
  zoneIndex: number,
  index: number,
): Promise<void> {
  const name = `worker-${zone}-${index}`;
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const resources = { cpu: '16', memory: '64Gi', pods: '110' };
  await ensure(client, {
    ...newObject('v1', 'Node', {
      name,
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/region': cluster.region,
        'topology.kubernetes.io/zone': zone,
      },
    }),
    spec: {},
  });
  await client.mergePatch(
    kinds.Node,
    { name },
    {
      status: {
        addresses: [
          { type: 'InternalIP', address: `172.16.${zoneIndex}.${index}` },
          { type: 'Hostname', address: name },
        ],
        capacity: resources,
        allocatable: resources,
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'KubeletReady',
            message: 'kubelet is posting ready status',
            lastHeartbeatTime: time,
            lastTransitionTime: time,
          },
        ],
        nodeInfo: {
          kubeletVersion: 'v1.35.4',
          operatingSystem: 'linux',
          architecture: 'amd64',
        },
      },
    },
    { subresource: 'status' },
  );
}

/** Gives the portal's account what the documented roles give to the control plane's account in the control-plane cluster. */
export async function installPortalAccount(
  client: ApiClient,
  namespace: string,
  manifests: AnyObject[],
): Promise<void> {
  await ensure(
    client,
    newObject('v1', 'ServiceAccount', { name: PORTAL_ACCOUNT, namespace }),
  );
  for (const binding of manifests.filter(each =>
    ['ClusterRoleBinding', 'RoleBinding'].includes(each.kind),
  )) {
    await ensure(client, {
      ...newObject(`${RBAC}/v1`, binding.kind, {
        ...binding.metadata,
        name: `${binding.metadata.name}-portal`,
      }),
      roleRef: binding.roleRef,
      subjects: [{ kind: 'ServiceAccount', name: PORTAL_ACCOUNT, namespace }],
    });
  }
}

/** An object without content. */
export function newObject(
  apiVersion: string,
  kind: string,
  metadata: AnyObject['metadata'],
): AnyObject {
  return { apiVersion, kind, metadata };
}
