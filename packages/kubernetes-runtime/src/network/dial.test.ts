import { createServer, type AddressInfo, type Server } from 'node:net';
import { dial } from './dial';
import type { ResolvedAddress } from './types';

jest.setTimeout(30_000);

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const servers: Server[] = [];
const listen = async (host: string, port = 0) => {
  const server = createServer(socket => socket.on('error', () => {}));
  servers.push(server);
  await new Promise<void>(resolve => server.listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
};
afterEach(() =>
  Promise.all(
    servers.splice(0).map(each => new Promise(end => each.close(end))),
  ),
);

const never = new AbortController().signal;
const where = async (options: Parameters<typeof dial>[0]) => {
  const { socket, address } = await dial(options);
  socket.destroy();
  return address.address;
};

it('connects to the first address that answers', async () => {
  const port = await listen('127.0.0.2');
  await listen('127.0.0.3', port);
  const addresses = ['127.0.0.2', '127.0.0.3'].map(v4);
  expect(await where({ addresses, port, signal: never })).toBe('127.0.0.2');
});

it('goes on to the next at once when one refuses', async () => {
  const port = await listen('127.0.0.3');
  const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map(v4);
  const options = { addresses, port, signal: never, delayMs: 60_000 };
  expect(await where(options)).toBe('127.0.0.3');
});

it('tries the next beside one that is silent', async () => {
  const port = await listen('127.0.0.1');
  // discard-only addresses (RFC 6666) and TEST-NET (RFC 5737) answer nobody, or have no route
  const addresses = [v4('192.0.2.1'), v4('127.0.0.1')];
  expect(await where({ addresses, port, signal: never, delayMs: 20 })).toBe(
    '127.0.0.1',
  );
});

it('tells the most telling error when none answers', async () => {
  const addresses = [
    { address: '100::1', family: 6 as const },
    v4('127.0.0.1'),
  ];
  const port = await listen('127.0.0.5');
  await expect(dial({ addresses, port, signal: never })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

it('ends with its signal, before or while it tries', async () => {
  const caller = new AbortController();
  const addresses = [v4('127.0.0.1')];
  const port = await listen('127.0.0.1');
  const going = dial({ addresses, port, signal: caller.signal });
  caller.abort(new Error('enough'));
  await expect(going).rejects.toThrow('enough');
  await expect(
    dial({ addresses, port, signal: caller.signal }),
  ).rejects.toThrow('enough');
});
