import {
  connect,
  constants,
  type ClientHttp2Session,
  type IncomingHttpHeaders,
} from 'node:http2';
import { Agent, request as requestH1 } from 'node:https';
import type { Readable } from 'node:stream';
import {
  connect as connectTls,
  type ConnectionOptions,
  type TLSSocket,
} from 'node:tls';
import type { KubernetesConnection } from '@k8ssandra-backstage/kubernetes-runtime';

/** A request on its way to the server. */
export interface UpstreamRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The head of an answer, and its body as it comes. */
export interface UpstreamAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Readable;
  /** Ends this request only. */
  cancel(): void;
}

/** The way to the server of one connection of a client. */
export interface Upstream {
  ask(request: UpstreamRequest): Promise<UpstreamAnswer>;
  /** A connection of its own, for what upgrades. */
  tunnel(): Promise<TLSSocket>;
  close(): void;
}

/** What belongs to a connection of HTTP/1.1 and not to an answer. */
const OF_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'host',
]);

/** Headers as the other side may have them. */
function passable(headers: IncomingHttpHeaders) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        !name.startsWith(':') &&
        !OF_CONNECTION.has(name) &&
        value !== undefined,
    ),
  ) as Record<string, string | string[]>;
}

/** Whether the server did not look at a request (RFC 9113, 8.7). */
function isRefused(error: unknown): boolean {
  const { rstCode, code } = error as { rstCode?: number; code?: string };
  return (
    rstCode === constants.NGHTTP2_REFUSED_STREAM ||
    code === 'ERR_HTTP2_GOAWAY_SESSION'
  );
}

/** Makes the way to a server; nothing is opened before the first request. */
export function createUpstream(options: {
  connection: KubernetesConnection;
  protocol: 'h2' | 'http/1.1';
  /** The server said goodbye. */
  onGoaway: () => void;
  /** The connection of HTTP/2 ended. */
  onLost: () => void;
}): Upstream {
  const { connection, protocol, onGoaway, onLost } = options;
  const { origin, hostname, port } = new URL(connection.server);
  const tls: ConnectionOptions = {
    ca: connection.ca,
    cert: connection.cert,
    key: connection.key,
    ...(connection.tlsServerName && { servername: connection.tlsServerName }),
    rejectUnauthorized: !connection.insecureSkipTlsVerify,
  };
  const agent = new Agent({ ...tls, keepAlive: true });
  let session: ClientHttp2Session | undefined;
  let closed = false;

  const headersOf = ({
    headers,
    body,
  }: UpstreamRequest): Record<string, string | string[]> => {
    const { authorization, 'content-length': _, ...rest } = passable(headers);
    return {
      ...rest,
      // Whoever has a client certificate here is known by it.
      ...(authorization &&
        !connection.cert && { authorization: String(authorization) }),
      ...(body.length > 0 && { 'content-length': String(body.length) }),
    };
  };

  const sessionOf = () => {
    if (session && !session.closed && !session.destroyed) return session;
    const opened = connect(origin, tls);
    opened.on('error', () => {});
    let saidGoodbye = false;
    opened.on('goaway', () => {
      saidGoodbye = true;
      onGoaway();
    });
    opened.on('close', () => {
      if (!closed && session === opened && !saidGoodbye) onLost();
    });
    session = opened;
    return opened;
  };

  const askOnce = (request: UpstreamRequest) =>
    new Promise<UpstreamAnswer>((resolve, reject) => {
      const endStream = request.body.length === 0;
      const stream = sessionOf().request(
        {
          ...headersOf(request),
          ':method': request.method,
          ':path': request.url,
        },
        { endStream },
      );
      const fail = (error: Error) =>
        reject(Object.assign(error, { rstCode: stream.rstCode }));
      stream.on('error', fail);
      stream.on('close', () => fail(new Error('closed')));
      stream.on('response', ({ ':status': status = 0, ...headers }) =>
        resolve({
          status,
          headers: passable(headers),
          body: stream,
          cancel: () => stream.close(),
        }),
      );
      if (!endStream) stream.end(request.body);
    });

  const askH2 = async (request: UpstreamRequest): Promise<UpstreamAnswer> => {
    for (;;) {
      try {
        return await askOnce(request);
      } catch (error) {
        // It said goodbye before it looked at it; what the client makes of a goodbye shows on its own connection.
        if (closed || !isRefused(error)) throw error;
      }
    }
  };

  const askH1 = (request: UpstreamRequest) =>
    new Promise<UpstreamAnswer>((resolve, reject) => {
      const asked = requestH1({
        agent,
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: headersOf(request),
      });
      asked.on('error', reject);
      asked.on('response', answer =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: passable(answer.headers),
          body: answer,
          cancel: () => asked.destroy(),
        }),
      );
      asked.end(request.body);
    });

  return {
    ask: protocol === 'h2' ? askH2 : askH1,
    tunnel: () =>
      new Promise((resolve, reject) => {
        const socket = connectTls({
          ...tls,
          host: hostname,
          port: Number(port || 443),
          ALPNProtocols: ['http/1.1'],
        });
        socket.once('secureConnect', () => resolve(socket));
        socket.once('error', reject);
      }),
    close: () => {
      closed = true;
      session?.destroy();
      agent.destroy();
    },
  };
}
