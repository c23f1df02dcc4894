import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** How bytes of one direction pass at this instant. */
export interface Shape {
  /** Nothing passes. */
  hold: boolean;
  delayMs: number;
  /** Up to so much more, at random; the order stays. */
  jitterMs: number;
  bytesPerSecond: number;
}

/** One direction of a connection. */
export interface ShapedPipe {
  /** The shape may be another one now. */
  reshape(): void;
  /** The source is gone: what waits still passes. */
  finish(): void;
  /** Calls back when so many more bytes have passed, and passes none after them. */
  cutAfter(bytes: number, onCut: () => void): void;
  stop(): void;
}

/** Bytes that may wait before the source is not read any more. */
const HIGH_WATER = 256 * 1024;

/** Limited bandwidth passes in pieces of so many milliseconds. */
const PIECE_MS = 20;

/** Passes bytes from one socket to another, shaped. */
export function shapePipe(options: {
  from: Socket;
  to: Socket;
  shape: () => Shape;
  /** The source ended and everything before its end has passed. */
  onEnd: () => void;
}): ShapedPipe {
  const { from, to, shape, onEnd } = options;
  const queue: Array<{ chunk: Buffer; due: number }> = [];
  let queued = 0;
  let lastDue = 0;
  let freeAt = 0;
  let ended = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let cut: { bytes: number; onCut: () => void } | undefined;

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    queue.length = 0;
  };

  /** Writes the beginning of the queue; undefined when the connection was cut there. */
  const pass = (most: number): number | undefined => {
    const head = queue[0];
    const size = Math.min(head.chunk.length, most, cut?.bytes ?? Infinity);
    to.write(head.chunk.subarray(0, size));
    queued -= size;
    if (size === head.chunk.length) queue.shift();
    else head.chunk = head.chunk.subarray(size);
    if (!cut) return size;
    cut.bytes -= size;
    if (cut.bytes > 0) return size;
    const { onCut } = cut;
    stop();
    onCut();
    return undefined;
  };

  const pump = () => {
    clearTimeout(timer);
    while (!stopped && queue.length > 0) {
      const { hold, bytesPerSecond } = shape();
      if (hold) return;
      const waitMs = Math.max(queue[0].due, freeAt) - performance.now();
      if (waitMs > 0) {
        timer = setTimeout(pump, waitMs);
        return;
      }
      const most = Math.max(1, (bytesPerSecond * PIECE_MS) / 1000);
      const passed = pass(Math.floor(most));
      if (passed === undefined) return;
      freeAt = performance.now() + (passed / bytesPerSecond) * 1000;
      if (queued < HIGH_WATER) from.resume();
    }
    if (ended && !stopped && !shape().hold) {
      stopped = true;
      onEnd();
    }
  };

  from.on('data', (chunk: Buffer) => {
    if (stopped) return;
    const { delayMs, jitterMs } = shape();
    const due = performance.now() + delayMs + Math.random() * jitterMs;
    lastDue = Math.max(lastDue, due);
    queue.push({ chunk, due: lastDue });
    queued += chunk.length;
    if (queued >= HIGH_WATER) from.pause();
    pump();
  });
  const finish = () => {
    ended = true;
    pump();
  };
  from.on('end', finish);

  return {
    reshape: pump,
    finish,
    cutAfter: (bytes, onCut) => {
      cut = { bytes, onCut };
    },
    stop,
  };
}
