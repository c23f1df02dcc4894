import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesConnection } from '@k8ssandra-backstage/kubernetes-runtime';

/** A line of a watch. */
export const line = (type: string, name: string, resourceVersion: number) =>
  `${JSON.stringify({
    type,
    object: { metadata: { name, resourceVersion: String(resourceVersion) } },
  })}\n`;

/** A server that is just enough of an API server to see what a proxy does. */
export interface PlainServer {
  connection: KubernetesConnection;
  /** `METHOD path` of what came. */
  asked: string[];
  /** Writes to every open watch. */
  send(text: string): void;
  goaway(): void;
  close(): Promise<void>;
}

/** Starts one. Watches stay open; everything else is answered with its path. */
export async function startPlainServer(): Promise<PlainServer> {
  const pki = await Pki.open('plain');
  const asked: string[] = [];
  const watches = new Set<Http2ServerResponse>();
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ ...pki.server, allowHTTP1: true });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('session', session => sessions.add(session));
  server.on('sessionError', () => {});
  (server as NodeJS.EventEmitter).on(
    'request',
    async (incoming: Http2ServerRequest, outgoing: Http2ServerResponse) => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      asked.push(`${incoming.method} ${incoming.url}${body && ` ${body}`}`);
      outgoing.on('error', () => {});
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      if (!incoming.url.includes('watch=1')) {
        const auth = incoming.headers.authorization ?? '';
        outgoing.end(JSON.stringify({ path: incoming.url, auth }));
        return;
      }
      (outgoing as { flushHeaders?(): void }).flushHeaders?.();
      outgoing.write(line('ADDED', 'first', 1));
      watches.add(outgoing);
      outgoing.on('close', () => watches.delete(outgoing));
    },
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connection: { server: `https://127.0.0.1:${port}`, ca: pki.caCert },
    asked,
    send: text => watches.forEach(each => each.write(text)),
    goaway: () => sessions.forEach(session => session.close()),
    close: () =>
      new Promise(resolve => {
        sockets.forEach(socket => socket.destroy());
        server.close(() => resolve());
      }),
  };
}
