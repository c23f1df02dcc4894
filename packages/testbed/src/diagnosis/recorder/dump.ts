import { createHash } from 'node:crypto';
import {
  apiVersionOf,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type { StateFile } from '../types';

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
      objects.push({ object: plain(type, each) });
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

/** Of containers only this is kept: the rest is for kubelets only, and most of a state would be made of it. */
const KEPT = ['name', 'image', 'resources'];

/** Shortens the containers of a pod or of a template of pods. */
function trimPods(object: Record<string, any>): void {
  for (const spec of [object.spec, object.spec?.template?.spec]) {
    for (const list of ['containers', 'initContainers']) {
      if (!Array.isArray(spec?.[list])) continue;
      spec[list] = spec[list].map((container: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(container).filter(([key]) => KEPT.includes(key)),
        ),
      );
    }
  }
}

function plain(type: ResourceType, { metadata, ...rest }: KubernetesObject) {
  const { managedFields: _, ...kept } = structuredClone(metadata) as any;
  const object: Record<string, any> = {
    ...structuredClone(rest),
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: kept,
  };
  trimPods(object);
  if (type.kind === 'Secret') {
    object.data = Object.fromEntries(
      Object.entries<string>(object.data ?? {}).map(([key, value]) => [
        key,
        `sha256:${createHash('sha256')
          .update(Buffer.from(value, 'base64'))
          .digest('hex')}`,
      ]),
    );
  }
  return object;
}
