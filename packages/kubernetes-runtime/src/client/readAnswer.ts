import type { IncomingHttpHeaders } from 'node:http';
import { KubernetesError } from './errors';
import { parseJson } from './readBody';

/**
 * Reads an answer by its content type: JSON, or text. Nothing at all is undefined.
 * @throws KubernetesError `BadAnswer` when it says that it is JSON and is none
 */
export function readAnswer(
  what: string,
  { headers, body }: { headers: IncomingHttpHeaders; body: Buffer },
): unknown {
  if (body.length === 0) return undefined;
  const type = String(headers['content-type'] ?? '');
  if (!/\bjson\b/.test(type)) return body.toString('utf8');
  const value = parseJson(body);
  if (value === undefined) {
    throw new KubernetesError({
      code: 'BadAnswer',
      message: `${what}: the answer is not JSON`,
    });
  }
  return value;
}
