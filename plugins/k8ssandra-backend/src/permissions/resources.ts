import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CLUSTER,
  RESOURCE_TYPE_CONTEXT,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What a rule may ask about a K8ssandraCluster, one that nobody has created yet included. */
export interface ClusterResource {
  controlPlane: string;
  namespace: string;
  name: string;
  /** Entity reference of the owner: the object's annotation, else the control plane's default. */
  owner: string | null;
  /** Contexts of the datacenters that it asks for; the empty one is the control-plane cluster. */
  contexts: string[];
  labels: Readonly<Record<string, string>>;
}

/** What a rule may ask about a Kubernetes cluster. The control-plane cluster itself has an empty context. */
export interface ContextResource {
  controlPlane: string;
  context: string;
  /** Entity reference of the owner: the annotation of its ClientConfig, else the control plane's default. */
  owner: string | null;
  /** Those of its ClientConfig; none for the control-plane cluster. */
  labels: Readonly<Record<string, string>>;
  /** Owners of the clusters with a datacenter there; read only when a rule asks. */
  tenants: () => string[];
}

/** Filters of lists are predicates, because lists come from memory. */
export type Predicate<T> = (resource: T) => boolean;

/** Addresses clusters in the permission framework; references are made by `formatClusterId`. */
export const clusterResourceRef = createPermissionResourceRef<
  ClusterResource,
  Predicate<ClusterResource>
>().with({ pluginId: 'k8ssandra', resourceType: RESOURCE_TYPE_CLUSTER });

/** Addresses contexts in the permission framework; references are `<controlPlane>/<context>`. */
export const contextResourceRef = createPermissionResourceRef<
  ContextResource,
  Predicate<ContextResource>
>().with({ pluginId: 'k8ssandra', resourceType: RESOURCE_TYPE_CONTEXT });
