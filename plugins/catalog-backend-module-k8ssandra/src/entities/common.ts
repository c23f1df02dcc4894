import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Types of the Resources this module makes (design: Identity). */
export type ResourceKind =
  | 'cassandra-cluster'
  | 'cassandra-datacenter'
  | 'kubernetes-cluster';

/** Owner of what nobody said an owner for; the catalog asks for one. */
const NOBODY = 'unknown';

/** What makes up one Resource. Status is no part of it: pages ask our API. */
export interface ResourceOptions {
  controlPlane: string;
  type: ResourceKind;
  name: string;
  title: string;
  description: string;
  owner: string | null;
  annotations?: Record<string, string>;
  tags?: string[];
  dependsOn?: string[];
}

/** Reference of a Resource by its name. */
export function resourceRef(name: string): string {
  return stringifyEntityRef({
    kind: 'Resource',
    namespace: DEFAULT_NAMESPACE,
    name,
  });
}

/** Writes a Resource as the catalog wants it. */
export function buildResource(options: ResourceOptions): Entity {
  const location = `k8ssandra:${options.controlPlane}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: options.name,
      namespace: DEFAULT_NAMESPACE,
      title: options.title,
      description: options.description,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...options.annotations,
      },
      ...(options.tags && { tags: options.tags }),
    },
    spec: {
      type: options.type,
      owner: ownerOf(options.owner),
      ...(options.dependsOn && { dependsOn: options.dependsOn }),
    },
  };
}

/** Whoever writes an annotation names the owner: what names nobody whom a catalog can hold is no owner. */
function ownerOf(owner: string | null): string {
  if (owner === null) return NOBODY;
  try {
    const { kind, namespace, name } = parseEntityRef(owner, {
      defaultKind: 'group',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    const isName =
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name);
    return isName && /^[a-z]{1,63}$/i.test(kind) ? owner : NOBODY;
  } catch {
    return NOBODY;
  }
}
