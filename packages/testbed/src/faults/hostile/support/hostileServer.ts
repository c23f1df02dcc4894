import type { AddressInfo, Socket } from 'node:net';
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';

/** Answers one request; true when it did, otherwise the server is an honest one. */
export type Misdeed = (
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  url: URL,
) => boolean;

/** An API server with a namespace or two that does as the test says. */
export interface HostileServer {
  readonly port: number;
  /** `authorization` of every request, by connection. */
  readonly credentials: Array<Set<string>>;
  /** Connections that were opened, TLS or not. */
  readonly connections: number;
  /** Paths that were asked for. */
  readonly paths: string[];
  misdeed: Misdeed;
  cut(): void;
  close(): Promise<void>;
}

let pki: Promise<Pki> | undefined;
/** The authority of the process. */
export const authority = () => (pki ??= Pki.open('hostile'));

const VERSION = { major: '1', minor: '35', gitVersion: 'v1.35.0' };

/** JSON as an API server sends it. */
export function sendJson(
  response: Http2ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(value));
  return true;
}

export const configMap = (name: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: 'default',
    uid: `uid-${name}`,
    resourceVersion: '5',
    ...more,
  },
});

/** What an honest server with one ConfigMap says. */
function behave(uid: string): Misdeed {
  return (request, response, { pathname, searchParams }) => {
    if (pathname === '/version') return sendJson(response, VERSION);
    if (pathname.endsWith('/namespaces/kube-system')) {
      const metadata = { name: 'kube-system', uid, resourceVersion: '1' };
      return sendJson(response, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata,
      });
    }
    if (searchParams.get('watch')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('\n');
      return true;
    }
    if (request.method === 'GET' && pathname.endsWith('/configmaps')) {
      return sendJson(response, {
        kind: 'ConfigMapList',
        apiVersion: 'v1',
        metadata: { resourceVersion: '10' },
        items: [configMap('a')],
      });
    }
    const status = { kind: 'Status', status: 'Failure', reason: 'NotFound' };
    return sendJson(response, status, 404);
  };
}

/** Starts a server on loopback. */
export async function startHostileServer(
  options: {
    host?: string;
    port?: number;
    uid?: string;
    /** Whose certificate it has; that of {@link authority} when absent. */
    pki?: Pki;
    misdeed?: Misdeed;
  } = {},
): Promise<HostileServer> {
  const { server: pair } = options.pki ?? (await authority());
  const honest = behave(options.uid ?? 'uid-of-hostile');
  const server = createSecureServer({
    ...pair,
    allowHTTP1: true,
    // what it sends is for the client to bear
    maxSendHeaderBlockLength: 64 * 1024 * 1024,
  });
  const sockets = new Set<Socket>();
  const byConnection = new Map<unknown, Set<string>>();
  const counts = { connections: 0 };
  const hostile = {
    misdeed: options.misdeed ?? (() => false),
    paths: [] as string[],
    credentials: [] as Array<Set<string>>,
  };
  server.on('connection', (socket: Socket) => {
    counts.connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.on('sessionError', () => {});
  server.on('request', (request, response) => {
    request.on('error', () => {});
    response.on('error', () => {});
    request.resume();
    const connection = request.stream?.session ?? request.socket;
    let seen = byConnection.get(connection);
    if (!seen) {
      byConnection.set(connection, (seen = new Set()));
      hostile.credentials.push(seen);
    }
    seen.add(String(request.headers.authorization));
    const url = new URL(request.url, 'https://localhost');
    hostile.paths.push(url.pathname);
    if (!hostile.misdeed(request, response, url))
      honest(request, response, url);
  });
  await new Promise<void>(resolve =>
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve),
  );
  const { port } = server.address() as AddressInfo;
  const cut = () => sockets.forEach(socket => socket.destroy());
  return Object.assign(
    Object.defineProperties(hostile, {
      connections: { get: () => counts.connections },
    }) as typeof hostile & { connections: number },
    {
      port,
      cut,
      close: () =>
        new Promise<void>(resolve => {
          cut();
          server.close(() => resolve());
        }),
    },
  );
}
