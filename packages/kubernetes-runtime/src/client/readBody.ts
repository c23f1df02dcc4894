import type { Readable } from 'node:stream';

/** Thrown by {@link readBody}; the caller knows what was read and makes a proper error of it. */
export class BodyTooLarge extends Error {}

/** Reads a whole body, but never more than `maxBytes`; `onBytes` is called whenever some came. */
export async function readBody(
  body: Readable,
  maxBytes: number,
  onBytes: () => void = () => {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    onBytes();
    if (length > maxBytes) {
      // leaving the loop destroys the stream
      throw new BodyTooLarge();
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

/** Parses JSON; undefined when it is none. */
export function parseJson(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
