import { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { KubernetesError } from './errors';
import { safeText } from './redact';
import { errorFromTransport } from './transportError';

/** Channels of one forwarded port: the first byte of each frame. */
const DATA = 0;
const ERROR = 1;

/** A server that ends the connection on purpose; other codes mean that it broke. */
const ENDED_WELL = new Set([1000, 1001, 1005]);

/** A port of a pod as a stream, and when it may be used. */
export interface ForwardedStream {
  stream: Duplex;
  /** Resolves when the server began to forward; rejects with what the stream fails with. */
  begun: Promise<void>;
}

/**
 * Reads and writes a forwarded port over `v4.channel.k8s.io`: channel 0 carries data, channel 1 what the node says is wrong, and each
 * begins with the number of the port (two bytes, little endian), which is of no use here.
 */
export function createForwardedStream(
  socket: WebSocket,
  options: {
    /** Names the call in errors. */
    what: string;
    /** Takes our own credential out of a text. */
    redact: (text: string) => string;
    /** See `CallOptions.permit`. */
    permit?: () => void;
  },
): ForwardedStream {
  const { what, redact, permit } = options;
  const unread = [2, 2];
  let begin = () => {};
  const stream = new Duplex({
    allowHalfOpen: false,
    read: () => socket.resume(),
    write: (chunk: Buffer, _encoding, done) => {
      try {
        permit?.();
      } catch (error) {
        done(error as Error);
        return;
      }
      socket.send(Buffer.concat([Buffer.of(DATA), chunk]), error =>
        done(error && errorFromTransport(what, error)),
      );
    },
    final: done => {
      socket.close(1000);
      done();
    },
    destroy: (error, done) => {
      socket.terminate();
      done(error);
    },
  });
  // An error is told to whoever listens; where nobody does yet, `errored` tells it.
  stream.on('error', () => {});

  const fail = (code: string, words: string) =>
    stream.destroy(
      new KubernetesError({
        code,
        message: `${what}: ${words}`,
        explanation: words,
        ...(code === 'Unavailable' && { answeredBy: 'server' as const }),
      }),
    );

  const take = (channel: number, payload: Buffer) => {
    if (unread[channel] === undefined) {
      fail('BadAnswer', 'the server opened a channel that nobody asked for');
      return;
    }
    const skipped = Math.min(unread[channel], payload.length);
    unread[channel] -= skipped;
    if (unread[DATA] === 0) begin();
    const rest = payload.subarray(skipped);
    if (rest.length === 0) return;
    if (channel === ERROR) fail('Unavailable', safeText(redact(String(rest))));
    else if (!stream.push(rest)) socket.pause();
  };

  socket.on('message', message => {
    const frame = message as Buffer;
    if (!stream.destroyed && frame.length > 0) {
      take(frame[0], frame.subarray(1));
    }
  });
  socket.on('error', error => stream.destroy(errorFromTransport(what, error)));
  socket.on('close', code => {
    if (stream.destroyed) return;
    if (ENDED_WELL.has(code) && unread[DATA] === 0) stream.push(null);
    else fail('ConnectionLost', 'the server ended the forwarding of the port');
  });

  const begun = new Promise<void>((resolve, reject) => {
    begin = resolve;
    stream.once('close', () => reject(stream.errored ?? new Error('ended')));
  });
  begun.catch(() => {});
  return { stream, begun };
}
