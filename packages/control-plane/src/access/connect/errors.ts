import { ConflictError, InputError } from '@backstage/errors';
import type { ContextCheck } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { asBackstageError } from '../../reconcile/backstageError';

/** Kubernetes' errors as those of Backstage. What the server says of a Secret is never part of them: the client leaves it out. */
export function connectError(error: unknown, what: string): unknown {
  return asBackstageError(
    error,
    what,
    '. Try again when the control-plane cluster answers',
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
