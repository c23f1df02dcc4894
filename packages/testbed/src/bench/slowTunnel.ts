import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server on loopback that takes its time. */
export interface SlowTunnel {
  port: number;
  close(): void;
}

/** Passes every byte on as it is, so many milliseconds later, in both directions together. */
export async function slowTunnel(
  port: number,
  latencyMs: number,
): Promise<SlowTunnel> {
  const open = new Set<Socket>();
  const later = (from: Socket, to: Socket) => {
    from.on('data', chunk => {
      setTimeout(() => to.writable && to.write(chunk), latencyMs / 2).unref();
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      setTimeout(() => to.destroy(), latencyMs / 2).unref();
    });
  };
  const server = createServer(client => {
    const upstream = connect(port, '127.0.0.1');
    open.add(client).add(upstream);
    later(client, upstream);
    later(upstream, client);
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      open.forEach(each => each.destroy());
    },
  };
}
