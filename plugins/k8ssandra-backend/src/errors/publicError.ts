import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ownMessage } from './ownMessage';

/** Errors that were written for the caller to read. */
const FOR_CALLERS = {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
};

/**
 * An error as a caller may read it, without what it was caused by; undefined for one that was not written for callers.
 * @param where - what its text begins with
 */
export function publicError(error: unknown, where = ''): Error | undefined {
  if (!(error instanceof Error) || !(error.name in FOR_CALLERS)) {
    return undefined;
  }
  const Known = FOR_CALLERS[error.name as keyof typeof FOR_CALLERS];
  return new Known(where + ownMessage(error));
}

/** What is said in place of an error whose text could hold anything. */
export function hiddenError(): Error {
  return new Error('Something went wrong inside this backend; see its log');
}
