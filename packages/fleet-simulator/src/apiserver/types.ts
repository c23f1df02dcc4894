import type { Duplex } from 'node:stream';
import type { KubeObject } from '../storage';
import type { Status } from './status';

/** Who sends a request. */
export interface User {
  name: string;
  uid?: string;
  groups: string[];
  extra?: Record<string, string[]>;
}

/** A request as the core takes it, whatever brought it. */
export interface ApiRequest {
  /** `GET`, `POST`, `PUT`, `PATCH`, `DELETE`. */
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  body?: Buffer | string;
  /** `undefined` when the credentials are missing or unknown. */
  user?: User;
  /** The caller asks for a WebSocket. */
  upgrade?: boolean;
  /** Aborted when the caller is gone. */
  signal?: AbortSignal;
}

/** A part of an answer that goes on: chunks until `end`. */
export interface ApiStream {
  /** Starts the stream; the answer is a function that stops it. */
  start(sink: { write(chunk: string): void; end(): void }): () => void;
}

/** A port of a pod that an answer opens. */
export interface PodTunnel {
  port: number;
  /** Rejects with what the node of the pod says is wrong. */
  connect(): Promise<Duplex>;
}

/** The answer to a request. */
export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body?: string | Buffer;
  stream?: ApiStream;
  /** What a WebSocket carries, with status 101. */
  tunnel?: PodTunnel;
}

/** One frame of a watch. */
export type WatchFrame =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: KubeObject }
  | { type: 'BOOKMARK'; object: KubeObject }
  | { type: 'ERROR'; object: Status };

/** What is asked of a pod's log. */
export interface PodLogOptions {
  follow: boolean;
  previous: boolean;
  timestamps: boolean;
  tailLines?: number;
  sinceSeconds?: number;
  signal: AbortSignal;
}

/** A call that is passed on to a pod. */
export interface PodProxyCall {
  namespace: string;
  pod: string;
  scheme: 'http' | 'https';
  /** The port of the request; empty when it names none. */
  port: string;
  method: string;
  /** With a leading slash, query included. */
  path: string;
  headers: Record<string, string | undefined>;
  body?: Buffer | string;
}

/** What a pod answers. */
export interface PodProxyAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** What the data plane gives to the API server. */
export interface ApiServerHooks {
  podLogs?: (
    namespace: string,
    pod: string,
    container: string,
    options: PodLogOptions,
  ) => string | AsyncIterable<string>;
  podProxy?: (call: PodProxyCall) => Promise<PodProxyAnswer>;
  /** Connects to a port of a running pod; rejects when nothing listens there. */
  podConnect?: (pod: {
    namespace: string;
    pod: string;
    port: number;
  }) => Promise<Duplex>;
}

/** One answered request, for counting and auditing. Never holds a body. */
export interface AuditEvent {
  user: string;
  verb: string;
  group: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  path: string;
  status: number;
  userAgent?: string;
}
