import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { KubernetesConnection } from '../client/connection';
import { testAuthority } from './testServer';

/** What a server does with a request for a forwarded port. */
export type Behaviour = (call: {
  request: IncomingMessage;
  /** Agrees to the WebSocket. */
  accept(then: (web: WebSocket) => void): void;
  /** Answers with plain HTTP. */
  refuse(status: number, body?: object): void;
}) => void;

/** An API server that can do nothing but forward ports. */
export interface ForwardServer {
  connection: KubernetesConnection;
  requests: IncomingMessage[];
  /** Connections that are open now. */
  readonly open: number;
  close(): Promise<void>;
}

/** A frame of a channel. */
export const frame = (channel: number, payload: string | Buffer) =>
  Buffer.concat([Buffer.of(channel), Buffer.from(payload)]);

/** Begins as API servers do: with the number of the port on both channels. */
export function begin(web: WebSocket, port = 8080): void {
  const number = Buffer.alloc(2);
  number.writeUInt16LE(port);
  web.send(frame(0, number));
  web.send(frame(1, number));
}

/** Starts one on loopback. */
export async function startForwardServer(
  behave: Behaviour,
  protocol: string | false = 'v4.channel.k8s.io',
): Promise<ForwardServer> {
  const identity = testAuthority().server({ ips: ['127.0.0.1'] });
  const sockets = new Set<Socket>();
  const requests: IncomingMessage[] = [];
  const webSockets = new WebSocketServer({
    noServer: true,
    handleProtocols: () => protocol,
  });
  const server = createSecureServer(identity);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    requests.push(request);
    behave({
      request,
      accept: then => webSockets.handleUpgrade(request, socket, head, then),
      refuse: (status, body) => {
        const text = JSON.stringify(body ?? {});
        socket.end(
          `HTTP/1.1 ${status} No\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
        );
      },
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connection: {
      server: `https://127.0.0.1:${port}/prefix`,
      ca: testAuthority().ca,
      token: 'a-token-of-the-test',
    },
    requests,
    get open() {
      return sockets.size;
    },
    close: () =>
      new Promise(resolve => {
        sockets.forEach(each => each.destroy());
        server.close(() => resolve());
      }),
  };
}

/** Starts an HTTP proxy that notes where it was asked to connect to. */
export async function startConnectProxy(
  connect: (port: number) => Socket,
  status = 200,
) {
  const asked: Array<{ path?: string; authorization?: string }> = [];
  const server = createServer();
  server.on('connect', (request, socket, head) => {
    asked.push({
      path: request.url,
      authorization: request.headers['proxy-authorization'],
    });
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(Number(request.url?.split(':')[1]));
    socket.on('error', () => {});
    onward.on('error', () => {});
    socket.once('close', () => onward.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://ann:pass@127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
