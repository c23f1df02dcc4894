import type { KeyPair } from '@k8ssandra-backstage/fleet-simulator';
import type { expect as jestExpect } from 'expect';

/** What a conformance run may be sent to. */
export type DriverName = 'simulator' | 'real';

/** A service account that there is. */
export interface ServiceAccountRef {
  namespace: string;
  name: string;
  uid: string;
}

/** A running API server that the cases are sent to. */
export interface Driver {
  readonly name: DriverName;
  /** `https://127.0.0.1:port` */
  readonly server: string;
  /** PEM of the authority that signed the server's certificate. */
  readonly caCert: string;
  /** A client certificate that the server trusts. */
  clientCert(user: string, groups: string[]): Promise<KeyPair>;
  /** A token of a service account that the server signed, for some seconds from now; one that is expired when these are negative. */
  signToken(account: ServiceAccountRef, seconds: number): Promise<string>;
  /** Forgets all history up to now, so that whoever names an older version is told 410. */
  compact(): Promise<void>;
  /** Stops everything that was started; nothing is left. */
  close(): Promise<void>;
}

/** Who asks: a user by certificate, a bearer token, or nobody. */
export type Identity =
  | { user: string; groups?: string[] }
  | { token: string }
  | 'anonymous';

/** How a request is sent. */
export interface Ask {
  query?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  /** Of the body; `application/json` unless told. */
  contentType?: string;
  /** HTTP version; 1.1 unless told. */
  protocol?: 'http1' | 'http2';
}

/** An answer with its body read. */
export interface Answer {
  status: number;
  /** Lower-case names; several values are joined by `, `. */
  headers: Record<string, string>;
  /** The parsed body where it is JSON, else its text. */
  body: any;
  text: string;
}

/** One line of a watch. */
export interface WatchEvent {
  type: string;
  object: any;
}

/** A watch that is being read. */
export interface Watch {
  /** Of the answer; a refused watch has no events, but a body. */
  readonly answer: Answer;
  /** All events until now. */
  readonly events: WatchEvent[];
  /** True when the server ended the stream. */
  readonly ended: boolean;
  /** Resolves with the events as soon as a condition holds. Fails when the stream ends before. */
  until(holds: (events: WatchEvent[]) => boolean): Promise<WatchEvent[]>;
  /** Resolves with the first `count` events that are no bookmarks. */
  take(count: number): Promise<WatchEvent[]>;
  /** Resolves with all events when the server ends the stream. */
  end(): Promise<WatchEvent[]>;
  stop(): void;
}

/** Asks the API server. A path may carry a query; `body` is sent as JSON unless it is text. */
export interface Api {
  ask(method: string, path: string, body?: unknown, ask?: Ask): Promise<Answer>;
  get(path: string, ask?: Ask): Promise<Answer>;
  post(path: string, body: unknown, ask?: Ask): Promise<Answer>;
  put(path: string, body: unknown, ask?: Ask): Promise<Answer>;
  patch(
    type: 'merge' | 'json' | 'strategic',
    path: string,
    body: unknown,
    ask?: Ask,
  ): Promise<Answer>;
  /** Server-side apply as a field manager; `ask.query` may add `force` and others. */
  apply(
    manager: string,
    path: string,
    body: object,
    ask?: Ask,
  ): Promise<Answer>;
  delete(path: string, body?: unknown, ask?: Ask): Promise<Answer>;
  /** Starts a watch (`watch=1` is added); it is stopped when the case ends. */
  watch(path: string, ask?: Ask): Promise<Watch>;
}

/** A custom resource of a case. */
export interface CustomResource {
  /** API group, unique in the run. */
  group: string;
  /** `<group>/v1` */
  apiVersion: string;
  kind: string;
  plural: string;
  /** `<plural>.<group>`, the name of the CRD. */
  crdName: string;
  /** Path of the collection in the namespace of the case, in this version (v1 unless told). */
  path(version?: string): string;
  /** An object of it. */
  object(name: string, more?: object): any;
}

/** What a custom resource is like. */
export interface CustomResourceOptions {
  /** OpenAPI schema of `v1`. */
  schema: object;
  /** More of that version, such as `subresources` and `additionalPrinterColumns`. */
  version?: object;
  /** More versions, each complete but for what is common; `v1` is the stored one. */
  otherVersions?: object[];
  scope?: 'Namespaced' | 'Cluster';
  /** More of the CRD's `spec`. */
  spec?: object;
}

/** What a case works with. */
export interface CaseContext {
  /** As cluster administrator. */
  api: Api;
  /** As somebody else. */
  as(identity: Identity): Api;
  /** A namespace of this case alone. */
  ns: string;
  /** Path of a core resource in the namespace of the case, such as `core('configmaps')`. */
  core(plural: string): string;
  /** A name that nothing else in the run has, for objects without a namespace. */
  unique(prefix: string): string;
  /**
   * Installs a custom resource and waits until it is served. The same options object gives the same custom resource to every case
   * that names it: declare it once beside the cases and write only in `ns`. A case that changes the CRD itself uses {@link ownCrd}.
   */
  crd(options: CustomResourceOptions): Promise<CustomResource>;
  /** As {@link crd}, of this case alone. */
  ownCrd(options: CustomResourceOptions): Promise<CustomResource>;
  /** Repeats a check until it passes; fails with its last error after 10 s. For what controllers do. */
  eventually<T>(check: () => Promise<T>): Promise<T>;
  driver: Driver;
  expect: typeof jestExpect;
}

/** One statement about Kubernetes 1.35. */
export interface ConformanceCase {
  /** `<group>: <title>`, unique. */
  id: string;
  group: string;
  title: string;
  /** Runs while no other case runs: it does something to the whole server. */
  alone: boolean;
  /** Fails where the server is not as Kubernetes is. */
  run(context: CaseContext): Promise<void>;
}

/** How a case ended. */
export interface CaseResult {
  id: string;
  /** What was expected and seen, with the last exchange; undefined when the case passed. */
  failure?: string;
  ms: number;
}
