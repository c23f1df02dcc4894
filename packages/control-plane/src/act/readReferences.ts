import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Reference, type Referenced } from '../desired';
import type { ActOptions } from './types';

/**
 * Reads objects by name, all at once. What is not there is an answer, not an error.
 * @throws KubernetesError when the API server refuses or does not answer
 */
export async function readReferences(
  references: Reference[],
  { cluster, signal }: Pick<ActOptions, 'cluster' | 'signal'>,
): Promise<Referenced> {
  const read = async ({ resource, namespace, name }: Reference) => {
    try {
      return await cluster.client.get<KubernetesObject>(
        resource,
        { namespace, name },
        { signal },
      );
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
