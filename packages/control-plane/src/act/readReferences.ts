import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Reference, type Referenced } from '../desired';
import type { ActOptions } from './types';

/**
 * Reads objects by name, all at once. What is not there is an answer, not an error. Of a Secret only the entries stay in memory that
 * the specification names.
 * @throws KubernetesError when the API server refuses or does not answer
 */
export async function readReferences(
  references: Reference[],
  { cluster, signal }: Pick<ActOptions, 'cluster' | 'signal'>,
): Promise<Referenced> {
  const read = async ({ resource, namespace, name, keys }: Reference) => {
    try {
      const found = await cluster.client.get<KubernetesObject>(
        resource,
        { namespace, name },
        { signal },
      );
      return resource.kind === 'Secret' ? onlyEntries(found, keys) : found;
    } catch (error) {
      if (KubernetesError.isNotFound(error)) return null;
      throw error;
    }
  };
  return Object.fromEntries(
    await Promise.all(
      references.map(
        async each => [referenceKey(each), await read(each)] as const,
      ),
    ),
  );
}

function onlyEntries(secret: Secret, keys: string[] = []): KubernetesObject {
  const { apiVersion, kind, metadata, type, data = {} } = secret;
  const kept: Secret = {
    apiVersion,
    kind,
    metadata,
    type,
    data: Object.fromEntries(
      keys.filter(key => Object.hasOwn(data, key)).map(key => [key, data[key]]),
    ),
  };
  return kept;
}
