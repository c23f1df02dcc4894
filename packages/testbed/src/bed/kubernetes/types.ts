import type { Kubeconfig, KeyPair } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type { CertificateUser } from './kubeconfigs';

/** What a real cluster is made of. */
export interface StartKubernetesOptions {
  /** Name of the cluster, of its context and of its part of etcd. */
  name: string;
  /** Folder of its keys, logs and audit log, for this cluster alone; made when absent. Whoever names it removes it. */
  folder: string;
  /** Where its objects are kept. */
  etcd: { url: string };
  /**
   * Also run kube-controller-manager: namespaces are emptied, owners' children collected, service accounts and their tokens made, and
   * volume claims let go. True unless told.
   */
  controllers?: boolean;
  /**
   * Makes what must be there before the controllers start, such as CRDs: the garbage collector looks for new kinds only every 30 s.
   */
  prepare?: (admin: KubernetesClient) => Promise<void>;
  /** Flags of kube-apiserver, which win over ours. */
  flags?: readonly string[];
  /** How long events live, such as `10m`; an hour when absent, as in life. */
  eventTtl?: string;
  /** Port on 127.0.0.1; any when absent. */
  port?: number;
  /** Unix socket of the CONNECT proxy that pods are reached through; without it no pod is reached. */
  podSocket?: string;
  /** How long to wait until it is ready; 60 s unless told. */
  readyMs?: number;
  /** Told when programs must be built first. */
  log?: (line: string) => void;
  signal?: AbortSignal;
}

/** A running kube-apiserver with its companions. */
export interface RealCluster {
  readonly name: string;
  readonly folder: string;
  /** `https://127.0.0.1:port` */
  readonly server: string;
  readonly port: number;
  /** Certificate authority of the server and of client certificates. */
  readonly caPem: string;
  /** The administrator's client certificate and its key, PEM. */
  readonly adminCredentials: KeyPair;
  /** The server's own certificate and its key, PEM. */
  readonly serverIdentity: KeyPair;
  /** One JSON event a line, `audit.k8s.io/v1`, without Kubernetes' own requests. */
  readonly auditLog: string;
  /** Where kube-apiserver writes. */
  readonly log: string;
  /** Process id of kube-apiserver; another one after a restart. */
  readonly pid: number;
  /** Process id of kube-controller-manager. */
  readonly controllerManagerPid?: number;
  /** The administrator's client; one, which `stop` closes. */
  admin(): KubernetesClient;
  /** Text of the administrator's kubeconfig. */
  readonly adminKubeconfig: string;
  /** Signs a client certificate; text of a kubeconfig whose only context is named like the cluster. */
  kubeconfigFor(user: CertificateUser): Promise<string>;
  /** A kubeconfig with a bearer token, as an object. */
  tokenKubeconfig(user: string, token: string): Kubeconfig;
  /** SIGSTOP: it still accepts connections, and answers nothing. */
  pause(): void;
  /** SIGCONT */
  resume(): void;
  /** SIGKILL: connections are refused from now on. */
  kill(): Promise<void>;
  /**
   * Starts it again on the same port with the same data, and waits until it is ready. One that still runs is ended first: at once, or
   * as a rolling update does when `graceful`.
   */
  restart(options?: {
    graceful?: boolean;
    flags?: readonly string[];
  }): Promise<void>;
  /** Ends its processes. Its folder and its part of etcd stay. */
  stop(): Promise<void>;
}
