import {
  apiVersionOf,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type { StateFile } from '../types';
import { trimmed } from './trimmed';

/** Disks of data volumes. */
export const PersistentVolume: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'PersistentVolume',
  plural: 'persistentvolumes',
  namespaced: false,
};

const KINDS: ResourceType[] = [
  ...Object.values(resourceTypes).filter(
    type => type.kind !== 'CustomResourceDefinition',
  ),
  PersistentVolume,
];

/** In every namespace, and of no use to anybody who looks for a cause. */
const NOISE = new Set([
  'kube-root-ca.crt',
  'kube-node-lease',
  'kube-public',
  'kubernetes',
]);

/** Writes down all objects of a Kubernetes cluster as its API serves them, values of Secrets apart. */
export async function dumpCluster(
  context: string,
  client: KubernetesClient,
): Promise<StateFile> {
  const objects: StateFile['objects'] = [];
  for (const type of KINDS) {
    for (const each of await listOf(client, type)) {
      if (NOISE.has(each.metadata.name)) continue;
      objects.push({
        object: trimmed({
          ...each,
          apiVersion: apiVersionOf(type),
          kind: type.kind,
        }),
      });
    }
  }
  return { context, objects };
}

async function listOf(client: KubernetesClient, type: ResourceType) {
  try {
    return (await client.list<KubernetesObject>(type)).items;
  } catch (error) {
    // A kind that is not installed there.
    if ((error as { status?: number }).status === 404) return [];
    throw error;
  }
}
