import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesConnection } from '@k8ssandra-backstage/kubernetes-runtime';
import { createFaultSet } from './faultSet';
import {
  serveClient,
  type ClientConnection,
  type Exchange,
} from './http/client';
import { passExchange } from './http/exchange';
import { passTunnel } from './http/tunnel';
import { createUpstream } from './http/upstream';
import { createJournal, type Journal } from './journal';
import { joinConnection, type ProxiedConnection } from './network/connection';
import { listenOnPort } from './network/listener';
import type { Ending, Fault, Injection } from './types';

/** How a proxy is made. */
export interface FaultProxyOptions {
  /** The server behind it. A client certificate is shown to the server by the proxy; a token comes from the client. */
  upstream: KubernetesConnection;
  /** What clients may agree on; both when absent. */
  protocols?: Array<'h2' | 'http/1.1'>;
  /** HTTP/2 streams that it allows at the same time on a connection: 100 when absent. */
  streams?: number;
}

/** Stands between a client and an API server and does to their traffic what the faults say that are switched on. */
export interface FaultProxy {
  readonly port: number;
  /** How a client reaches the server through it: the proxy's own address and authority, the credential unless that is a certificate. */
  readonly connection: KubernetesConnection;
  readonly journal: Journal;
  /** Connections accepted so far. */
  readonly accepted: number;
  /** Ids of the connections that are open. */
  readonly open: number[];
  /** Switches a fault on; resolves when it holds. */
  inject(fault: Fault): Promise<Injection>;
  /** Switches all faults off. */
  clear(): Promise<void>;
  /** HTTP/2: says goodbye on the connections that are open, as a server does that is about to restart. */
  goaway(): void;
  /** Ends the connections that are open; `reset` when absent. */
  cut(how?: Ending): void;
  close(): Promise<void>;
}

/** One authority for the proxies of a process: keys take time. */
let authority: Promise<Pki> | undefined;

/** Starts a proxy on a free port of loopback. */
export async function startFaultProxy(
  options: FaultProxyOptions,
): Promise<FaultProxy> {
  const { upstream: target, streams = 100 } = options;
  const { protocols = ['h2', 'http/1.1'] } = options;
  authority ??= Pki.open('fault-proxy');
  const pki = await authority;
  const journal = createJournal();
  const connections = new Map<number, ProxiedConnection>();
  const clients = new Map<number, ClientConnection>();
  const faults = createFaultSet();
  let accepted = 0;

  const inside = createServer({ ...pki.server, ALPNProtocols: protocols });
  inside.on('tlsClientError', () => {});
  inside.on('secureConnection', socket => {
    const connection = [...connections.values()].find(
      each => each.innerPort === socket.remotePort,
    );
    if (!connection) {
      socket.destroy();
      return;
    }
    const { id } = connection;
    const clientOf = () => clients.get(id);
    const upstream = createUpstream({
      connection: target,
      protocol: socket.alpnProtocol === 'h2' ? 'h2' : 'http/1.1',
      onGoaway: () => clientOf()?.goaway(),
      onLost: () => clientOf()?.drop(),
    });
    const pass = (exchange: Exchange) => {
      const client = clientOf();
      if (!client) return;
      void passExchange({ exchange, client, upstream, faults, journal });
    };
    const served = serveClient({
      socket,
      connection,
      faults,
      streams,
      onExchange: pass,
      onUpgrade: (head, upgraded) => void passTunnel(upstream, head, upgraded),
    });
    clients.set(id, served);
    socket.once('close', () => {
      clients.delete(id);
      upstream.close();
    });
  });
  await new Promise<void>(resolve =>
    inside.listen(0, '127.0.0.1', () => resolve()),
  );

  const listener = await listenOnPort(outer => {
    const id = ++accepted;
    connections.set(
      id,
      joinConnection({
        id,
        outer,
        innerPort: (inside.address() as AddressInfo).port,
        faults,
        onClose: () => connections.delete(id),
      }),
    );
  });

  const applyFaults = async () => {
    await listener.set(faults.listener()?.kind ?? 'open');
    connections.forEach(each => each.reshape());
  };

  const { cert: _, key: __, tlsServerName: ___, ...rest } = target;
  const { pathname } = new URL(target.server);
  const cut = (how: Ending = 'reset') =>
    connections.forEach(each => each.end(how));
  return {
    port: listener.port,
    connection: {
      ...rest,
      server: `https://127.0.0.1:${listener.port}${
        pathname === '/' ? '' : pathname
      }`,
      ca: pki.caCert,
    },
    journal,
    get accepted() {
      return accepted;
    },
    get open() {
      return [...connections.keys()];
    },
    inject: async fault => {
      const added = faults.add(fault);
      await applyFaults();
      if ('cut' in fault && fault.cut) cut();
      return {
        fault,
        get hits() {
          return added.hits;
        },
        remove: async () => {
          if (added.remove()) await applyFaults();
        },
      };
    },
    clear: async () => {
      faults.clear();
      await applyFaults();
    },
    goaway: () => clients.forEach(client => client.goaway()),
    cut,
    close: async () => {
      faults.clear();
      await listener.close();
      cut();
      await new Promise<void>(resolve => inside.close(() => resolve()));
    },
  };
}
