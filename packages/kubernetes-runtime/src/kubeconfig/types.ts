import type { KubernetesConnection } from '../client/connection';

/** What a kubeconfig may do besides holding literal credentials for an https server. Everything is refused unless allowed, private networks excepted. */
export interface KubeconfigAllow {
  /** Run commands (`exec`) and legacy auth providers. */
  exec?: boolean;
  /** Read files of this machine: certificates, keys, tokens. */
  files?: boolean;
  /** Speak plain http, credentials included. */
  http?: boolean;
  /** Go through `proxy-url`. */
  proxy?: boolean;
  /** `insecure-skip-tls-verify`. */
  insecureTls?: boolean;
  /** Connect to 127.0.0.0/8 and ::1. */
  loopback?: boolean;
  /** Connect to private address ranges; true when absent. */
  privateNetworks?: boolean;
}

/** Why a kubeconfig is not used. */
export type KubeconfigProblemCode =
  | 'Malformed'
  | 'TooLarge'
  | 'Unreadable'
  | 'ContextNotFound'
  | 'NoCredential'
  | 'UnknownFieldRefused'
  | 'ImpersonationRefused'
  | 'ExecRefused'
  | 'FileReferenceRefused'
  | 'HttpRefused'
  | 'ProxyRefused'
  | 'InsecureTlsRefused'
  | 'LoopbackRefused'
  | 'LinkLocalRefused'
  | 'PrivateNetworkRefused'
  | 'AddressRefused';

/** A kubeconfig that is not used: what is wrong, where, and what to do. Never quotes a value that could be a secret. */
export interface KubeconfigProblem {
  code: KubeconfigProblemCode;
  message: string;
  /** Path inside the kubeconfig, such as `users[0].user.exec`; empty for the whole. */
  field: string;
}

/** A connection, or why there is none. */
export type KubeconfigResult =
  | { connection: KubernetesConnection; problem?: undefined }
  | { problem: KubeconfigProblem; connection?: undefined };

/** Thrown inside the reader; its functions return values, not results. */
export class KubeconfigRefusal extends Error {
  readonly problem: KubeconfigProblem;
  constructor(code: KubeconfigProblemCode, field: string, message: string) {
    super(message);
    this.problem = { code, field, message };
  }
}
