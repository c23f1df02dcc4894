import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ContextCheck } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Kubernetes' errors as those of Backstage. What the server says of a Secret is never part of them: the client leaves it out. */
export function asBackstageError(error: unknown, what: string): unknown {
  if (!(error instanceof KubernetesError)) return error;
  const words = `${what}: ${error.message}`;
  const is = (...codes: string[]) => codes.includes(error.code);
  if (is('NotFound')) return new NotFoundError(words);
  if (is('Conflict', 'AlreadyExists')) return new ConflictError(words);
  if (is('Invalid', 'BadRequest')) return new InputError(words);
  if (is('Forbidden', 'Unauthorized', 'CredentialFailed')) {
    return new NotAllowedError(
      `${what}: the control plane may not do this: ${error.message}`,
    );
  }
  return new ServiceUnavailableError(
    `${what}: ${error.message}. Try again when the control-plane cluster answers`,
  );
}

/** Checks that say what somebody else did or has: everything else is a fault of what was given. */
const CONFLICTS: ReadonlySet<string> = new Set(['name', 'identity']);

/** What failed, as an error: each failed check with its result and its fix. */
export function refusalOf(checks: ContextCheck[]): Error {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const words = failed
    .map(({ check, sentence, fix }) =>
      [`${check}: ${sentence.text}`, fix?.text].filter(Boolean).join(' '),
    )
    .join(' ');
  const message = `Nothing was kept. ${words}`;
  return failed.every(({ check }) => CONFLICTS.has(check))
    ? new ConflictError(message)
    : new InputError(message);
}
