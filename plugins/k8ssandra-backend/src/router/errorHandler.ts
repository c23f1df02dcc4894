import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { ownMessage, placeOf } from '../errors';
import { InvalidManifestError } from '../manifest/InvalidManifestError';

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
 * Lets only those errors out that were written for callers, without what they were caused by; the text of any other could hold
 * anything, so that neither answer nor log shows it: the log gets its name and where it was thrown.
 */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (error instanceof InvalidManifestError) {
      next(error);
      return;
    }
    if (error instanceof Error && error.name in FOR_CALLERS) {
      const Known = FOR_CALLERS[error.name as keyof typeof FOR_CALLERS];
      next(new Known(ownMessage(error)));
      return;
    }
    logger.error(`A request failed: ${placeOf(error)}`);
    next(new Error('Something went wrong inside this backend; see its log'));
  };
}
