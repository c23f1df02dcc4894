import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { PORT_FORWARD_PROTOCOL } from '../subresources/portForward';
import type { ApiResponse, PodTunnel } from '../types';

/** Channels of one forwarded port: the first byte of each frame. */
const DATA = 0;
const ERROR = 1;

/** Carries ports of pods over WebSockets. */
export class Tunnels {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    handleProtocols: () => PORT_FORWARD_PROTOCOL,
  });

  /** Answers a request for an upgrade: with a WebSocket, or with the refusal. */
  answer(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    answer: ApiResponse,
  ): void {
    const { tunnel } = answer;
    if (!tunnel) {
      refuse(socket, answer);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, web => {
      carry(web, tunnel).catch(() => web.terminate());
    });
  }
}

/** Sends what a pod sends, and the other way round, until one of them ends. */
async function carry(web: WebSocket, tunnel: PodTunnel): Promise<void> {
  const frame = (channel: number, payload: Buffer) =>
    web.send(Buffer.concat([Buffer.of(channel), payload]));
  const port = Buffer.alloc(2);
  port.writeUInt16LE(tunnel.port);
  frame(DATA, port);
  frame(ERROR, port);
  const early: Buffer[] = [];
  let pod: Duplex | undefined;
  web.on('error', () => {});
  web.on('close', () => pod?.destroy());
  web.on('message', message => {
    const data = message as Buffer;
    if (data[0] !== DATA) return;
    const payload = data.subarray(1);
    if (!pod) early.push(payload);
    else if (!pod.destroyed && !pod.writableEnded) pod.write(payload);
  });
  try {
    pod = await tunnel.connect();
  } catch (error) {
    frame(ERROR, Buffer.from((error as Error).message));
    web.close(1000);
    return;
  }
  pod.on('error', () => {});
  pod.on('data', (chunk: Buffer) => frame(DATA, chunk));
  pod.once('close', () => web.close(1000));
  pod.once('end', () => web.close(1000));
  if (web.readyState !== web.OPEN) pod.destroy();
  else for (const payload of early) pod.write(payload);
}

function refuse(socket: Duplex, { status, headers, body = '' }: ApiResponse) {
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n`);
  socket.end(body);
}
