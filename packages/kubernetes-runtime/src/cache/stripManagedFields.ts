import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The projection of a cache that names none: `managedFields` is often half of an object and read by nobody here. */
export function stripManagedFields<T extends KubernetesObject>(object: T): T {
  delete (object.metadata as { managedFields?: unknown }).managedFields;
  return object;
}
