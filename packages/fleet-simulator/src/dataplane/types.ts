import type { CassandraNetwork, PodProcess, PodRef } from '../managementApi';
import type { AnyObject, ApiClient } from './api';
import type { LoggerLike } from './logger';
import type { Pace } from './pace';

/** What a data plane needs. */
export interface DataPlaneOptions {
  /** Name of the Kubernetes cluster in the fleet. */
  cluster: string;
  /** Speaks to its API server with the rights of a cluster administrator. */
  client: ApiClient;
  /** The Cassandra nodes of all Kubernetes clusters of the fleet. */
  network: CassandraNetwork;
  pace: Pace;
  /** Pod addresses are `10.<index>.0.0/16`. */
  addressIndex: number;
  logger?: LoggerLike;
  now?: () => Date;
}

/** The data plane of one Kubernetes cluster at work. */
export interface DataPlane {
  /** The pod for the management API; undefined when there is none. */
  find(ref: PodRef): PodProcess | undefined;
  /** The pod with an address; undefined when none has it. */
  podAt(ip: string): PodRef | undefined;
  /** Starts Cassandra in a pod, as `POST lifecycle/start` asks for. */
  start(ref: PodRef): void;
  /**
   * Makes a node fail: `CrashLoopBackOff`, `OOMKilled`, `ImagePullBackOff` or `NotReady`, with an exit code and a number of restarts
   * where wanted (`CrashLoopBackOff:143*6`); or `ManagementApiBlocked`. It stays so over restarts of the fleet.
   */
  failNode(ref: PodRef, reason?: string): Promise<void>;
  /** Ends the fault of a node; it starts again. */
  healNode(ref: PodRef): Promise<void>;
  /** The same for a pod that is yet to be made, also again: it fails from its first start. Undefined ends that. */
  expectFault(ref: PodRef, reason: string | undefined): void;
  /** All CassandraDatacenters, as last seen. */
  datacenters(): AnyObject[];
  /** Lines of a container's log. */
  logs(ref: PodRef, container: string): string[];
  stop(): void;
}
