import { createServer } from 'node:http';
import { connect as connectTcp, type AddressInfo, type Server } from 'node:net';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  json,
  refuse,
  startTestServer,
  testAuthority,
} from '../__testUtils__/testServer';
import { createKubernetesClient } from './createClient';
import type { KubernetesConnection } from './connection';

const { ConfigMap } = resourceTypes;
const key = { namespace: 'x', name: 'a' };
const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: key };

const cleanups: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function connect(connection: KubernetesConnection) {
  const client = createKubernetesClient(connection);
  cleanups.push(() => client.close());
  return client;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise(resolve => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

it('authenticates by client certificate', async () => {
  const server = await startTestServer(
    (_request, response) => json(response, object),
    { clientCertificates: true },
  );
  cleanups.push(() => server.close());
  const anonymous = connect(server.connection);
  await expect(anonymous.get(ConfigMap, key)).rejects.toMatchObject({
    code: expect.stringMatching(/TlsError|ConnectionLost/),
  });
  const identity = testAuthority().client('alice');
  const client = connect({ ...server.connection, ...identity });
  expect(await client.get(ConfigMap, key)).toEqual(object);
});

it('goes below the path of the server, as behind Rancher', async () => {
  const server = await startTestServer((request, response) =>
    request.path === '/k8s/clusters/c-1/api/v1/namespaces/x/configmaps/a'
      ? json(response, object)
      : refuse(response, 404, 'NotFound'),
  );
  cleanups.push(() => server.close());
  const address = `${server.connection.server}/k8s/clusters/c-1`;
  const client = connect({ ...server.connection, server: address });
  expect(await client.get(ConfigMap, key)).toEqual(object);
});

it('sends a password, and takes it out of what the server says', async () => {
  const server = await startTestServer((request, response) =>
    refuse(response, 403, 'Forbidden', {
      message: `who is ${request.headers.authorization} hunter2?`,
    }),
  );
  cleanups.push(() => server.close());
  const basic = { username: 'bob', password: 'hunter2' };
  const client = connect({ ...server.connection, basic });
  const error = await client.get(ConfigMap, key).catch(e => e);
  expect(server.requests[0].headers.authorization).toBe(
    `Basic ${Buffer.from('bob:hunter2').toString('base64')}`,
  );
  expect(error.message).toContain('[redacted]?');
  expect(error.message).not.toMatch(/hunter2|Ym9iOmh1bnRlcjI/);
});

it('speaks plain http where a connection says so', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(object));
  });
  const port = await listen(server);
  const client = connect({ server: `http://127.0.0.1:${port}` });
  expect(await client.get(ConfigMap, key)).toEqual(object);
  expect(client.protocol).toBe('http/1.1');
});

it('tunnels through a proxy where a connection says so', async () => {
  const server = await startTestServer((_request, response) =>
    json(response, object),
  );
  cleanups.push(() => server.close());
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const inner = connectTcp(server.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(inner).pipe(socket);
    });
    const end = () => {
      inner.destroy();
      socket.destroy();
    };
    inner.on('error', end).on('close', end);
    socket.on('error', end).on('close', end);
  });
  const port = await listen(proxy);
  const proxyUrl = `http://127.0.0.1:${port}`;
  const client = connect({ ...server.connection, proxyUrl });
  expect(await client.get(ConfigMap, key)).toEqual(object);
  expect(asked).toEqual([`127.0.0.1:${server.port}`]);
  await client.close();
});
