import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ErrorRequestHandler } from 'express';
import {
  hiddenError,
  placeOf,
  publicError,
  RefusedRequestError,
} from '../errors';
import { InvalidManifestError } from '../manifest/InvalidManifestError';

/**
 * Lets only those errors out that were written for callers, without what they were caused by; the text of any other could hold
 * anything, so that neither answer nor log shows it: the log gets its name and where it was thrown.
 */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (
      error instanceof InvalidManifestError ||
      error instanceof RefusedRequestError
    ) {
      next(error);
      return;
    }
    const told = publicError(error);
    if (!told) {
      logger.error(`A request failed: ${placeOf(error)}`);
    }
    next(told ?? hiddenError());
  };
}
