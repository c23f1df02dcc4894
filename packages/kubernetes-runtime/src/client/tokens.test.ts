import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  failure,
  key,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { json, refuse, type TestServer } from '../__testUtils__/testServer';

const { ConfigMap } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

const sent = (server: TestServer) =>
  server.requests.map(({ headers }) => headers.authorization);

it('sends a renewed token with the next request, over the same connection', async () => {
  let token = 'first-token';
  const server = await serve((_q, response) => json(response, object));
  const client = connect({ ...server.connection, token: async () => token });
  await client.get(ConfigMap, key);
  token = 'second-token';
  await client.get(ConfigMap, key);
  expect(sent(server)).toEqual(['Bearer first-token', 'Bearer second-token']);
  expect(server.connections).toBe(1);
});

it('sends a renewed token also when a request is repeated', async () => {
  let renewals = 0;
  const server = await serve((request, response) => {
    if (request.number > 1) json(response, object);
    else
      refuse(response, 429, 'TooManyRequests', {
        headers: { 'retry-after': '0' },
      });
  });
  const token = async () => `token-${++renewals}`;
  await connect({ ...server.connection, token }).get(ConfigMap, key);
  expect(sent(server)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

it('fails in words when there is no token now, and asks for one at the next call', async () => {
  let works = false;
  const server = await serve((_q, response) => json(response, object));
  const token = async () => {
    if (!works) throw new Error('canary-91 is not readable');
    return 'a-token';
  };
  const client = connect({ ...server.connection, token });
  const error = await failure(client);
  expect(error).toMatchObject({ code: 'CredentialFailed' });
  expect(`${error?.message}${error?.stack}`).not.toContain('canary-91');
  expect(server.requests).toHaveLength(0);
  works = true;
  expect(await failure(client)).toBeUndefined();
});

it('waits for a source of tokens no longer than for a server', async () => {
  const server = await serve((_q, response) => json(response, object));
  const token = () => new Promise<string>(() => {});
  const client = connect({ ...server.connection, token });
  expect(await failure(client, { timeoutMs: 30 })).toMatchObject({
    code: 'Timeout',
  });
});

it('takes every token that was sent lately out of what the server says', async () => {
  let next = 1;
  const server = await serve((_q, response) =>
    refuse(response, 403, 'Forbidden', {
      message: `neither ${sent(server).join(' nor ')} may do so`,
    }),
  );
  const token = async () => `canary-${next++}`;
  const client = connect({ ...server.connection, token });
  await failure(client);
  const error = await failure(client);
  expect(error?.message).toMatch(/neither .* nor .* may do so/);
  expect(error?.message).not.toContain('canary');
});
