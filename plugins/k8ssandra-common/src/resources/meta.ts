/** Standard object metadata, as far as this product reads or writes it. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  ownerReferences?: OwnerReference[];
  /** Not of Kubernetes: what our caches keep of `managedFields`. */
  specChange?: SpecChange;
}

/** Who wrote a specification last, from `managedFields`. */
export interface SpecChange {
  /** Field manager, such as `kubectl-client-side-apply`. */
  manager: string;
  operation: string;
  /** RFC 3339. */
  time: string;
}

/** A link from a child object to the object that garbage collection follows. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/** Any Kubernetes object. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

/** Metadata as a user may give it on a template: only labels and annotations count. */
export interface MetadataTemplate {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** A reference to an object by name in the namespace of the referrer. */
export interface LocalObjectReference {
  name: string;
}

/** A JSON value without a fixed shape, such as `cassandraYaml`. */
export type FreeForm = Record<string, unknown>;

/** A condition as cass-operator writes it; `reason` and `message` are required by its schema and often empty. */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}
