import { request } from 'node:http';
import { request as requestOverTls } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { createGuardedLookup, type Resolve } from '../network';
import type { KubernetesConnection } from './connection';
import { createConnector, openSocket } from './connector';
import { KubernetesError } from './errors';

/**
 * A TLS connection to an API server that carries one WebSocket. It speaks HTTP/1.1, because few servers upgrade HTTP/2 streams, and
 * is made with the TLS settings, the address checks and the proxy of all other connections.
 */
export async function openUpgradeSocket(options: {
  connection: KubernetesConnection;
  timeoutMs: number;
  resolve?: Resolve;
  signal: AbortSignal;
}): Promise<Socket> {
  const { connection, timeoutMs, resolve, signal } = options;
  const url = new URL(connection.server);
  if (!connection.proxyUrl) {
    const connector = createConnector({
      connection,
      timeoutMs,
      resolve,
      http2: false,
    });
    return openSocket(connector, url, signal);
  }
  const lookup = createGuardedLookup({
    policy: connection.addressPolicy,
    resolve,
  });
  const proxy = new URL(connection.proxyUrl);
  const tunnel = await openTunnel(proxy, url, { signal, lookup });
  const connector = createConnector({
    // The proxy resolves the name, so there is no address to be checked here.
    connection: { ...connection, addressPolicy: undefined },
    timeoutMs,
    http2: false,
  });
  try {
    return await openSocket(connector, url, signal, tunnel);
  } catch (error) {
    tunnel.destroy();
    throw error;
  }
}

/** Asks an HTTP proxy for a connection to the API server. */
function openTunnel(
  proxy: URL,
  { hostname, port }: URL,
  how: { signal: AbortSignal; lookup: LookupFunction },
): Promise<Socket> {
  const path = `${hostname}:${port || 443}`;
  const user = decodeURIComponent(proxy.username);
  const pair = `${user}:${decodeURIComponent(proxy.password)}`;
  const isTls = proxy.protocol === 'https:';
  const ask = isTls ? requestOverTls : request;
  const asking = ask({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (isTls ? 443 : 80),
    method: 'CONNECT',
    path,
    headers: {
      host: path,
      ...(user && {
        'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`,
      }),
    },
    agent: false,
    ...how,
  });
  return new Promise((resolve, reject) => {
    asking.once('error', reject);
    asking.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) {
        resolve(socket as Socket);
        return;
      }
      socket.destroy();
      reject(
        new KubernetesError({
          code: 'ConnectionRefused',
          message: `The proxy refused the connection: ${answer.statusCode}`,
        }),
      );
    });
    asking.once('response', answer => {
      answer.destroy();
      reject(
        new KubernetesError({
          code: 'ConnectionRefused',
          message: `The proxy refused the connection: ${answer.statusCode}`,
        }),
      );
    });
    asking.end();
  });
}
