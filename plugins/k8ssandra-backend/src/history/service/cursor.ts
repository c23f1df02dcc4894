import { InputError } from '@backstage/errors';
import type { Position } from '../database/operations/listEntries';

/** Names where a page ended, in a form that nobody needs to read. */
export function formatCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @throws InputError naming the parameter */
export function parseCursor(text: string): Position {
  try {
    const [at, id, ...rest] = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    );
    if (rest.length === 0 && [at, id].every(Number.isSafeInteger)) {
      return { at, id };
    }
  } catch {
    // told below
  }
  throw new InputError(
    'cursor: this is no cursor of ours; leave it out, or use the nextCursor of the page before',
  );
}
