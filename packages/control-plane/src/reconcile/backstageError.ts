import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';

/**
 * An error of Kubernetes as the one of Backstage that means the same, with words that say what to do; any other as it is.
 *
 * @param what - the object it is about, first in the message
 * @param away - what is added where the API server did not answer
 */
export function asBackstageError(
  error: unknown,
  what: string,
  away = '',
): unknown {
  if (!(error instanceof KubernetesError)) return error;
  const words = `${what}: ${error.message}`;
  const is = (...codes: string[]) => codes.includes(error.code);
  if (is('Invalid', 'BadRequest')) return new InputError(words);
  if (is('NotFound')) return new NotFoundError(words);
  if (is('Conflict', 'AlreadyExists')) return new ConflictError(words);
  if (is('Forbidden', 'Unauthorized', 'CredentialFailed')) {
    return new NotAllowedError(
      `${what}: the control plane may not do this: ${error.message}`,
    );
  }
  return new ServiceUnavailableError(words + away);
}
