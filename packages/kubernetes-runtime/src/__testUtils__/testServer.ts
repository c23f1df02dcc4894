import type { AddressInfo, Socket } from 'node:net';
import { createServer as createHttpsServer } from 'node:https';
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { KubernetesConnection } from '../client/connection';
import {
  createAuthority,
  type Identity,
  type TestAuthority,
} from './certificates';

/** A request as a handler sees it, its body read. */
export interface TestRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: Http2ServerRequest['headers'];
  body: string;
  /** Counts the requests of the server from 1. */
  number: number;
}

/** Answers one request in whatever wrong way the test needs. */
export type Handler = (
  request: TestRequest,
  response: Http2ServerResponse,
) => void | Promise<void>;

/** An API server that does as the test says. */
export interface TestServer {
  readonly connection: KubernetesConnection;
  readonly port: number;
  readonly requests: TestRequest[];
  /** Connections opened so far. */
  readonly connections: number;
  handler: Handler;
  /** Says goodbye (GOAWAY) on every HTTP/2 connection, as a server does that is about to restart. */
  goaway(): void;
  /** Cuts every open connection. */
  cut(): void;
  close(): Promise<void>;
}

let shared: TestAuthority | undefined;
/** The authority of this test process: making keys takes a while. */
export const testAuthority = () => (shared ??= createAuthority());

const identities = new Map<boolean, Identity>();
/** Signing is slow in JavaScript, so it is done once. */
function serverIdentity(expired: boolean): Identity {
  let identity = identities.get(expired);
  if (!identity) {
    const names = { dns: ['localhost'], ips: ['127.0.0.1'] };
    identity = testAuthority().server({ ...names, expired });
    identities.set(expired, identity);
  }
  return identity;
}

/** Starts a server on loopback. It speaks HTTP/2 and HTTP/1.1 unless told otherwise. */
export async function startTestServer(
  handler: Handler,
  options: {
    http2?: boolean;
    port?: number;
    expired?: boolean;
    /** Asks for a client certificate of the test authority. */
    clientCertificates?: boolean;
    /** HTTP/2 streams that it allows at the same time on a connection. */
    streams?: number;
  } = {},
): Promise<TestServer> {
  const authority = testAuthority();
  const identity = {
    ...serverIdentity(options.expired ?? false),
    ...(options.clientCertificates && {
      requestCert: true,
      ca: authority.ca,
    }),
  };
  const sessions = new Set<ServerHttp2Session>();
  const sockets = new Set<Socket>();
  const requests: TestRequest[] = [];
  let connections = 0;
  const server =
    options.http2 === false
      ? createHttpsServer(identity)
      : createSecureServer({
          ...identity,
          allowHTTP1: true,
          ...(options.streams !== undefined && {
            settings: { maxConcurrentStreams: options.streams },
          }),
        });
  const state = { handler };
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('sessionError', () => {});
  server.on('session', (session: ServerHttp2Session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  const onRequest = async (
    incoming: Http2ServerRequest,
    response: Http2ServerResponse,
  ) => {
    const chunks: Buffer[] = [];
    incoming.on('error', () => {});
    response.on('error', () => {});
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url, 'https://localhost');
    const request: TestRequest = {
      method: incoming.method,
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
      number: requests.length + 1,
    };
    requests.push(request);
    await state.handler(request, response);
  };
  // HTTP/1.1's request and response have the same methods where tests use them.
  (server as NodeJS.EventEmitter).on('request', onRequest);
  await new Promise<void>(resolve =>
    server.listen(options.port ?? 0, '127.0.0.1', resolve),
  );
  const { port } = server.address() as AddressInfo;
  return {
    connection: { server: `https://127.0.0.1:${port}`, ca: authority.ca },
    port,
    requests,
    get connections() {
      return connections;
    },
    get handler() {
      return state.handler;
    },
    set handler(next) {
      state.handler = next;
    },
    goaway: () => sessions.forEach(session => session.close()),
    cut: () => sockets.forEach(socket => socket.destroy()),
    close: () =>
      new Promise(resolve => {
        sockets.forEach(socket => socket.destroy());
        server.close(() => resolve());
      }),
  };
}

/** Answers with JSON. */
export function json(
  response: Http2ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(value));
}

/** Answers with a `Status`, as API servers refuse. */
export function refuse(
  response: Http2ServerResponse,
  status: number,
  reason: string,
  extra: {
    message?: string;
    details?: object;
    headers?: Record<string, string>;
  } = {},
) {
  const { message = `${reason} for the test`, details, headers } = extra;
  const body = {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    code: status,
    reason,
    message,
    details,
  };
  json(response, body, status, headers);
}
