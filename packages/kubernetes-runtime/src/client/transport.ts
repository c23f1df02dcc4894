import type { Socket } from 'node:net';
import { Client, Pool, ProxyAgent, type Dispatcher } from 'undici';
import { createGuardedLookup, type Resolve } from '../network';
import type { KubernetesConnection } from './connection';
import {
  createConnector,
  openSocket,
  tlsOptions,
  type Connector,
} from './connector';
import { KubernetesError } from './errors';
import type { ClientLimits } from './limits';
import { watchPings } from './pingWatchdog';
import { advertisedStreams } from './streams';

/** What the transport tells about its connection. */
export interface TransportHooks {
  /** A ping was answered after so many milliseconds. */
  onPing?: (latencyMs: number) => void;
  /** The connection ended or went silent; requests in flight fail, the next one connects anew. */
  onLost?: (error: KubernetesError) => void;
}

/** The connection pool of one API server. */
export interface Transport {
  /** The dispatcher to send with; connects when there is no connection. All who ask meanwhile share the attempt. */
  acquire(): Promise<Dispatcher>;
  /** What was agreed on; undefined while there is no connection. */
  readonly protocol: 'h2' | 'http/1.1' | undefined;
  /** Requests that may be under way at the same time; undefined until it is known. */
  readonly streams: number | undefined;
  close(): Promise<void>;
}

/** An idle connection costs little and a handshake much, so it is kept for the life of the credentials. */
const KEEP_ALIVE_MS = 10 * 60_000;

const lost = new KubernetesError({
  code: 'ConnectionLost',
  message: 'The connection was lost',
});

/** What was sent after the server had said goodbye (GOAWAY): it did not look at it, so whatever it was may be sent again. */
export const goodbye = new KubernetesError({
  code: 'ConnectionLost',
  message: 'The server said goodbye before it looked at the request',
});

/**
 * Makes a transport. The first connection decides: with HTTP/2 everything shares that one connection; without it
 * there is a pool, because each watch occupies a connection. (A pool alone would open many HTTP/2 connections when
 * the first requests come in a burst.)
 */
export function createTransport(
  options: {
    connection: KubernetesConnection;
    limits: ClientLimits;
    resolve?: Resolve;
  } & TransportHooks,
): Transport {
  const { connection, limits, onPing, onLost } = options;
  const url = new URL(connection.server);
  const connector = createConnector({
    connection,
    timeoutMs: limits.connectTimeoutMs,
    resolve: options.resolve,
  });
  let current: Dispatcher | undefined;
  let opening: Promise<Dispatcher> | undefined;
  let protocol: Transport['protocol'];
  let socketOfH2: Socket | undefined;
  const closing = new AbortController();
  let stopWatchdog = () => {};

  /** Dispatchers whose connection ended, with requests that may still finish: a server says goodbye before it restarts. */
  const retired = new Set<Dispatcher>();

  /** Open HTTP/2 connections. undici lets go of one whose server said goodbye, though its watches may live on for minutes. */
  const sockets = new Set<Socket>();

  /** Makes way for a new connection; false when that happened before. */
  const forget = (dispatcher: Dispatcher) => {
    if (current !== dispatcher) return false;
    current = undefined;
    protocol = undefined;
    socketOfH2 = undefined;
    stopWatchdog();
    return true;
  };

  const retire = (dispatcher: Dispatcher) => {
    if (!forget(dispatcher)) return false;
    retired.add(dispatcher);
    dispatcher
      .close()
      .catch(() => {})
      .finally(() => retired.delete(dispatcher));
    return true;
  };

  const openH2 = (first: Socket) => {
    socketOfH2 = first;
    sockets.add(first);
    first.once('close', () => sockets.delete(first));
    const client: Client = new Client(url.origin, {
      connect: onlyWith(first),
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: 0,
      bodyTimeout: 0,
      h2Options: { pingInterval: limits.pingIntervalMs },
    });
    const onSilent = (error: KubernetesError) => {
      if (!forget(client)) return;
      client.destroy(error).catch(() => {});
      onLost?.(error);
    };
    stopWatchdog = watchPings({
      client,
      limits,
      bytesRead: () => first.bytesRead,
      onPing,
      onSilent,
    });
    client.on('disconnect', () => {
      const isRetired = retire(client);
      // undici has detached the connection, on which answers and watches go on, and would wait for them with what it has to send again.
      if (!first.destroyed) client.destroy(goodbye).catch(() => {});
      if (isRetired) onLost?.(lost);
    });
    return client;
  };

  const openH1 = (first: Socket) => {
    const pool: Pool = new Pool(url.origin, {
      connect: startingWith(first, connector, () => retire(pool)),
      connections: limits.maxSockets,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: 0,
      bodyTimeout: 0,
      allowH2: false,
    });
    return pool;
  };

  const openProxy = (proxyUrl: string) => {
    protocol = 'http/1.1';
    return new ProxyAgent({
      uri: proxyUrl,
      proxyTls: {
        lookup: createGuardedLookup({
          policy: connection.addressPolicy,
          resolve: options.resolve,
        }),
      },
      requestTls: tlsOptions(connection),
      connections: limits.maxSockets,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  };

  const open = async () => {
    if (connection.proxyUrl) return openProxy(connection.proxyUrl);
    const socket = await openSocket(connector, url, closing.signal);
    if (closing.signal.aborted) {
      socket.destroy();
      throw closedError();
    }
    const isH2 = (socket as { alpnProtocol?: unknown }).alpnProtocol === 'h2';
    protocol = isH2 ? 'h2' : 'http/1.1';
    return isH2 ? openH2(socket) : openH1(socket);
  };

  return {
    acquire: async () => {
      closing.signal.throwIfAborted();
      // Its requests may fail a moment before its client says that it lost its connection.
      const gone = socketOfH2?.destroyed ? current : undefined;
      if (gone && retire(gone)) onLost?.(lost);
      if (current) return current;
      opening ??= open()
        .then(dispatcher => {
          current = dispatcher;
          return dispatcher;
        })
        .finally(() => {
          opening = undefined;
        });
      return opening;
    },
    get protocol() {
      return protocol;
    },
    get streams() {
      if (protocol === 'http/1.1') return limits.maxSockets;
      return socketOfH2 && advertisedStreams(socketOfH2);
    },
    close: async () => {
      closing.abort(closedError());
      const ending = [...retired, ...(current ? [current] : [])];
      if (current) forget(current);
      // What is aborted by now ends first: nobody listens any more to a stream of HTTP/2 that was, and its error would end the process.
      await new Promise(resolve => setImmediate(resolve));
      ending.forEach(dispatcher =>
        dispatcher.destroy(closedError()).catch(() => {}),
      );
      for (const socket of sockets) {
        socket.on('error', () => {});
        socket.destroy(closedError());
      }
      await opening?.catch(() => {});
    },
  };
}

function closedError() {
  return new KubernetesError({
    code: 'Closed',
    message: 'The client of this Kubernetes cluster was closed',
  });
}

/**
 * Hands out a socket that is already open, once. What was given to an HTTP/2 client in the instant in which its connection ended would make
 * it connect by itself, beside the new one: there is one connection, and one attempt to open it, at a time.
 */
function onlyWith(socket: Socket): Connector {
  let ready: Socket | undefined = socket;
  return (_target, callback) => {
    const given = ready && !ready.destroyed ? ready : undefined;
    ready = undefined;
    // undici expects to be called back later, as a real connection would
    queueMicrotask(() =>
      given ? callback(null, given) : callback(lost, null),
    );
  };
}

/** Hands out a socket that is already open, then opens more; `onChange`: the server speaks HTTP/2 now. */
function startingWith(
  first: Socket,
  connector: Connector,
  onChange: () => void,
): Connector {
  let next: Socket | undefined = first;
  return (target, callback) => {
    const ready = next;
    next = undefined;
    if (ready && !ready.destroyed) {
      // undici expects to be called back later, as a real connection would
      queueMicrotask(() => callback(null, ready));
      return;
    }
    connector(target, (error, socket) => {
      const alpn = (socket as { alpnProtocol?: unknown } | null)?.alpnProtocol;
      if (error || alpn !== 'h2') {
        callback(...([error, socket] as Parameters<typeof callback>));
        return;
      }
      socket?.destroy();
      onChange();
      callback(
        new KubernetesError({
          code: 'ConnectionLost',
          message: 'The server changed its protocol',
        }),
        null,
      );
    });
  };
}
