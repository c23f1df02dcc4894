import { badRequest } from '../status';

const VERSION = 'meta.k8s.io/v1';

/** What a continue token says: the revision of the list (-1 for the latest), and the first key that is still to come. */
export interface ContinueToken {
  revision: number;
  start: string;
}

/** The first key after another one. */
export const startAfter = (key: string) => `${key}\0`;

/** A continue token in the form of Kubernetes. */
export function writeContinueToken(revision: number, start: string): string {
  const token = { v: VERSION, rv: revision, start: `/${start}` };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a continue token. Throws 400 for one of another shape. */
export function readContinueToken(token: string): ContinueToken {
  try {
    const { v, rv, start } = JSON.parse(
      Buffer.from(token, 'base64url').toString(),
    );
    if (v === VERSION && Number.isInteger(rv) && typeof start === 'string') {
      return { revision: rv, start: start.replace(/^\//, '') };
    }
  } catch {
    // Refused below, like a token of another shape.
  }
  throw badRequest(
    'invalid continue token: continue key is not valid: it was not given by this server',
  );
}
