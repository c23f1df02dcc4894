import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { slowTunnel } from './slowTunnel';

it('passes bytes both ways, and takes its time', async () => {
  const echo = createServer(socket => {
    socket.on('error', () => {});
    socket.pipe(socket);
  });
  await new Promise<void>(resolve => echo.listen(0, '127.0.0.1', resolve));
  const { port } = echo.address() as AddressInfo;
  const tunnel = await slowTunnel(port, 100);
  const client = connect(tunnel.port, '127.0.0.1');
  try {
    const began = performance.now();
    client.write('hello');
    const [answer] = await once(client, 'data');
    expect(String(answer)).toBe('hello');
    expect(performance.now() - began).toBeGreaterThanOrEqual(95);
  } finally {
    client.destroy();
    tunnel.close();
    echo.close();
  }
});
