import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { atEnd, cleanUp, serve } from '../__testUtils__/clientHarness';
import { testAuthority } from '../__testUtils__/testServer';
import type { ResolvedAddress } from '../network';
import { createConnectGate } from './connectGate';
import type { KubernetesConnection } from './connection';
import { createConnector, openSocket } from './connector';

// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const never = new AbortController().signal;

/** Accepts connections and says nothing. */
async function blackHole(host = '127.0.0.1', port = 0) {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.resume().on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(port, host, resolve));
  atEnd(() => {
    sockets.forEach(socket => socket.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  const allClosed = () =>
    Promise.all(
      [...sockets].map(socket => new Promise(end => socket.on('close', end))),
    );
  return { port: (server.address() as AddressInfo).port, sockets, allClosed };
}

/** Opens a connection by name; `addresses` is what the name resolves to. */
function open(
  connection: Partial<KubernetesConnection> & { server: string },
  addresses: ResolvedAddress[] = [v4('127.0.0.1')],
  options: Partial<Parameters<typeof createConnector>[0]> = {},
) {
  const full = { ca: testAuthority().ca, ...connection };
  const connector = createConnector({
    connection: full,
    timeoutMs: 5_000,
    resolve: async () => addresses,
    ...options,
  });
  return async (signal = never) => {
    const url = new URL(full.server);
    const socket = (await openSocket(connector, url, signal)) as TLSSocket;
    atEnd(async () => socket.destroy());
    return socket;
  };
}

it('connects to the address that was checked, with the name for TLS', async () => {
  const { port } = await serve(() => {});
  const socket = await open({ server: `https://localhost:${port}` })();
  expect(socket.remoteAddress).toBe('127.0.0.1');
  expect(socket.authorized).toBe(true);
  expect((socket as { servername?: string }).servername).toBe('localhost');
});

it.each<[string, string | undefined]>([
  ['127.0.0.1', undefined],
  ['127.0.0.9', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['localhost', undefined],
  ['other.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])(
  'takes a certificate for %s where that is asked for: %s',
  async (tlsServerName, code) => {
    const { port } = await serve(() => {});
    const connect = open({
      server: `https://api.example:${port}`,
      tlsServerName,
    });
    const outcome = await connect().catch(error => error);
    expect(outcome.code).toBe(code);
  },
);

it('leaves the final dot of a name to resolvers', async () => {
  const { port } = await serve(() => {});
  const socket = await open({ server: `https://localhost.:${port}` })();
  expect((socket as { servername?: string }).servername).toBe('localhost');
});

it('goes on to the next address, and tries one whose handshake failed last', async () => {
  const { port } = await serve(() => {});
  const hole = await blackHole('127.0.0.2', port);
  const connect = open(
    { server: `https://localhost:${port}` },
    [v4('127.0.0.2'), v4('127.0.0.1')],
    { timeoutMs: 200 },
  );
  await expect(connect()).rejects.toMatchObject({
    code: 'Timeout',
    message: 'The server did not accept a connection for 0.2 s',
  });
  expect((await connect()).remoteAddress).toBe('127.0.0.1');
  await hole.allClosed();
});

it('ends with its signal in every phase, and leaves no socket', async () => {
  const hole = await blackHole();
  const server = `https://localhost:${hole.port}`;
  const full = createConnectGate({ slots: 1, slotMs: 60_000 });
  const leave = await full.enter(never);
  const phases = {
    resolving: open({ server }, [], { resolve: () => new Promise(() => {}) }),
    waiting: open({ server }, undefined, { gate: full }),
    shaking: open({ server }),
  };
  for (const connect of Object.values(phases)) {
    const caller = new AbortController();
    const going = connect(caller.signal);
    setTimeout(() => caller.abort(new Error('enough')), 50);
    await expect(going).rejects.toThrow('enough');
  }
  leave();
  await hole.allClosed();
});

describe('the gate', () => {
  it('lets living servers pass while as many are dead', async () => {
    const hole = await blackHole();
    const { port } = await serve(() => {});
    const gate = createConnectGate({ slots: 16, slotMs: 100 });
    const caller = new AbortController();
    const dead = Array.from({ length: 30 }, () =>
      open({ server: `https://localhost:${hole.port}` }, undefined, { gate })(
        caller.signal,
      ).catch(error => error),
    );
    const living = Array.from({ length: 30 }, () =>
      open({ server: `https://localhost:${port}` }, undefined, { gate })(),
    );
    expect(await Promise.all(living)).toHaveLength(30);
    expect(hole.sockets.size).toBeGreaterThan(0);
    caller.abort(new Error('enough'));
    await Promise.all(dead);
  });

  it('keeps to its number, in the order of asking', async () => {
    const gate = createConnectGate({ slots: 2, slotMs: 60_000 });
    const passed: number[] = [];
    const enter = async (n: number) => {
      const leave = await gate.enter(never);
      passed.push(n);
      return leave;
    };
    const [first, second, third] = [1, 2, 3].map(enter);
    const leaveFirst = await first;
    const leaveSecond = await second;
    expect(passed).toEqual([1, 2]);
    leaveFirst();
    leaveFirst();
    const leaveThird = await third;
    expect(passed).toEqual([1, 2, 3]);
    leaveSecond();
    leaveThird();
  });

  it('gives the place back when a handshake fails', async () => {
    const closed = await blackHole('127.0.0.3');
    const gate = createConnectGate({ slots: 1, slotMs: 60_000 });
    const refused = open(
      { server: `https://localhost:${closed.port}` },
      [v4('127.0.0.4')],
      { gate },
    );
    await expect(refused()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { port } = await serve(() => {});
    const socket = await open(
      { server: `https://localhost:${port}` },
      undefined,
      { gate },
    )();
    expect(socket.authorized).toBe(true);
  });
});
