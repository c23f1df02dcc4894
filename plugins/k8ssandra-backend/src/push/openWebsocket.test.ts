import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { openWebsocket } from './openWebsocket';

/** The fixed text of RFC 6455 that an accepted handshake answers with. */
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

describe('openWebsocket', () => {
  let server: Server;
  const sockets: Duplex[] = [];
  let attempts = 0;
  /** Swallows so many websockets before it answers one. */
  let swallow = 0;

  const discovery = {
    getBaseUrl: async () => {
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}/api/signals`;
    },
    getExternalBaseUrl: async () => '',
  };

  beforeEach(async () => {
    attempts = 0;
    server = createServer();
    server.on('upgrade', (req, socket) => {
      attempts += 1;
      sockets.push(socket);
      socket.on('error', () => {});
      if (attempts <= swallow) {
        return;
      }
      const accept = createHash('sha1')
        .update(`${req.headers['sec-websocket-key']}${MAGIC}`)
        .digest('base64');
      socket.end(
        [
          'HTTP/1.1 101 Switching Protocols',
          'Upgrade: websocket',
          'Connection: Upgrade',
          `Sec-WebSocket-Accept: ${accept}`,
          '',
          '',
        ].join('\r\n'),
      );
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });
  afterEach(async () => {
    // Upgraded connections are no longer the server's to close.
    sockets.splice(0).forEach(socket => socket.destroy());
    await new Promise(resolve => server.close(resolve));
  });

  it('tries until one opens', async () => {
    swallow = 2;
    const { signal } = new AbortController();
    await expect(openWebsocket({ discovery, signal })).resolves.toBe(true);
    expect(attempts).toBe(3);
  });

  it('ends at once when the backend stops', async () => {
    swallow = Infinity;
    const stopping = new AbortController();
    server.once('upgrade', () => stopping.abort());
    const { signal } = stopping;
    await expect(openWebsocket({ discovery, signal })).resolves.toBe(false);
    expect(attempts).toBe(1);
  });
});
