/** Types of HTTP/2 frames that faults know (RFC 9113, 6). */
export const FRAME = {
  data: 0x0,
  headers: 0x1,
  reset: 0x3,
  settings: 0x4,
  ping: 0x6,
  goaway: 0x7,
} as const;

/** Flag of a PING or SETTINGS frame that answers another. */
export const ACK = 0x1;

const HEADER_BYTES = 9;

/** One HTTP/2 frame. */
export interface Frame {
  type: number;
  flags: number;
  stream: number;
  /** The whole frame, its header included. */
  bytes: Buffer;
}

/** Cuts the bytes of one direction into frames. */
export class FrameSplitter {
  #rest: Buffer = Buffer.alloc(0);

  /** Takes a chunk and gives every frame that it completes. */
  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = [];
    let bytes = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    while (bytes.length >= HEADER_BYTES) {
      const length = HEADER_BYTES + bytes.readUIntBE(0, 3);
      if (bytes.length < length) break;
      frames.push({
        type: bytes[3],
        flags: bytes[4],
        // the first bit is reserved
        stream: bytes.readUInt32BE(5) % 2 ** 31,
        bytes: bytes.subarray(0, length),
      });
      bytes = bytes.subarray(length);
    }
    this.#rest = bytes;
    return frames;
  }
}
