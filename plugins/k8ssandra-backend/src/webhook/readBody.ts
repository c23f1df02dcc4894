import type { IncomingMessage } from 'node:http';

/** A review holds an object twice, and the API server takes objects of about 3 MB. */
export const MAX_BODY = 8 * 1024 * 1024;

/** The body of a request; `undefined` when it is over the limit, of which nothing is kept. */
export async function readBody(
  request: IncomingMessage,
  limit = MAX_BODY,
): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    return undefined;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
