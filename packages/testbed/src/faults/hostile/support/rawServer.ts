import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { authority } from './hostileServer';

/** Sends bytes instead of HTTP over TLS, to whoever asks for anything. */
export async function startRawServer(
  pour: (socket: TLSSocket) => void,
): Promise<{ port: number; close(): Promise<void> }> {
  const { server: pair } = await authority();
  const sockets = new Set<TLSSocket>();
  const server = createServer(
    { ...pair, ALPNProtocols: ['http/1.1'] },
    socket => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.once('data', () => pour(socket));
    },
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(resolve => {
        sockets.forEach(socket => socket.destroy());
        server.close(() => resolve());
      }),
  };
}
