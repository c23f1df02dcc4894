import type { Duplex } from 'node:stream';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Addresses one object. `namespace` is left out for cluster-scoped kinds. */
export interface ObjectKey {
  namespace?: string;
  name: string;
}

/** Options of every call. The default time limit is 10 s, from connecting to the last byte. */
export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  /**
   * Marks a sign of life, of the server or of a leader. It is counted apart and goes ahead of everything that waits in line or for the
   * server's peace: Kubernetes keeps room for leader election too.
   */
  purpose?: 'probe' | 'lease';
  /** Called synchronously right before each attempt goes out; what it throws is what the caller gets, and nothing is sent. */
  permit?: () => void;
}

/** Options of a plain GET. */
export interface RawOptions extends CallOptions {
  /** Media types that are asked for; JSON when absent. */
  accept?: string;
  /** Longest answer; that of one object when absent. */
  maxBytes?: number;
  /** What is counted instead of the path, where that holds names of objects. */
  counted?: { verb: string; resource: string; subresource?: string };
}

/** What a list is narrowed to. */
export interface ListOptions extends CallOptions {
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
  /** Page size; pages are fetched until the list is complete. */
  limit?: number;
  resourceVersion?: string;
  resourceVersionMatch?: 'Exact' | 'NotOlderThan';
  /** Applied page by page, so that what is not kept never piles up. */
  project?: (object: any) => any;
  /** Asks for metadata only; a server that cannot sends whole objects. */
  metadataOnly?: boolean;
}

/** A complete list with the version it was consistent at. */
export interface ListResult<T> {
  items: T[];
  resourceVersion: string;
}

/** Options of a write. The field manager is always `k8ssandra-backstage`. */
export interface WriteOptions extends CallOptions {
  dryRun?: boolean;
  /** Writes the status subresource. */
  subresource?: 'status';
}

/** Options of a server-side apply. */
export interface ApplyOptions extends WriteOptions {
  /** Take fields that another manager owns. */
  force?: boolean;
}

/** Options of a delete. Destructive steps carry both preconditions. */
export interface DeleteOptions extends CallOptions {
  uid?: string;
  resourceVersion?: string;
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  /** 0 removes a pod at once; the kind's own time when absent. */
  gracePeriodSeconds?: number;
  dryRun?: boolean;
}

/** One event of a watch. */
export type WatchEvent<T> =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: T }
  | { type: 'BOOKMARK'; resourceVersion: string; initialEventsEnd: boolean };

/** What a watch starts from. */
export interface WatchOptions {
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
  resourceVersion?: string;
  signal: AbortSignal;
  /** Parses one object of the stream; the place to project a large object to what is kept. */
  project?: (object: any) => any;
  /** Asks for metadata only; a server that cannot sends whole objects. */
  metadataOnly?: boolean;
  /** Called at every sign of life, heartbeats and bookmarks included. */
  onContact?: () => void;
}

/** A call that goes through the API server to a pod (`/api/v1/namespaces/{ns}/pods/{scheme:name:port}/proxy/{path}`). */
export interface PodProxyRequest extends CallOptions {
  namespace: string;
  pod: string;
  port: number;
  scheme?: 'http' | 'https';
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path inside the pod, query included, with a leading slash. */
  path: string;
  body?: unknown;
}

/** A connection to a port of a pod that goes through the API server. The time limit is for opening it, the signal for its whole life. */
export interface PortForwardRequest extends Omit<CallOptions, 'purpose'> {
  namespace: string;
  pod: string;
  port: number;
  /** What goes through it only reads. `permit` is asked before every chunk. */
  reads?: boolean;
}

/**
 * Talks to one Kubernetes API server over one kept-alive connection pool.
 * Every method throws a `KubernetesError` of this package; none ever carries a body, a header or a credential in its message.
 */
export interface KubernetesClient {
  /** What the connection speaks; undefined while there is none. */
  readonly protocol?: 'h2' | 'http/1.1';
  get<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    options?: CallOptions,
  ): Promise<T>;
  list<T extends KubernetesObject>(
    type: ResourceType,
    options?: ListOptions,
  ): Promise<ListResult<T>>;
  create<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options?: WriteOptions,
  ): Promise<T>;
  /** PUT: replaces the object; carries its resource version. */
  update<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options?: WriteOptions,
  ): Promise<T>;
  /** Server-side apply. */
  apply<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options?: ApplyOptions,
  ): Promise<T>;
  mergePatch<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    patch: object,
    options?: WriteOptions,
  ): Promise<T>;
  jsonPatch<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    patch: object[],
    options?: WriteOptions,
  ): Promise<T>;
  delete(
    type: ResourceType,
    key: ObjectKey,
    options?: DeleteOptions,
  ): Promise<void>;
  /** Ends when the server or the signal ends it; throws on an error event (`reason: Expired` for 410). */
  watch<T extends KubernetesObject>(
    type: ResourceType,
    options: WatchOptions,
  ): AsyncIterable<WatchEvent<T>>;
  podProxy<T = unknown>(request: PodProxyRequest): Promise<T>;
  /**
   * Opens a port of a pod: what is written goes to the pod, what it answers is read. It fails with a `KubernetesError`, and ends as
   * a whole when either side ends it, because the protocol has no half-closed state. Whoever asked for it must destroy it.
   */
  portForward(request: PortForwardRequest): Promise<Duplex>;
  /**
   * Asks for a review, such as a SelfSubjectAccessReview: sent by POST, and nothing is stored. Answers its `status`.
   * Safe to repeat, and no write.
   */
  review<T = unknown>(
    type: ResourceType,
    spec: object,
    options?: CallOptions & { namespace?: string },
  ): Promise<T>;
  /** Plain GET of a path, such as `/version`. */
  getRaw<T = unknown>(path: string, options?: RawOptions): Promise<T>;
  /** Ends all connections. */
  close(): Promise<void>;
}
