import type {
  DatacenterTemplate,
  K8ssandraCluster,
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

/**
 * What must be read before a datacenter can be built: passwords of encryption stores (operator-spec 3.9), the MedusaConfiguration
 * (8.1.1), the ConfigMap of a per-node configuration (3.19). Empty for most clusters.
 */
export function referencesOf(
  _cluster: K8ssandraCluster,
  _template: DatacenterTemplate,
): Reference[] {
  return [];
}
