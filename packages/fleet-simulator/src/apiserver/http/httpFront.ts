import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Pki } from '../../pki';
import type { ApiServer } from '../apiServer';
import { failure } from '../handlers/answer';
import { BODY_LIMIT } from '../handlers/body';
import { StatusError, tooLarge, unauthorized } from '../status';
import type { ApiResponse } from '../types';
import { authenticate, type StaticToken } from './authenticate';
import { type Faults, FaultSwitch } from './faults';
import { respond } from './respond';
import { Tunnels } from './tunnels';

/** What a front needs. */
export interface HttpFrontOptions {
  api: ApiServer;
  pki: Pki;
  tokens: readonly StaticToken[];
}

/** Serves an API over TLS on a loopback port, HTTP/2 and HTTP/1.1, and misbehaves on demand. */
export class HttpFront {
  private readonly secure: Http2SecureServer;
  private readonly sockets = new Set<Socket>();
  private readonly held = new Set<Socket>();
  private readonly switch = new FaultSwitch();
  private readonly tunnels = new Tunnels();
  private listener?: Server;
  private boundPort = 0;

  constructor(private readonly options: HttpFrontOptions) {
    const { pki } = options;
    this.secure = createSecureServer(
      {
        allowHTTP1: true,
        cert: pki.server.cert,
        key: pki.server.key,
        ca: pki.caCert,
        requestCert: true,
        rejectUnauthorized: false,
        settings: { maxConcurrentStreams: 1000 },
        // Megabytes of one connection: with Node's 10, a burst of hundreds of answers makes the server refuse streams.
        maxSessionMemory: 200,
      },
      (request, response) => {
        this.serve(request, response).catch(() => response.stream?.destroy());
      },
    );
    // Only HTTP/1.1 upgrades; the types are those of HTTP/2 servers.
    (this.secure as NodeJS.EventEmitter).on(
      'upgrade',
      (request: IncomingMessage, socket: TLSSocket, head: Buffer) => {
        this.upgrade(request, socket, head).catch(() => socket.destroy());
      },
    );
    // Clients that go away in the middle are no fault of the server.
    this.secure.on('sessionError', () => {});
    this.secure.on('tlsClientError', () => {});
    this.secure.setTimeout(0);
  }

  get port(): number {
    return this.boundPort;
  }

  get faults(): Faults {
    return this.switch.faults;
  }

  /** Listens on a port of 127.0.0.1; 0 chooses one. */
  async listen(port: number): Promise<void> {
    const listener = createServer(socket => this.accept(socket));
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, '127.0.0.1', resolve);
    });
    this.listener = listener;
    this.boundPort = (listener.address() as AddressInfo).port;
  }

  /** Switches a fault on or off. State and port stay. */
  async setFaults(faults: Partial<Faults>): Promise<void> {
    const next = { mode: 'none' as const, latencyMs: 0, ...faults };
    const before = this.faults.mode;
    this.switch.set(next);
    if (next.mode === 'down') await this.stopListening();
    else if (!this.listener) await this.listen(this.boundPort);
    // A server that denies has forgotten its callers: open watches end, so that they notice.
    if (next.mode === 'deny') this.destroySockets();
    for (const socket of this.sockets) setReading(socket, next.mode !== 'hang');
    if (before === 'hang' && next.mode !== 'hang') {
      for (const socket of this.held) this.secure.emit('connection', socket);
      this.held.clear();
    }
  }

  async close(): Promise<void> {
    this.switch.set({ mode: 'none', latencyMs: 0 });
    await this.stopListening();
    this.secure.close();
  }

  private accept(socket: Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => {
      this.sockets.delete(socket);
      this.held.delete(socket);
    });
    if (this.faults.mode === 'hang') this.held.add(socket);
    else this.secure.emit('connection', socket);
  }

  private async stopListening(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    this.destroySockets();
    if (!listener) return;
    await new Promise<void>(resolve => {
      listener.close(() => resolve());
    });
  }

  private destroySockets(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async upgrade(
    request: IncomingMessage,
    socket: TLSSocket,
    head: Buffer,
  ): Promise<void> {
    await this.switch.pass();
    const { api, tokens } = this.options;
    const url = new URL(request.url ?? '', 'https://127.0.0.1');
    const headers = request.headers as Record<string, string | undefined>;
    const answer =
      this.faults.mode === 'deny'
        ? failure(unauthorized())
        : await api.handle({
            method: request.method ?? 'GET',
            path: url.pathname,
            query: url.searchParams,
            headers,
            upgrade: headers.upgrade?.toLowerCase() === 'websocket',
            user: authenticate(api.core, tokens, socket, headers.authorization),
          });
    await this.switch.pass();
    this.tunnels.answer(request, socket, head, answer);
  }

  private async serve(
    request: Http2ServerRequest,
    response: Http2ServerResponse,
  ): Promise<void> {
    await this.switch.pass();
    if (this.faults.mode === 'deny') {
      respond(response, failure(unauthorized()), this.switch);
      return;
    }
    const { api, tokens } = this.options;
    const url = new URL(request.url, 'https://127.0.0.1');
    const session = request.stream?.session;
    const socket = (session?.socket ?? request.socket) as TLSSocket;
    const headers = request.headers as Record<string, string | undefined>;
    let body: Buffer | undefined;
    try {
      body = await readAll(request);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      respond(response, failure(error), this.switch);
      return;
    }
    const answer = await api.handle({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      body,
      user: authenticate(api.core, tokens, socket, headers.authorization),
    });
    // What is acknowledged must survive a killed process.
    if (request.method !== 'GET') await api.core.store.settled();
    await this.switch.pass();
    respond(response, withAudit(answer, headers['audit-id']), this.switch);
  }
}

/** What every answer of an API server says: under which id it was noted, and that it is not to be kept. */
function withAudit(
  answer: ApiResponse,
  given: string | undefined,
): ApiResponse {
  return {
    ...answer,
    headers: {
      'audit-id': given ?? randomUUID(),
      'cache-control': 'no-cache, private',
      ...answer.headers,
    },
  };
}

async function readAll(
  request: Http2ServerRequest,
): Promise<Buffer | undefined> {
  if (request.method === 'GET') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw tooLarge(BODY_LIMIT);
    chunks.push(chunk);
  }
  return size > 0 ? Buffer.concat(chunks) : undefined;
}

/** Stops or starts reading below TLS and HTTP/2, so that a hanging server does not even answer pings. */
function setReading(socket: Socket, isReading: boolean): void {
  const handle = (socket as any)._handle;
  if (isReading) handle?.readStart?.();
  else handle?.readStop?.();
}
