import { once, setMaxListeners } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { runInThisContext } from 'node:vm';
import { watchProcess, type ProcessHealth } from './processHealth';

const real: NodeJS.Process = runInThisContext('process');

describe('the health of a process', () => {
  let health: ProcessHealth;
  beforeEach(() => {
    health = watchProcess();
  });
  afterEach(() => health.stop());

  it('begins without incidents', () => {
    expect(health.incidents).toEqual([]);
    expect(health.eventLoopDelayP99Ms()).toBeGreaterThanOrEqual(0);
    expect(health.holdings().heapMb).toBeGreaterThan(1);
  });

  it('hears of rejections that nobody handles', () => {
    // Told by hand: a true one is a failure of the test that it happens in.
    const [own] = real.listeners('unhandledRejection').slice(-1);
    own(new TypeError('oops'), Promise.resolve());
    expect(health.incidents).toEqual([
      expect.stringMatching(/^unhandled rejection: TypeError/),
    ]);
  });

  it('hears of somebody who wants to end the process', () => {
    process.exit(3);
    expect(health.incidents).toEqual(['process.exit(3)']);
  });

  it('hears of listeners that pile up', async () => {
    const target = new EventTarget();
    const told = once(real, 'warning');
    setMaxListeners(2, target);
    for (let index = 0; index < 4; index++) {
      target.addEventListener('abort', () => index);
    }
    await told;
    expect(health.incidents).toEqual([
      expect.stringMatching(/^listeners grow/),
    ]);
  });

  it('counts open sockets', async () => {
    // Both ends of a connection are in this process, where others may be ending at the same time.
    const connections = 10;
    const peers: Socket[] = [];
    const server = createServer(peer => peers.push(peer));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const clients: Socket[] = [];
    for (let index = 0; index < connections; index++) {
      const accepted = once(server, 'connection');
      clients.push(connect(port, '127.0.0.1'));
      await accepted;
    }
    expect(health.holdings().sockets).toBeGreaterThanOrEqual(2 * connections);
    [...clients, ...peers].forEach(each => each.destroy());
    server.close();
    await once(server, 'close');
  });

  it('leaves nothing behind', () => {
    const count = () => real.listenerCount('unhandledRejection');
    const before = count();
    health.stop();
    expect(count()).toBe(before - 1);
    const again = watchProcess();
    again.stop();
    expect(count()).toBe(before - 1);
  });
});
