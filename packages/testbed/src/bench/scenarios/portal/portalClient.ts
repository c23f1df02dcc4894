import { Agent, request } from 'node:http';
import type { TestPortal } from '../../../support/portal';

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number;
  /** Milliseconds until its last byte. */
  ms: number;
  /** Milliseconds of them in our handler, as `Server-Timing` tells. */
  handlerMs: number;
  /** Bytes of the body, compressed. */
  bytes: number;
}

/** One connection of a browser that takes gzip. */
export interface PortalClient {
  get(path: string): Promise<WireAnswer>;
  close(): void;
}

/** Opens a connection to a portal, as the user that the portal's helper is signed in as. */
export function portalClient({ baseUrl, token }: TestPortal): PortalClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get: path =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const headers = {
          authorization: `Bearer ${token}`,
          'accept-encoding': 'gzip',
        };
        const sent = request(
          `${baseUrl}/api/k8ssandra${path}`,
          { agent, headers },
          response => {
            let bytes = 0;
            response.on('data', (chunk: Buffer) => {
              bytes += chunk.length;
            });
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                ms: performance.now() - began,
                handlerMs: durationOf(response.headers['server-timing']),
                bytes,
              }),
            );
          },
        );
        sent.on('error', reject);
        sent.end();
      }),
    close: () => agent.destroy(),
  };
}

/** The duration of our part in a header `Server-Timing`. */
export function durationOf(header: string | string[] | undefined): number {
  const [, duration] = /k8ssandra;dur=([\d.]+)/.exec(String(header)) ?? [];
  if (duration === undefined) throw new Error(`No Server-Timing in ${header}`);
  return Number(duration);
}
