import type { AddressPolicy } from '../network';

/** Answers with the bearer token to use now; called before each request, so it must be quick when nothing changed. */
export type TokenSource = () => Promise<string>;

/**
 * How to reach one API server. Holds literal bytes only: nothing in it is a path or a command.
 * Made by the kubeconfig reader; never log it.
 */
export interface KubernetesConnection {
  /** `https://host:port`, with a path prefix when there is one. */
  server: string;
  /** PEM of the authorities the server's certificate may come from; the public ones when absent. */
  ca?: string;
  /** PEM of the client certificate and its key. */
  cert?: string;
  key?: string;
  token?: string | TokenSource;
  /** Where a {@link TokenSource} has it from; a file when absent. */
  tokenKind?: 'token-file' | 'command';
  basic?: { username: string; password: string };
  /** Name to expect in the server's certificate instead of the host of `server`. */
  tlsServerName?: string;
  /** Skips the check of the server's certificate; only where the configuration allows it. */
  insecureSkipTlsVerify?: boolean;
  /** `http:` proxy to tunnel through; only where the configuration allows it. */
  proxyUrl?: string;
  /** Addresses that may be connected to. Absent: any, for connections that an administrator configured. */
  addressPolicy?: AddressPolicy;
}
