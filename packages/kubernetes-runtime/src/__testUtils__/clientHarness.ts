import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  createKubernetesClient,
  type KubernetesClientOptions,
} from '../client/createClient';
import type { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import { startTestServer, type Handler, type TestServer } from './testServer';

/** The object that tests of the client ask for. */
export const key = { namespace: 'x', name: 'a' };
export const object = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { ...key, resourceVersion: '7' },
};

const cleanups: Array<() => Promise<unknown>> = [];

/** Ends what a test started, last first. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

/** Does something at the end of the test. */
export function atEnd(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** A server for one test. */
export async function serve(
  handler: Handler,
  options = {},
): Promise<TestServer> {
  const server = await startTestServer(handler, options);
  atEnd(() => server.close());
  return server;
}

/** A client for one test. */
export function connect(options: KubernetesClientOptions): KubernetesClient {
  const client = createKubernetesClient(options);
  atEnd(() => client.close());
  return client;
}

/** A raw TCP listener, for what is not even HTTP. */
export async function listen(
  onSocket: (socket: Socket) => void,
): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    sockets.forEach(socket => socket.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a get fails with; undefined when it does not. */
export function failure(
  client: KubernetesClient,
  options = {},
): Promise<KubernetesError | undefined> {
  return client.get(resourceTypes.ConfigMap, key, options).then(
    () => undefined,
    error => error as KubernetesError,
  );
}
