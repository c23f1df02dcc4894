import type { JobRegistry } from './jobs';
import type { CassandraNetwork } from './network';
import type { PodRef, Ring, RingNode } from './types';

/** What a management API shows to its callers, and what their certificates must come from; all PEM. */
export interface ServerIdentity {
  ca: string;
  cert: string;
  key: string;
}

/** What the management API must know of the pod it runs in. */
export interface PodProcess {
  /** The container `cassandra` runs, so that the management API answers. */
  running: boolean;
  /** Port of the management API. */
  port: number;
  /** Nothing gets through to the management API of this pod's address. */
  blocked?: { ip: string };
  /** Addresses that the seed services of its datacenter resolve to. */
  seeds: string[];
  /** The management API speaks TLS only and demands a client certificate; `identity` is missing when its Secret is. */
  secured?: { identity?: ServerIdentity };
}

/** The pods of the fleet, and the way to start and stop Cassandra in one. */
export interface PodProcesses {
  find(ref: PodRef): PodProcess | undefined;
  /** `POST lifecycle/start`: returns at once, the node is up after the pace's time. */
  start(ref: PodRef): void;
}

/** A call as a route gets it. */
export interface RouteCall {
  ref: PodRef;
  query: URLSearchParams;
  body: any;
  process: PodProcess;
  network: CassandraNetwork;
  jobs: JobRegistry;
  processes: PodProcesses;
}

/** A call to a node that is up. */
export interface NodeCall extends RouteCall {
  ring: Ring;
  node: RingNode;
}

/** A route: answers a JSON value, or a string that is sent as text. `needs` says whether Cassandra itself must be up. */
export type Route =
  | { needs: 'pod'; answer: (call: RouteCall) => unknown }
  | { needs: 'node'; answer: (call: NodeCall) => unknown };
