const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines. Parts of a line are kept as they came and joined once, so a line of many
 * chunks costs linear time; nothing is decoded before it is complete.
 */
export class LineSplitter {
  #parts: Buffer[] = [];
  #length = 0;
  readonly #maxLineBytes: number;

  constructor(options: { maxLineBytes: number }) {
    this.#maxLineBytes = options.maxLineBytes;
  }

  /**
   * Takes a chunk and yields every line it completes, without blank ones.
   * @throws RangeError when a line is longer than the limit
   */
  *push(chunk: Buffer): Generator<Buffer> {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      const stop = end === -1 ? chunk.length : end;
      const length = this.#length + stop - start;
      if (length > this.#maxLineBytes) {
        throw new RangeError(`line of more than ${this.#maxLineBytes} bytes`);
      }
      if (end === -1) {
        if (stop > start) {
          this.#parts.push(chunk.subarray(start));
          this.#length = length;
        }
        return;
      }
      const rest = chunk.subarray(start, end);
      const line =
        this.#parts.length === 0 ? rest : Buffer.concat([...this.#parts, rest]);
      this.#parts = [];
      this.#length = 0;
      start = end + 1;
      if (line.length > 0) yield line;
    }
  }

  /** Bytes of a line that never ended: the stream was cut. */
  get pendingBytes(): number {
    return this.#length;
  }
}
