import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type Duplex, duplexPair } from 'node:stream';
import {
  Tunnels,
  type DataPlane,
  type KeyPair,
} from '@k8ssandra-backstage/fleet-simulator';

/** Port of every kubelet. */
export const KUBELET_PORT = 10250;

/** Options of {@link createKubelet}. */
export interface KubeletOptions {
  /** Name of the cluster in the fleet. */
  cluster: string;
  /** Certificate of the server. An API server that is given no authority of kubelets takes any. */
  identity: KeyPair;
  /** Undefined while it starts. */
  dataPlane: () => DataPlane | undefined;
  /** A connection to a port of a pod; throws when nothing listens there. */
  connect: (pod: { namespace: string; pod: string }, port: number) => Duplex;
}

/** Answers an API server as the kubelets of its workers do: logs of containers, and ports of pods over WebSockets. */
export function createKubelet(options: KubeletOptions) {
  const { cluster, identity, dataPlane, connect } = options;
  const tunnels = new Tunnels();

  const logs = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(`https://node${request.url}`);
    const [, route, namespace, pod, container] = pathname.split('/');
    if (request.method !== 'GET' || route !== 'containerLogs') {
      response.writeHead(404).end('404 page not found');
      return;
    }
    const lines =
      dataPlane()?.logs({ cluster, namespace, pod }, container) ?? [];
    const wanted = Number(searchParams.get('tailLines') ?? lines.length);
    const shown = wanted > 0 ? lines.slice(-wanted) : [];
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(shown.map(line => `${line}\n`).join(''));
  };

  const forward = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(`https://node${request.url}`);
    const [, route, namespace, pod] = pathname.split('/');
    const port = Number(searchParams.get('port'));
    if (route !== 'portForward' || !Number.isInteger(port) || port < 1) {
      const body = 'Only one port of a pod can be asked for';
      tunnels.answer(request, socket, head, { status: 400, headers: {}, body });
      return;
    }
    const tunnel = {
      port,
      connect: async () => connect({ namespace, pod }, port),
    };
    tunnels.answer(request, socket, head, { status: 101, headers: {}, tunnel });
  };

  const server = createServer(
    { ...identity, ALPNProtocols: ['http/1.1'] },
    logs,
  );
  server.on('upgrade', forward);
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return {
    /** A connection to it. */
    open(): Duplex {
      const [ours, theirs] = duplexPair();
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ]) {
        one.on('error', () => {});
        one.once('close', () => other.destroy());
      }
      server.emit('connection', theirs);
      return ours;
    },
  };
}
