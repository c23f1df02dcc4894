import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP connection to a database that a test can cut, or let hang. */
export interface Proxy {
  port: number;
  /** Ends every connection and takes no other. */
  cut(): void;
  /** Keeps every connection and carries nothing. */
  hang(): void;
  restore(): void;
  close(): void;
}

export async function startProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let mode: 'open' | 'cut' | 'hang' = 'open';
  const follow = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('data', data => mode === 'open' && other.write(data));
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer(client => {
    if (mode === 'cut') {
      client.destroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    follow(client, upstream);
    follow(upstream, client);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const drop = () => sockets.forEach(each => each.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      mode = 'cut';
      drop();
    },
    hang: () => {
      mode = 'hang';
    },
    restore: () => {
      // What was swallowed meanwhile is lost: those connections are of no use any more.
      if (mode === 'hang') drop();
      mode = 'open';
    },
    close: () => {
      drop();
      server.close();
    },
  };
}
