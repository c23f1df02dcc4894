import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import {
  AddressRefusedError,
  createGuardedLookup,
  refuseAddress,
  type Resolve,
} from '../network';
import type { KubernetesConnection } from './connection';
import { KubernetesError } from './errors';

/** Opens connections as undici asks for them. */
export type Connector = buildConnector.connector;

/** TLS settings of a connection, as Node's `tls` names them. */
export function tlsOptions(connection: KubernetesConnection) {
  return {
    ca: connection.ca,
    cert: connection.cert,
    key: connection.key,
    servername: connection.tlsServerName,
    rejectUnauthorized: !connection.insecureSkipTlsVerify,
    minVersion: 'TLSv1.2' as const,
  };
}

/** undici names its own time limit; people want to know how long. */
function inWords(error: Error, timeoutMs: number): Error {
  if ((error as NodeJS.ErrnoException).code !== 'UND_ERR_CONNECT_TIMEOUT') {
    return error;
  }
  return new KubernetesError({
    code: 'Timeout',
    message: `The server did not accept a connection for ${timeoutMs / 1000} s`,
  });
}

const bareHost = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** Makes the connector of one API server: TLS material as bytes, addresses checked after name resolution. */
export function createConnector(options: {
  connection: KubernetesConnection;
  timeoutMs: number;
  resolve?: Resolve;
  /** Whether HTTP/2 may be agreed on; it may when absent. */
  http2?: boolean;
}): Connector {
  const { connection, timeoutMs, resolve, http2 = true } = options;
  const policy = connection.addressPolicy;
  const connect = buildConnector({
    ...tlsOptions(connection),
    allowH2: http2,
    preferH2: http2,
    timeout: timeoutMs,
    keepAliveInitialDelay: 15_000,
    lookup: createGuardedLookup({ policy, resolve }),
  } as buildConnector.BuildOptions);
  return (target, callback) => {
    // A literal address is never looked up, so it is checked here.
    const host = bareHost(target.hostname);
    const refusal =
      policy && isIP(host) ? refuseAddress(host, policy) : undefined;
    if (refusal) {
      callback(new AddressRefusedError(host, refusal), null);
      return undefined;
    }
    return connect(target, (error, socket) => {
      if (error) callback(inWords(error, timeoutMs), null);
      else callback(null, socket as Socket);
    });
  };
}

/** One connection of a {@link Connector}, as a promise; the signal gives the attempt up. `over`: a tunnel through a proxy. */
export function openSocket(
  connector: Connector,
  url: URL,
  signal: AbortSignal,
  over?: Socket,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const target = {
      hostname: bareHost(url.hostname),
      host: url.host,
      protocol: url.protocol,
      port: url.port,
      ...(over && { httpSocket: over }),
    };
    const ended = new AbortController();
    // undici's connectors do return their socket; only their type does not say so.
    const attempt = connector(target, (error, socket) => {
      ended.abort();
      if (error) reject(error);
      else resolve(socket as Socket);
    }) as unknown as Socket | undefined;
    const giveUp = () => attempt?.destroy(signal.reason);
    if (!ended.signal.aborted) {
      signal.addEventListener('abort', giveUp, { signal: ended.signal });
    }
  });
}
