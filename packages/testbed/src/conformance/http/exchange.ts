import type { IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect as http2Connect,
} from 'node:http2';
import type { Readable } from 'node:stream';

/** What a connection presents. */
export interface Credentials {
  ca: string;
  cert?: string;
  key?: string;
}

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  protocol: 'http1' | 'http2';
  signal: AbortSignal;
}

/** The head of an answer, and its body as it comes. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  stream: Readable;
}

/** Connections to one server with one set of credentials. */
export class Connection {
  private readonly agent: Agent;
  private session?: ClientHttp2Session;

  constructor(
    private readonly server: string,
    private readonly credentials: Credentials,
  ) {
    this.agent = new Agent({ keepAlive: true, ...credentials });
  }

  /** Sends a request; resolves with the head of its answer. */
  send(request: WireRequest): Promise<WireAnswer> {
    return request.protocol === 'http2'
      ? this.sendHttp2(request)
      : this.sendHttp1(request);
  }

  close(): void {
    this.agent.destroy();
    this.session?.destroy();
  }

  private sendHttp1(request: WireRequest): Promise<WireAnswer> {
    const { method, path, headers, body, signal } = request;
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        `${this.server}${path}`,
        {
          method,
          agent: this.agent,
          signal,
          headers: {
            ...headers,
            ...(body !== undefined && {
              'content-length': String(Buffer.byteLength(body)),
            }),
          },
        },
        answer =>
          resolve({
            status: answer.statusCode!,
            headers: flatten(answer.headers),
            stream: answer,
          }),
      );
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  private sendHttp2(request: WireRequest): Promise<WireAnswer> {
    const { method, path, headers, body, signal } = request;
    if (!this.session || this.session.closed || this.session.destroyed) {
      this.session = http2Connect(this.server, this.credentials);
      this.session.on('error', () => {});
    }
    const stream: ClientHttp2Stream = this.session.request(
      { ':method': method, ':path': path, ...headers },
      { signal, endStream: body === undefined },
    );
    return new Promise((resolve, reject) => {
      stream.once('error', reject);
      stream.once('response', head => {
        const { ':status': status, ...rest } = head;
        resolve({ status: status!, headers: flatten(rest), stream });
      });
      if (body !== undefined) stream.end(body);
    });
  }
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
