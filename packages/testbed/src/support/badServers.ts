import { createServer, type AddressInfo, type Server } from 'node:net';

/** A TCP server on loopback that does something no API server does. */
export interface BadServer {
  port: number;
  close(): void;
}

function listen(server: Server): Promise<BadServer> {
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close() {
          for (const socket of sockets) socket.destroy();
          server.close();
        },
      }),
    ),
  );
}

/** Accepts connections and never says a word. */
export const hangingServer = () => listen(createServer(() => {}));

/** Answers every connection with bytes that are neither TLS nor HTTP. */
export const garbageServer = () =>
  listen(createServer(socket => socket.end('SSH-2.0-not-kubernetes\r\n')));
