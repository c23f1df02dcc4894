import type { ClientHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';

/** What servers and load balancers usually allow on one connection, and the least that RFC 9113 6.5.2 recommends. */
export const USUAL_STREAMS = 100;

/**
 * How many streams the server allows at the same time on the HTTP/2 connection of a socket (SETTINGS_MAX_CONCURRENT_STREAMS);
 * undefined until it said so. undici keeps the session on its socket, under a symbol that it does not export.
 */
export function advertisedStreams(socket: Socket): number | undefined {
  const symbol = Object.getOwnPropertySymbols(socket).find(
    each => each.description === 'http2Session',
  );
  const session =
    symbol &&
    (socket as unknown as Record<symbol, ClientHttp2Session | null>)[symbol];
  const streams = session?.remoteSettings?.maxConcurrentStreams;
  // Before the server's settings come, Node answers with the largest number there is.
  return streams === undefined || streams > 1_000_000 ? undefined : streams;
}

/** How the streams of a connection are shared out. */
export interface StreamShares {
  /** Ordinary calls at the same time. */
  calls: number;
  /** Calls of pods through the API server, which may take minutes and must not hold up the others. */
  proxies: number;
  /** Watches on the connection that also carries calls; more of them go over further connections. */
  watches: number;
  /** Watches on a connection that carries nothing else. */
  watchesAlone: number;
}

/**
 * Shares out what a server allows. A tenth stays free: a server forgets a stream later than we do, and probes never wait.
 * More than 30 calls at the same time gain nothing and cost much: a server keeps the answers of all of them in memory, and one
 * written in Node refuses streams when a connection holds more than 10 MB (`maxSessionMemory`).
 */
export function shareStreams(streams: number): StreamShares {
  const usable = Math.floor(streams * 0.9);
  const part = (share: number, most: number) =>
    Math.min(most, Math.max(1, Math.floor(streams * share)));
  const calls = part(0.3, 30);
  const proxies = part(0.15, 15);
  return {
    calls,
    proxies,
    watches: Math.max(0, usable - calls - proxies),
    watchesAlone: Math.max(1, usable),
  };
}
