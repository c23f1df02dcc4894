import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy that can let its connections go silent, as a broken network does: no reset, no end. */
export interface TcpProxy {
  readonly port: number;
  /** Connections accepted so far. */
  readonly connections: number;
  /** Passes nothing on any more over the connections that are open; new ones work. */
  freeze(): void;
  /** While true, new connections are accepted and nothing is passed on. */
  blackHole: boolean;
  close(): Promise<void>;
}

/** Starts a proxy in front of a port of loopback. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<{ inner: Socket; outer: Socket }>();
  const state = { blackHole: false, connections: 0 };
  const server = createServer(outer => {
    state.connections++;
    const inner = connect(target, '127.0.0.1');
    const pair = { inner, outer };
    pairs.add(pair);
    const end = () => {
      inner.destroy();
      outer.destroy();
      pairs.delete(pair);
    };
    [inner, outer].forEach(s => s.on('error', end).on('close', end));
    if (state.blackHole) return;
    inner.pipe(outer);
    outer.pipe(inner);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return state.connections;
    },
    get blackHole() {
      return state.blackHole;
    },
    set blackHole(value) {
      state.blackHole = value;
    },
    freeze: () => {
      for (const { inner, outer } of pairs) {
        inner.unpipe(outer);
        outer.unpipe(inner);
        inner.pause();
        outer.pause();
      }
    },
    close: () => {
      pairs.forEach(({ inner, outer }) => {
        inner.destroy();
        outer.destroy();
      });
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
