import { Duplex } from 'node:stream';
import { FrameSplitter, type Frame } from './frames';

/**
 * Stands between the TLS of a connection and its HTTP/2 session, and lets only those frames out to the client that are kept.
 * What comes in passes as it is.
 */
export class FrameFilter extends Duplex {
  readonly #tls: Duplex;
  readonly #keep: (frame: Frame) => boolean;
  readonly #frames = new FrameSplitter();

  constructor(tls: Duplex, keep: (frame: Frame) => boolean) {
    super();
    this.#tls = tls;
    this.#keep = keep;
    tls.on('data', chunk => {
      if (!this.push(chunk)) tls.pause();
    });
    tls.on('end', () => this.push(null));
    tls.on('error', error => this.destroy(error));
    tls.on('close', () => this.destroy());
  }

  override _read() {
    this.#tls.resume();
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    callback: (error?: Error | null) => void,
  ) {
    const kept = this.#frames.push(chunk).filter(this.#keep);
    if (kept.length === 0) {
      callback();
      return;
    }
    this.#tls.write(Buffer.concat(kept.map(frame => frame.bytes)), callback);
  }

  override _final(callback: () => void) {
    this.#tls.end(() => callback());
  }

  override _destroy(error: Error | null, callback: (e: Error | null) => void) {
    this.#tls.destroy();
    callback(error);
  }
}
