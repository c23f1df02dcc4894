import { createServer as createH1 } from 'node:http';
import {
  constants,
  createServer as createH2,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { FrameFilter } from '../frames/frameFilter';
import { ACK, FRAME } from '../frames/frames';
import type { FaultSet } from '../faultSet';
import type { ProxiedConnection } from '../network/connection';
import type { Ending } from '../types';

/** A request and its answer; those of HTTP/1.1 have the same methods where the proxy uses them. */
export interface Exchange {
  incoming: Http2ServerRequest;
  outgoing: Http2ServerResponse;
  /** See `ProxiedRequest.stream`. */
  stream: number;
}

/** A client's connection, seen as HTTP. */
export interface ClientConnection {
  readonly id: number;
  readonly protocol: 'h2' | 'http/1.1';
  /** Says goodbye (HTTP/2); requests under way go on. */
  goaway(): void;
  /** Refuses a request unprocessed, with a goodbye that says so (HTTP/2). */
  goawayBefore(stream: number): void;
  /** Ends it after everything that was written. */
  finish(how: Ending): Promise<void>;
  /** Resets after so many more bytes of TLS. */
  resetAfter(bytes: number): void;
  /** Ends it now, with a reset. */
  drop(): void;
}

const turn = () => new Promise<void>(resolve => setImmediate(resolve));

/** Serves HTTP on a connection whose TLS is done. */
export function serveClient(options: {
  socket: TLSSocket;
  connection: ProxiedConnection;
  faults: FaultSet;
  /** Streams that a client may open at the same time. */
  streams: number;
  onExchange: (exchange: Exchange) => void;
  onUpgrade: (head: string, socket: TLSSocket) => void;
}): ClientConnection {
  const { socket, connection, faults, onExchange } = options;
  const { id } = connection;
  const protocol = socket.alpnProtocol === 'h2' ? 'h2' : 'http/1.1';
  let session: ServerHttp2Session | undefined;
  socket.on('error', () => {});

  if (protocol === 'h2') {
    const server = createH2(
      {
        settings: { maxConcurrentStreams: options.streams },
        maxSessionMemory: 1000,
      },
      (incoming, outgoing) =>
        onExchange({ incoming, outgoing, stream: incoming.stream.id ?? 0 }),
    );
    server.on('sessionError', () => {});
    server.on('session', opened => {
      session = opened;
      opened.on('error', () => {});
    });
    const filter = new FrameFilter(socket, ({ type, flags }) => {
      const isAnswer = type === FRAME.ping && flags % 2 === ACK;
      return !(
        isAnswer &&
        faults.onConnection('withholdPingAcks', id, { hit: true }).length > 0
      );
    });
    filter.on('error', () => {});
    server.emit('connection', filter);
  } else {
    let count = 0;
    const server = createH1((incoming, outgoing) =>
      onExchange({
        incoming: incoming as never,
        outgoing: outgoing as never,
        stream: ++count,
      }),
    );
    server.on('upgrade', (incoming, _socket, head) => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        const [name, value] = incoming.rawHeaders.slice(i, i + 2);
        lines.push(`${name}: ${value}`);
      }
      if (head.length > 0) socket.unshift(head);
      options.onUpgrade(`${lines.join('\r\n')}\r\n\r\n`, socket);
    });
    // A server that never listened still looks after its connections.
    socket.once('close', () => server.close(() => {}));
    server.emit('connection', socket);
  }

  return {
    id,
    protocol,
    goaway: () => session?.close(),
    goawayBefore: stream =>
      session?.goaway(constants.NGHTTP2_NO_ERROR, Math.max(0, stream - 2)),
    finish: async how => {
      await turn();
      while (socket.writableLength > 0 && !socket.destroyed) await turn();
      await turn();
      connection.endWith(how);
      socket.destroy();
    },
    resetAfter: connection.resetAfter,
    drop: () => connection.end('reset'),
  };
}
