import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object that a specification refers to by name and that somebody else makes. */
export interface Reference {
  /** Kubernetes cluster it is looked for in; empty for the control-plane cluster. */
  context: string;
  resource: ResourceType;
  namespace: string;
  name: string;
  /** JSON path of the field that names it, for errors. */
  field: string;
  /** Entries of its `data` that are needed. */
  keys?: string[];
  /** It stands in for another one that is not there or lacks an entry: the key of that. */
  alternativeTo?: string;
}

/** Objects that were referred to, by {@link referenceKey}. `null` is known to be absent; one that was not looked for yet has no entry. */
export type Referenced = Readonly<Record<string, KubernetesObject | null>>;

/** Key of a referenced object within {@link Referenced}. */
export function referenceKey(
  reference: Pick<Reference, 'context' | 'resource' | 'namespace' | 'name'>,
): string {
  const { context, resource, namespace, name } = reference;
  return [context, resource.kind, namespace, name].join('/');
}
