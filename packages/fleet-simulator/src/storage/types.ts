/** Metadata of a stored object. */
export interface KubeMeta {
  name: string;
  generateName?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  ownerReferences?: {
    apiVersion: string;
    kind: string;
    name: string;
    uid: string;
    controller?: boolean;
    blockOwnerDeletion?: boolean;
  }[];
  managedFields?: ManagedFieldsEntry[];
}

/** One entry of `metadata.managedFields`. */
export interface ManagedFieldsEntry {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time?: string;
  fieldsType: 'FieldsV1';
  fieldsV1: Record<string, unknown>;
  subresource?: string;
}

/** An object as it is stored and shared: deeply frozen, never changed after its commit. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: KubeMeta;
  [field: string]: any;
}

/** Where an object lives: `resource` is `plural` or `plural.group`. */
export interface StorageKey {
  resource: string;
  /** Empty for cluster-scoped kinds. */
  namespace: string;
  name: string;
}

/** One change of the store. */
export interface StoreChange extends StorageKey {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** The cluster-wide revision that this change made. */
  revision: number;
  /** For DELETED: the last state, with the revision of the deletion. */
  object: KubeObject;
  previous?: KubeObject;
}

/** Keeps the store on disk. */
export interface Persistence {
  /** Everything that was kept. */
  load(): { revision: number; objects: (StorageKey & { json: string })[] };
  /** Records a change; may be written a moment later, at the latest by `flush`. */
  record(change: StoreChange): void;
  flush(): void;
  /** Resolves once every recorded change is written. */
  settled(): Promise<void>;
  close(): void;
}
