import { isIP, type Socket } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { buildConnector } from 'undici';
import {
  createGuardedResolve,
  dial,
  type Resolve,
  type ResolvedAddress,
} from '../network';
import type { KubernetesConnection } from './connection';
import { connectGate, type ConnectGate } from './connectGate';
import { abortable } from './deadline';
import { KubernetesError } from './errors';

/** Opens connections as undici asks for them. */
export type Connector = buildConnector.connector;

/** What undici says of a connection that it wants, and when to give it up. */
type Target = buildConnector.Options & { signal?: AbortSignal };

const KEEP_ALIVE_PROBE_MS = 15_000;

/** TLS settings of a connection, as Node's `tls` names them. */
export function tlsOptions(connection: KubernetesConnection) {
  const { tlsServerName = '' } = connection;
  return {
    ca: connection.ca,
    cert: connection.cert,
    key: connection.key,
    // An address is no name for SNI (RFC 6066, 3), but a certificate may be for one.
    ...(isIP(tlsServerName)
      ? {
          checkServerIdentity: (_host: string, certificate: PeerCertificate) =>
            checkServerIdentity(tlsServerName, certificate),
        }
      : { servername: connection.tlsServerName }),
    rejectUnauthorized: !connection.insecureSkipTlsVerify,
    minVersion: 'TLSv1.2' as const,
  };
}

function notAccepted(timeoutMs: number): KubernetesError {
  return new KubernetesError({
    code: 'Timeout',
    message: `The server did not accept a connection for ${timeoutMs / 1000} s`,
  });
}

const bareHost = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** The name for SNI: a trailing dot is for resolvers only (RFC 6066, 3). Undefined leaves the choice to undici. */
const serverNameOf = (host: string) =>
  host.endsWith('.') && !isIP(host) ? host.slice(0, -1) : undefined;

/**
 * Makes the connector of one API server and one credential; what it remembers (TLS sessions, addresses that failed) is shared with no
 * other. It resolves the name, checks every address, and connects to one of these very addresses, while TLS and `Host` go on using the
 * name. The time limit begins with the handshake, not while it waits for its turn at the gate or for a name server, which have
 * limits of their own.
 */
export function createConnector(options: {
  connection: KubernetesConnection;
  timeoutMs: number;
  resolve?: Resolve;
  /** Whether HTTP/2 may be agreed on; it may when absent. */
  http2?: boolean;
  /** Shared by all clusters of the process when absent. */
  gate?: ConnectGate;
}): Connector {
  const { connection, timeoutMs, http2 = true, gate = connectGate } = options;
  const resolve = createGuardedResolve({
    policy: connection.addressPolicy,
    resolve: options.resolve,
  });
  const secure = buildConnector({
    ...tlsOptions(connection),
    allowH2: http2,
    preferH2: http2,
    // the limit is kept here, over the whole handshake
    timeout: 0,
    keepAliveInitialDelay: KEEP_ALIVE_PROBE_MS,
  } as buildConnector.BuildOptions);
  /** Addresses whose last handshake failed; tried last. */
  const failed = new Set<string>();

  const inOrder = (addresses: ResolvedAddress[]) =>
    [false, true].flatMap(bad =>
      addresses.filter(({ address }) => failed.has(address) === bad),
    );

  const handshake = (target: Target, tcp: Socket) =>
    new Promise<Socket>((done, reject) => {
      const servername = connection.tlsServerName
        ? undefined
        : serverNameOf(target.hostname);
      secure(
        { ...target, ...(servername && { servername }), httpSocket: tcp },
        (error, socket) => (error ? reject(error) : done(socket as Socket)),
      );
    });

  const reach = async (target: Target, signal: AbortSignal) => {
    const port =
      Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    const host = bareHost(target.hostname);
    const addresses = inOrder(await abortable(resolve(host), signal));
    return { addresses, port };
  };

  /** From the first packet to the end of the handshake. */
  const open = async (
    target: Target,
    place: { addresses: ResolvedAddress[]; port: number } | undefined,
    signal: AbortSignal,
  ): Promise<Socket> => {
    let tcp = target.httpSocket;
    let address: string | undefined;
    const cut = () => tcp?.destroy();
    signal.addEventListener('abort', cut);
    try {
      if (place) {
        const dialled = await dial({ ...place, signal });
        tcp = dialled.socket;
        address = dialled.address.address;
        tcp.setKeepAlive(true, KEEP_ALIVE_PROBE_MS);
      }
      const socket =
        target.protocol === 'https:'
          ? await abortable(handshake(target, tcp!), signal)
          : tcp!;
      if (address) failed.delete(address);
      return socket;
    } catch (error) {
      if (address) failed.add(address);
      tcp?.destroy();
      throw error;
    } finally {
      signal.removeEventListener('abort', cut);
    }
  };

  const connect = async (target: Target): Promise<Socket> => {
    const limit = new AbortController();
    const signal = AbortSignal.any([
      limit.signal,
      ...(target.signal ? [target.signal] : []),
    ]);
    let timer: NodeJS.Timeout | undefined;
    let leave = () => {};
    try {
      const place = target.httpSocket ? undefined : await reach(target, signal);
      leave = await gate.enter(signal);
      const giveUp = () => limit.abort(notAccepted(timeoutMs));
      timer = setTimeout(giveUp, timeoutMs);
      return await open(target, place, signal);
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      clearTimeout(timer);
      leave();
    }
  };

  return (target: Target, callback) => {
    connect(target).then(
      socket => callback(null, socket),
      error => callback(error, null),
    );
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
    const target: Target = {
      hostname: bareHost(url.hostname),
      host: url.host,
      protocol: url.protocol,
      port: url.port,
      signal,
      ...(over && { httpSocket: over }),
    };
    connector(target, (error, socket) => {
      if (error) reject(error);
      else resolve(socket as Socket);
    });
  });
}
