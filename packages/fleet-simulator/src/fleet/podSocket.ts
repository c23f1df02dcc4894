import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type Duplex, duplexPair } from 'node:stream';
import type { PodProcess } from '../managementApi';

/** Answers a request that came over a connection of its own. */
export type PodAnswer = (request: {
  method: string;
  /** With its query. */
  path: string;
  body: Buffer;
}) => { status: number; headers: Record<string, string>; body: string };

/**
 * A connection to the management API of a pod. With `managementApiAuth.manual` it speaks TLS, shows the server certificate and cuts
 * off whoever shows no certificate of its authority.
 * @throws Error in the words of a node when nothing listens
 */
export function connectToPod(
  process: PodProcess | undefined,
  port: number,
  answer: PodAnswer,
): Duplex {
  if (!process?.running || process.port !== port) {
    throw new Error(
      `failed to connect to localhost:${port} inside namespace: connect: connection refused`,
    );
  }
  const { secured } = process;
  if (secured && !secured.identity) {
    throw new Error(
      `failed to connect to localhost:${port} inside namespace: connect: connection refused`,
    );
  }
  const listener: RequestListener = (request, response) => {
    respond(request, response, answer).catch(() => response.destroy());
  };
  const server = secured?.identity
    ? createSecureServer(
        { ...secured.identity, requestCert: true, rejectUnauthorized: true },
        listener,
      )
    : createServer(listener);
  server.on('clientError', (_error, socket) => socket.destroy());
  const [ours, theirs] = duplexPair();
  for (const [one, other] of [
    [ours, theirs],
    [theirs, ours],
  ]) {
    one.on('error', () => {});
    one.once('close', () => other.destroy());
  }
  server.on('tlsClientError', () => theirs.destroy());
  server.emit('connection', theirs);
  return ours;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PodAnswer,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { status, headers, body } = answer({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    body: Buffer.concat(chunks),
  });
  // As MGMT_API_NO_KEEP_ALIVE makes the real one do.
  response.writeHead(status, { ...headers, connection: 'close' });
  response.end(body);
}
