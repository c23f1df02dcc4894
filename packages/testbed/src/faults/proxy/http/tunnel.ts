import type { TLSSocket } from 'node:tls';
import type { Upstream } from './upstream';

/** Passes an upgraded connection through as it is. */
export async function passTunnel(
  upstream: Upstream,
  head: string,
  client: TLSSocket,
): Promise<void> {
  try {
    const server = await upstream.tunnel();
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    server.write(head);
    server.pipe(client);
    client.pipe(server);
  } catch {
    client.destroy();
  }
}
