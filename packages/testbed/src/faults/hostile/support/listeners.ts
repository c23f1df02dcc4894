import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listens where nobody may connect to. */
export interface ForbiddenListeners {
  readonly port: number;
  /** Address of every connection that came. */
  readonly visits: string[];
  close(): Promise<void>;
}

const listen = (host: string, port: number, visits: string[]) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer(socket => {
      visits.push(host);
      socket.destroy();
    });
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

/** Listens on one port of several loopback addresses, with IPv6 where the machine has it. */
export async function startListeners(): Promise<ForbiddenListeners> {
  const visits: string[] = [];
  const first = await listen('127.0.0.1', 0, visits);
  const { port } = first.address() as AddressInfo;
  const others = await Promise.allSettled(
    ['127.0.0.2', '127.255.255.254', '::1'].map(host =>
      listen(host, port, visits),
    ),
  );
  const servers = others.flatMap(each =>
    each.status === 'fulfilled' ? [each.value] : [],
  );
  return {
    port,
    visits,
    close: async () => {
      const end = (server: Server) =>
        new Promise<void>(resolve => server.close(() => resolve()));
      await Promise.all([first, ...servers].map(end));
    },
  };
}
