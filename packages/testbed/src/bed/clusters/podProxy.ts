import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

/** Options of {@link startPodProxy}. */
export interface PodProxyOptions {
  /** Path of the Unix socket. */
  socket: string;
  /** A connection to a port of the pod with this address; throws when nothing listens there. */
  connect: (ip: string, port: number) => Duplex;
}

/** What systems allow for the path of a Unix socket. */
const MAX_PATH = 103;

/**
 * The way of an API server to its pods: answers `CONNECT ip:port` on a Unix socket.
 * @throws Error when the path is longer than systems allow
 */
export async function startPodProxy(
  options: PodProxyOptions,
): Promise<{ stop(): Promise<void> }> {
  const { socket: path, connect } = options;
  if (path.length > MAX_PATH) {
    throw new Error(
      `The path of the socket ${path} has ${path.length} characters and may have ${MAX_PATH}: choose a folder with a shorter path`,
    );
  }
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => {
    response.writeHead(405);
    response.end();
  });
  server.on('connect', (request, socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => {});
    const address = new URL(`http://${request.url}`);
    let pod: Duplex;
    try {
      pod = connect(address.hostname, Number(address.port || 80));
    } catch (error) {
      const { message } = error as Error;
      socket.end(`HTTP/1.1 502 ${message.replace(/[^ -~]/g, ' ')}\r\n\r\n`);
      return;
    }
    pod.on('error', () => socket.destroy());
    pod.once('close', () => socket.end());
    // An API server ends a connection as a whole.
    socket.once('end', () => socket.destroy());
    socket.once('close', () => pod.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.pipe(pod);
    pod.pipe(socket);
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    stop() {
      open.forEach(each => each.destroy());
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
