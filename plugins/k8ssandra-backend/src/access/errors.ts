import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ownMessage } from '../errors';

const KNOWN = {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
};

/**
 * What the caller of a change of the access is told: the words without whatever they were caused by. An error of another kind is returned as it
 * is, for the router to hide.
 */
export function accessError(controlPlane: string, error: unknown): unknown {
  if (!(error instanceof Error) || !(error.name in KNOWN)) return error;
  const Known = KNOWN[error.name as keyof typeof KNOWN];
  return new Known(`Control plane ${controlPlane}: ${ownMessage(error)}`);
}
