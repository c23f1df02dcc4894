import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { NAMESPACE } from '../clusters';
import type { RequestCount } from '../requestKinds';

/**
 * What runs are made on: the fleet process, real API servers and etcd with the whole data plane, or the same with a stand-in for the data
 * plane that is as thin as the one the K8ssandra operator was measured with.
 */
export const DRIVERS = ['simulator', 'real', 'stand-in'] as const;

/** One of {@link DRIVERS}. */
export type Driver = (typeof DRIVERS)[number];

/** What goes wrong with an API server; `none` ends it. */
export type ServerFault = 'none' | 'refused' | 'hangs';

/** The same in the words of the endpoint of a fleet. */
export const MODES: Record<ServerFault, 'none' | 'down' | 'hang'> = {
  none: 'none',
  refused: 'down',
  hangs: 'hang',
};

/** The control plane's account in every data-plane cluster. */
export const ACCOUNT = `system:serviceaccount:${NAMESPACE}:k8ssandra-operator`;

/** Computing time since the start, milliseconds of one core. */
export interface ServerCpu {
  /** All API servers together. */
  servers: number;
  /** The same by part, and what else serves the clusters. */
  parts: Record<string, number>;
}

/** What a fleet is made of. */
export interface FleetOptions {
  /** Data-plane contexts. */
  regions: string[];
  /** Cassandra nodes that each of them can hold; as many as the demo's at this pace when absent. */
  workers?: number;
}

/**
 * The Kubernetes clusters that scenarios measure on, in processes of their own: a control-plane cluster, data-plane clusters with
 * their ClientConfigs, and a data plane that does not wait.
 */
export interface BenchFleet {
  readonly driver: Driver;
  /** Path of the kubeconfig of the portal's own identity in the control-plane cluster. */
  readonly portalKubeconfig: string;
  /** A client with the administrator's rights, which is not counted as ours. */
  admin(context: string): KubernetesClient;
  /** Text of a kubeconfig with a new client certificate for the control plane's account in a region; it ends at `notAfter`. */
  credential(region: string, notAfter?: Date): Promise<string>;
  /** What was asked of the API servers since the last reset, by user. */
  requests(): Promise<RequestCount[]>;
  resetRequests(): Promise<void>;
  /**
   * How long the API servers took for each request of ours since the last call, by their own clocks, in milliseconds; watches and
   * calls of pods are left out. Absent where they keep no such record.
   */
  takeAnswers?(): Promise<number[]>;
  cpu(): Promise<ServerCpu>;
  /** Lets the API server of a region fail, or heals it. */
  fault(region: string, fault: ServerFault): Promise<void>;
  stop(): Promise<void>;
}
