import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Accepts connections and never says a word. */
export interface BlackHole {
  readonly port: number;
  /** Monotonic milliseconds at which each connection came. */
  readonly arrivals: number[];
  close(): Promise<void>;
}

/** Opens a black hole on loopback. */
export async function openBlackHole(): Promise<BlackHole> {
  const arrivals: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    arrivals.push(performance.now());
    sockets.add(socket);
    socket.resume().on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    arrivals,
    close: () =>
      new Promise<void>(resolve => {
        sockets.forEach(socket => socket.destroy());
        server.close(() => resolve());
      }),
  };
}
