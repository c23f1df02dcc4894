import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { InputError } from '@backstage/errors';
import { readKeyPair, watchKeyPair } from './certificate';
import { handle, type HandlerOptions } from './handle';
import type { WebhookConfig } from './types';

/** The API server gives up after 10 s by default; a connection that sends slower than this is none of its. */
const REQUEST_MS = 10_000;
/** How long calls that are under way may take when the backend ends. */
const GRACE_MS = 2_000;

/** The HTTPS listener that Kubernetes calls before it stores a K8ssandraCluster. */
export class WebhookServer {
  readonly #server: Server;
  readonly #stopWatching: () => void;

  private constructor(server: Server, stopWatching: () => void) {
    this.#server = server;
    this.#stopWatching = stopWatching;
  }

  /** The port that is listened on. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /**
   * Starts to listen.
   * @throws InputError when the files cannot be used or the port is taken
   */
  static async start(
    options: HandlerOptions & { config: WebhookConfig },
  ): Promise<WebhookServer> {
    const { config, logger } = options;
    const pair = await readKeyPair(config.tls);
    const server = createServer(
      { ...pair, minVersion: 'TLSv1.2', requestTimeout: REQUEST_MS },
      (request, response) => {
        handle(request, response, options).catch(() => response.destroy());
      },
    );
    // A caller that goes away or speaks no TLS is its own affair.
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    server.on('clientError', (_error, socket) => socket.destroy());
    server.listen(config.port, config.host);
    try {
      await once(server, 'listening');
    } catch (error) {
      throw new InputError(
        `k8ssandra.webhook.port: cannot listen on ${config.host ?? ''}:${
          config.port
        } (${(error as NodeJS.ErrnoException).code}); choose another port`,
      );
    }
    const watching = watchKeyPair({
      files: config.tls,
      current: pair,
      logger,
      onChange: next =>
        server.setSecureContext({ ...next, minVersion: 'TLSv1.2' }),
    });
    return new WebhookServer(server, watching.stop);
  }

  /** Takes no more calls, lets those under way end, and closes. */
  async close(): Promise<void> {
    this.#stopWatching();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeIdleConnections();
    const patience = setTimeout(
      () => this.#server.closeAllConnections(),
      GRACE_MS,
    );
    await closed;
    clearTimeout(patience);
  }
}
