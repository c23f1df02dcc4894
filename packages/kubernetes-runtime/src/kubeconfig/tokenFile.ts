import { readFile } from 'node:fs/promises';
import type { TokenSource } from '../client/connection';
import { KubernetesError } from '../client/errors';
import { systemClock, type Clock } from '../time';

/** client-go reads a token file again after a minute; kubelet renews tokens long before they expire. */
const FRESH_MS = 60_000;

/**
 * Reads a token from a file, and again when it is a minute old. A file that cannot be read now, or is empty because it is just being
 * written, leaves the last token.
 */
export function tokenFromFile(
  path: string,
  options: {
    clock?: Clock;
    /** Token to use until the file can be read. */
    first?: string;
  } = {},
): TokenSource {
  const { clock = systemClock, first } = options;
  let known: { token: string; readAt: number } | undefined;
  return async () => {
    if (known && clock.now() - known.readAt < FRESH_MS) return known.token;
    const text = await readFile(path, 'utf8').catch(() => '');
    const token = text.trim() || known?.token || first;
    if (!token) {
      throw new KubernetesError({
        code: 'CredentialFailed',
        message: 'The token file cannot be read or is empty',
      });
    }
    known = { token, readAt: clock.now() };
    return token;
  };
}
