import type { CredentialFacts } from '@k8ssandra-backstage/kubernetes-runtime';

/**
 * When a credential ends for good: epoch milliseconds, null where it does not, where somebody renews it, and where nobody can know.
 */
export function credentialEndOf(
  facts: Pick<CredentialFacts, 'end' | 'endsAt'> | undefined,
): number | null {
  return facts?.end === 'at' ? facts.endsAt : null;
}
